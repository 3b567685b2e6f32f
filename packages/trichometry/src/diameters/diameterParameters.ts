/** The numbers behind the diameters, each with where it comes from. */
export const diameterParameters = {
  /** Blur where it cannot be seen, working pixels: the median of real frames, 2.3 px at 5.5 µm. */
  usualBlur: 1.15,
  /** Standard deviation of the logarithm of the blur of a thick free shaft about that value (design choice: wide). */
  blurSpread: 0.4,
  /** The same about the picture's own blur: shafts lie at different heights (rendered pictures: 0.15 to 0.25). */
  blurSd: 0.15,
  /** Ribbons wider than this, working pixels, can tell the blur from the width (design choice: 44 µm). */
  thickFrom: 4,
  /** Most shafts that are fitted together (design choice: more take long and tell nothing new). */
  mostTogether: 6,
  /** How much more the noise of a wholly hidden shaft counts (rendered pictures). */
  hiddenNoise: 1,
  /** Standard deviation of a depth that nothing is known of, levels of light. */
  anyDepth: 300,
  /** A shaft of this width lets 1/e of the light through: scatter and the melanin of dark vellus hair (design choice). */
  opaqueUm: 22,
  /** The same for shafts without pigment: keratin scatters 0.011 per µm (as the renderer, design choice). */
  lightOpaqueUm: 80,
  /** Standard deviation of the opacity about that rule: melanin differs between hairs (rendered pictures: 0.1 to 0.2). */
  opacitySd: 0.15,
  /** Standard deviation of the fitted width about the ribbon's, as shares (rendered pictures). */
  thickWidthSd: 0.1,
  thinWidthSd: 0.5,
  /** How much of the way from its ribbon's width to the usual one a shaft that meets others is expected (rendered pictures). */
  usualShare: 0.4,
  /**
   * The rim of a thin shaft lets more light through than its middle, so that the box that fits it best is narrower than
   * the shaft: by this share at most, less by 1/e for every so many µm (cylinder with a flattened chord).
   */
  translucentRim: 0.055,
  rimUm: 30,
  /** Doubt of that rule and of the opacity, as a share that falls the same way (rendered pictures). */
  translucentDoubt: 0.12,
  /**
   * Fitted over true width of a shaft lighter than the skin: so much less so many times skin over its brightness above the skin,
   * the least, and the doubt of that (rendered white and blond hair on light, medium and dark skin).
   */
  lightWidth: 0.9,
  lightLoss: 0.08,
  leastLightWidth: 0.6,
  lightDoubt: 0.08,
  /** Doubt of the width of a shaft that only the ribbon gives, as a share, and of one that the picture's border cuts along. */
  ribbonDoubt: 0.15,
  borderDoubt: 0.25,
  /** At least this share of a shaft's cross-sections must lie in the picture from edge to edge (design choice). */
  leastShown: 0.5,
  /** How far beyond the tip of a shaft that meets others its cross-sections go, working pixels: there the others' edges show. */
  beyondTip: 4,
  /** True widths below this, picture pixels, are told as "less than" (design notes, section 6). */
  resolvablePx: 2,
  /** What the standard deviation of the fit is multiplied by, and what is added: chosen on rendered pictures. */
  fitDoubt: 1.3,
  unevenness: 0.02,
  hiddenDoubt: 0.25,
  /** The same for a fit that leaves more than this times the usual: so much for every time more, so much at most. */
  misfitFrom: 1.4,
  misfitDoubt: 0.25,
  mostMisfit: 0.4,
  /** A fit is odd that leaves this many times the usual, or more than the usual and this many times its width (rendered pictures). */
  oddResidual: 1.6,
  oddWidth: 1.4,
  /** And is not believed where it is this many times the ribbon's width, whose own error is 6 % (rendered pictures). */
  oddOverRibbon: 1.1,
  /** The same for a shaft wider than this times the usual one, which may be two that nothing parts. */
  wideFrom: 1.15,
  wideDoubt: 0.08,
} as const;
