/** Opens the demo clinic of a folder: its records before the first page is asked for, its pictures in the background. */
import { dayIn } from "../http/clinicDay.ts";
import type { Services } from "../http/services.ts";
import { createDemoClinic, type DemoPicture } from "./createDemoClinic.ts";
import { readDemoDiary, writeDemoDiary } from "./demoDiary.ts";
import { startDrawingThread } from "./drawingThread.ts";

export interface RunningDemo {
  /** Resolves when all pictures are taken in, rejects when one could not be; measuring goes on in the queue. */
  readonly ready: Promise<void>;
  /** Stops drawing; the next start goes on from there. */
  stop(): Promise<void>;
}

export async function startDemoClinic(
  services: Pick<Services, "store" | "files" | "queue" | "accounts" | "now">,
  folder: string,
): Promise<RunningDemo> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const diary = readDemoDiary(folder) ?? { madeOn: dayIn(timeZone, services.now()), finished: false };
  if (diary.finished) return { ready: Promise.resolve(), stop: async () => {} };
  writeDemoDiary(folder, diary);
  const pictures = await createDemoClinic(services, { madeOn: diary.madeOn, timeZone });
  const thread = startDrawingThread();
  let stopped = false;
  const ready = drawAll(pictures, thread.draw, () => stopped).then(async (all) => {
    if (all) writeDemoDiary(folder, { ...diary, finished: true });
    await thread.stop();
  });
  // Whoever waits for `ready` hears of a fault; nobody has to.
  ready.catch(() => {});
  return {
    ready,
    async stop() {
      stopped = true;
      await thread.stop();
      await ready.catch(() => {});
    },
  };
}

/** True when all were taken in, false when drawing was stopped before. */
async function drawAll(
  pictures: readonly DemoPicture[],
  draw: (sketch: DemoPicture["sketch"]) => Promise<Uint8Array>,
  isStopped: () => boolean,
): Promise<boolean> {
  for (const { sketch, take } of pictures) {
    if (isStopped()) return false;
    try {
      await take(await draw(sketch));
    } catch (fault) {
      if (isStopped()) return false;
      throw fault;
    }
  }
  return true;
}
