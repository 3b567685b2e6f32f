/** Where a scale comes from, in a sentence. */
import type { Calibration } from "@anagen/trichometry";

const shapes = { "scale-bar": "a scale bar", ruler: "a ruler", circle: "a circle" } as const;

export function scaleInWords({ umPerPixel, relativeSd, source }: Calibration): string {
  const scale = `${umPerPixel.toFixed(2)} µm per pixel ± ${(relativeSd * 100).toFixed(1)} %`;
  switch (source.kind) {
    case "device-profile":
      return `${scale}, from the profile of the device ${source.deviceId} (version ${source.version}).`;
    case "marked":
      return `${scale}, marked on ${shapes[source.shape]} of ${lengthInWords(source.lengthUm)}.`;
    case "stated":
      return `${scale}, stated${source.note ? `: ${source.note}` : " at the upload"}.`;
  }
}

function lengthInWords(um: number): string {
  return um >= 1000 ? `${Number((um / 1000).toPrecision(6))} mm` : `${Number(um.toPrecision(6))} µm`;
}
