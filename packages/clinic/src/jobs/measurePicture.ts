/**
 * The work of one job: a stored picture → its measurement in the store and its new state. Doing it twice adds nothing:
 * the store keeps one measurement for a picture version and an engine version, and states may repeat.
 */
import type { Picture, PictureState, Progress } from "../contract/index.ts";
import type { MeasureOutcome, MeasuringPool } from "../pictures/index.ts";
import { engineActor } from "../store/engineActor.ts";
import type { Store } from "../store/port.ts";

export interface MeasureJobServices {
  readonly store: Store;
  readonly files: { get(sha256: string): Promise<Uint8Array | null> };
  readonly pool: MeasuringPool;
  readonly publish: (progress: Progress) => void;
  /** Called once a picture has numbers; nothing waits for it. */
  readonly afterMeasured: (pictureId: string) => void;
}

export interface MeasureJob {
  readonly pictureId: string;
  readonly pictureVersion: number;
}

/** `try-again`: nothing is wrong with the picture as far as anyone knows; the same job may succeed later. */
export type MeasureJobOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "try-again"; readonly sentence: string };

export async function measurePicture(
  services: MeasureJobServices,
  job: MeasureJob,
): Promise<MeasureJobOutcome> {
  const { store, files, pool, publish } = services;
  const picture = await store.pictures.find(engineActor, job.pictureId);
  // A newer version (another scale, say) has a job of its own.
  if (picture === null || picture.version !== job.pictureVersion) return { kind: "done" };
  const tell = (state: PictureState, stage: string, done: number, reason: string | null = null) =>
    publish({ pictureId: picture.id, state, stage, done, reason });
  const settle = async (state: PictureState, reason: string | null) => {
    await store.pictures.setState(picture.id, state, reason);
    tell(state, "done", 1, reason);
  };

  await store.pictures.setState(picture.id, "measuring", null);
  tell("measuring", "reading the picture", 0);
  const bytes = await files.get(picture.sha256);
  if (bytes === null)
    return { kind: "try-again", sentence: `The stored file ${picture.sha256} of this picture is missing.` };
  const outcome = await pool.measure(
    { bytes, calibration: picture.calibration },
    { onProgress: ({ stage, done }) => tell("measuring", stage, done) },
  );
  return record(services, { picture, outcome, settle });
}

interface Measured {
  readonly picture: Picture;
  readonly outcome: MeasureOutcome;
  readonly settle: (state: PictureState, reason: string | null) => Promise<void>;
}

async function record(services: MeasureJobServices, measured: Measured): Promise<MeasureJobOutcome> {
  const { store } = services;
  const { picture, outcome, settle } = measured;
  if (!outcome.ok) {
    const { code, sentence } = outcome.problem;
    if (!code.startsWith("picture.")) return { kind: "try-again", sentence };
    await settle("refused", sentence);
    return { kind: "done" };
  }
  const { measurement } = outcome;
  // A refusal by the quality gate is stored too: it says what was seen, and can be made again.
  await store.measurements.add(engineActor, picture.id, picture.version, measurement);
  if (measurement.quality.verdict === "measurable") {
    await settle("measured", null);
    services.afterMeasured(picture.id);
  } else {
    const reasons = measurement.quality.findings.filter(({ severity }) => severity === "reject");
    await settle(
      "refused",
      reasons.map(({ sentence }) => sentence).join(" ") || "The quality gate refused this picture.",
    );
  }
  return { kind: "done" };
}
