/** How a scalp is photographed: where, at what scale, how the hair was prepared, and what lens, light and sensor do. */

export interface Overlays {
  /** L-shaped scale bar of this length, mm, with its label. */
  readonly scaleBarMm?: number;
  /** Thin red measuring circle of this radius, mm, with radius line and label. */
  readonly circleRadiusMm?: number;
  /** Burned-in header with a grey box and this text (capital letters, digits and . : = - / are drawn). */
  readonly header?: string;
  /** Dark ruler ticks every so many mm along the left lower corner, printed on the contact plate. */
  readonly rulerPitchMm?: number;
}

export interface View {
  /** Any integer; the same scalp, view and seed give the same bytes. */
  readonly seed: number;
  /** Default 1280 × 1024. */
  readonly widthPx?: number;
  readonly heightPx?: number;
  /** Scale of the picture, µm per pixel; default 5.54 (the real frames' nominal scale). */
  readonly umPerPixel?: number;
  /** Point of the scalp in the middle of the picture, mm; default the middle of the patch. */
  readonly centreMm?: readonly [number, number];
  /** How far the camera is turned, degrees; default 0. */
  readonly rotationDeg?: number;
  /** Stretch of the skin along its two axes; default 1, 1. Shafts are moved, not made longer or thicker. */
  readonly stretch?: readonly [number, number];
  /** Median visible length of the shafts, mm; default 0.47. */
  readonly lengthMm?: number;
  /** Longest shaft, mm (clipped all at one height); default none. */
  readonly clipMm?: number;
  /** Scatter of the directions since the last photograph, degrees; default 3. */
  readonly directionJitterDeg?: number;
  /** Multiplies the shafts' curvature, for long hair; default 1. */
  readonly curl?: number;
  /** SD of the Gaussian edge blur in focus, px; default 1.7. */
  readonly blurSigmaPx?: number;
  /** How fast shafts go out of focus with height above or below the plane of focus, 1 per 0.1 mm; default 0.35. */
  readonly depthBlur?: number;
  /** Change of blur from the middle to the corner, as a share; default 0.25. */
  readonly fieldBlur?: number;
  /** SD of the sensor noise, grey levels; default 3. */
  readonly noiseLevels?: number;
  /** Share of unsharp masking that the camera adds; default 0.35. */
  readonly sharpening?: number;
  /** Lateral shift of red against blue in the corner, px; default 0.8. */
  readonly chromaticShiftPx?: number;
  /** Loss of light in the corner, as a share; default 0.25. */
  readonly vignette?: number;
  /** Diameter of a round field of view, share of the picture's longer side: beyond it is dark; default none. */
  readonly roundField?: number;
  /** Factor on the light; default 1. */
  readonly exposure?: number;
  /** Colour of the light in red, green, blue after the camera's white balance; default 0.8, 0.88, 1. */
  readonly light?: readonly [number, number, number];
  /** How much bluer and less red the light is in the corners, as a share; default 0.25. */
  readonly cornerTint?: number;
  /** Stray light in lens and skin, as a share of white: lifts black; default 0.012. */
  readonly flare?: number;
  /** 0 none to 1 oily: fine bluish-white glitter of the skin; default 0.35. */
  readonly glare?: number;
  /** Bubbles in the immersion oil; default 0. */
  readonly oilBubbles?: number;
  /** Flakes; default 12. */
  readonly dandruff?: number;
  /** Cut hairs that lie on the skin; default 1.5 in the mean. */
  readonly looseHairs?: number;
  readonly overlays?: Overlays;
}

export type FilledView = Required<View>;

export function fillView(view: View, centreMm: readonly [number, number]): FilledView {
  const given = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View;
  return {
    widthPx: 1280,
    heightPx: 1024,
    umPerPixel: 5.54,
    centreMm,
    rotationDeg: 0,
    stretch: [1, 1],
    lengthMm: 0.47,
    clipMm: Number.POSITIVE_INFINITY,
    directionJitterDeg: 3,
    curl: 1,
    blurSigmaPx: 1.7,
    depthBlur: 0.35,
    fieldBlur: 0.25,
    noiseLevels: 3,
    sharpening: 0.35,
    chromaticShiftPx: 0.8,
    vignette: 0.25,
    roundField: Number.POSITIVE_INFINITY,
    exposure: 1,
    light: [0.8, 0.88, 1],
    cornerTint: 0.25,
    flare: 0.012,
    glare: 0.35,
    oilBubbles: 0,
    dandruff: 12,
    looseHairs: 1.5,
    overlays: {},
    ...given,
  };
}

/** Maps the scalp (mm) into the picture (px) and back. */
export interface Projection {
  toPicture(mm: readonly [number, number]): [number, number];
  toScalp(x: number, y: number): [number, number];
  /** Direction on the scalp → direction in the picture, radians. */
  direction(azimuth: number): number;
  readonly pxPerMm: number;
}

export function project(view: FilledView): Projection {
  const pxPerMm = 1000 / view.umPerPixel;
  const angle = (view.rotationDeg * Math.PI) / 180;
  const [c, s] = [Math.cos(angle) * pxPerMm, Math.sin(angle) * pxPerMm];
  const [sx, sy] = view.stretch;
  const [m00, m01, m10, m11] = [c * sx, -s * sy, s * sx, c * sy];
  const determinant = m00 * m11 - m01 * m10;
  const [cx, cy] = [view.widthPx / 2, view.heightPx / 2];
  return {
    pxPerMm,
    toPicture: ([x, y]) => {
      const [dx, dy] = [x - view.centreMm[0], y - view.centreMm[1]];
      return [cx + m00 * dx + m01 * dy, cy + m10 * dx + m11 * dy];
    },
    toScalp: (x, y) => {
      const [dx, dy] = [x - cx, y - cy];
      return [
        view.centreMm[0] + (m11 * dx - m01 * dy) / determinant,
        view.centreMm[1] + (-m10 * dx + m00 * dy) / determinant,
      ];
    },
    direction: (azimuth) => {
      const [dx, dy] = [Math.cos(azimuth), Math.sin(azimuth)];
      return Math.atan2(m10 * dx + m11 * dy, m00 * dx + m01 * dy);
    },
  };
}
