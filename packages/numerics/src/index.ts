export { assignOptimally } from "./assignment/assignOptimally.ts";
export { beta } from "./distributions/beta.ts";
export { chiSquare } from "./distributions/chiSquare.ts";
export type { Distribution } from "./distributions/distribution.ts";
export { fisherF } from "./distributions/fisherF.ts";
export { gamma } from "./distributions/gamma.ts";
export { lognormal } from "./distributions/lognormal.ts";
export { normal } from "./distributions/normal.ts";
export { studentT } from "./distributions/studentT.ts";
export { weibull } from "./distributions/weibull.ts";
export { type CholeskyFactor, cholesky } from "./linear/cholesky.ts";
export {
  type Minimum,
  minimiseNelderMead,
  type NelderMeadOptions,
} from "./optimise/minimiseNelderMead.ts";
export { minimiseScalar, type ScalarMinimum, type ScalarOptions } from "./optimise/minimiseScalar.ts";
export { gaussLegendre, type QuadratureRule } from "./quadrature/gaussLegendre.ts";
export { type IntegrateOptions, integrate } from "./quadrature/integrate.ts";
export { philox4x32 } from "./random/philox.ts";
export { type RandomStream, randomStream } from "./random/randomStream.ts";
export { findRoot, type RootOptions } from "./roots/findRoot.ts";
export { digamma } from "./special/digamma.ts";
export { erf, erfc, lnErfc } from "./special/erfc.ts";
export { incompleteBeta, lnBeta } from "./special/incompleteBeta.ts";
export { incompleteGamma, type Tails } from "./special/incompleteGamma.ts";
export { lnGamma } from "./special/lnGamma.ts";
