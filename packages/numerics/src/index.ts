export { type CholeskyFactor, cholesky } from "./linear/cholesky.ts";
export {
  type Minimum,
  minimiseNelderMead,
  type NelderMeadOptions,
} from "./optimise/minimiseNelderMead.ts";
export { minimiseScalar, type ScalarMinimum, type ScalarOptions } from "./optimise/minimiseScalar.ts";
export { gaussLegendre, type QuadratureRule } from "./quadrature/gaussLegendre.ts";
export { type IntegrateOptions, integrate } from "./quadrature/integrate.ts";
export { findRoot, type RootOptions } from "./roots/findRoot.ts";
