/** The summary of a result's counted hairs, for the engine and for a person's correction alike. */
import { summarise } from "../summary/summarise.ts";
import type { Calibration, FollicularUnit, Hair, MeasurementSummary } from "./schema.ts";
import { type FaintDoubt, widenForFaintHair } from "./widenForFaintHair.ts";

export interface SummaryBasis {
  readonly calibration: Calibration | null;
  readonly parameters: {
    readonly vellusBelowUm: number;
    readonly terminalAboveUm: number;
    /** The engine's own numbers; the blur of the picture is read from them. */
    readonly engine?: Readonly<Record<string, number | string | boolean>>;
  };
}

export function summaryOf(
  { calibration, parameters }: SummaryBasis,
  { hairs, units }: { hairs: readonly Hair[]; units: readonly FollicularUnit[] },
  usableMm2: number | null,
): MeasurementSummary {
  const summary = summarise({
    hairs: hairs
      .filter((h) => h.counted)
      .map((h) => ({
        confidence: h.confidence,
        diameterUm: h.diameterUm,
        diameterUmSd: calibration === null ? null : h.diameterPxSd * calibration.umPerPixel,
        isDrawn: h.origin === "person",
      })),
    unitSizes: units.map((u) => u.hairs.length),
    calibration,
    usableMm2,
    vellusBelowUm: parameters.vellusBelowUm,
    terminalAboveUm: parameters.terminalAboveUm,
    blurUm: blurUm(calibration, parameters.engine),
  });
  return widenForFaintHair(summary, pictureDoubt(parameters.engine));
}

/** What the whole picture adds to the doubt of every count: faint hair, long hair, or both. */
function pictureDoubt(engine: SummaryBasis["parameters"]["engine"] = {}): FaintDoubt {
  const of = (name: string): number => {
    const value = engine[name];
    return typeof value === "number" ? value : 0;
  };
  return {
    relativeSd: Math.sqrt(of("faintRelativeSd") ** 2 + of("longRelativeSd") ** 2),
    unseenShare: of("faintUnseenShare") + of("longUnseenShare"),
  };
}

function blurUm(
  calibration: Calibration | null,
  engine: SummaryBasis["parameters"]["engine"] = {},
): number | null {
  const { blurSigmaPx } = engine;
  return calibration === null || typeof blurSigmaPx !== "number"
    ? null
    : blurSigmaPx * calibration.umPerPixel;
}
