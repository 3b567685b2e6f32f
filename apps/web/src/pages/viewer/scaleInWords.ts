/** Where a scale comes from, in a sentence. */
import type { Calibration } from "@anagen/trichometry";
import { numberInWords } from "../../words/numbers.ts";
import { say } from "../../words/say.ts";
import { spoken } from "../../words/spoken.ts";

const shapes = spoken({ "scale-bar": "a scale bar", ruler: "a ruler", circle: "a circle" });

export function scaleInWords({ umPerPixel, relativeSd, source }: Calibration): string {
  const scale = say("{{size}} µm per pixel ± {{doubt}} %", {
    size: numberInWords(umPerPixel, 2),
    doubt: numberInWords(relativeSd * 100, 1),
  });
  switch (source.kind) {
    case "device-profile":
      return say("{{scale}}, from the profile of the device {{device}} (version {{version}}).", {
        scale,
        device: source.deviceId,
        version: source.version,
      });
    case "marked":
      return say("{{scale}}, marked on {{shape}} of {{length}}.", {
        scale,
        shape: shapes[source.shape],
        length: lengthInWords(source.lengthUm),
      });
    case "stated":
      return source.note
        ? say("{{scale}}, stated: {{note}}.", { scale, note: source.note })
        : say("{{scale}}, stated at the upload.", { scale });
  }
}

function lengthInWords(um: number): string {
  return um >= 1000 ? `${Number((um / 1000).toPrecision(6))} mm` : `${Number(um.toPrecision(6))} µm`;
}
