/**
 * Branded numbers: a length in pixels cannot be passed where micrometres are wanted. The brand is a unique symbol
 * and exists only in the types.
 */
declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]: Name };

/** Length on the scalp, in micrometres. */
export type Micrometres = Branded<"µm">;
/** Length in the picture, in pixels of the picture as it is shown (after its EXIF orientation). */
export type Pixels = Branded<"px">;
/** Hair density, in hairs per square centimetre. */
export type HairsPerCm2 = Branded<"hairs/cm²">;
/** Time, in days. */
export type Days = Branded<"d">;
/** Scale of a picture, in micrometres per pixel. */
export type MicrometresPerPixel = Branded<"µm/px">;
