/**
 * A program of its own for the kill test: opens the clinic in a folder, puts a picture in the line when asked to, and
 * prints every progress as a line of JSON. Ends in order on SIGTERM.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openFolderFiles } from "../../files/index.ts";
import { createMeasuringPool } from "../../pictures/index.ts";
import { openOrThrow } from "../../store/testing/openTestStore.ts";
import { createMeasurementQueue } from "../createMeasurementQueue.ts";
import { clinicWithPictures } from "./clinicWithPictures.ts";

const [folder = "", pictureFile] = process.argv.slice(2);
const { store, handles } = await openOrThrow({ folder });
const files = await openFolderFiles({ folder: join(folder, "files"), now: () => new Date() });
const pool = createMeasuringPool({ threads: 1 });
const picture =
  pictureFile === undefined
    ? null
    : await clinicWithPictures(store, files).addPicture(readFileSync(pictureFile));
const queue = await createMeasurementQueue({ store, driver: handles.driver, files, pool });
const id = picture?.id ?? process.env.PICTURE_ID ?? "";
const tell = (facts: object) => process.stdout.write(`${JSON.stringify(facts)}\n`);
tell({ pictureId: id, progress: queue.progress(id) });
queue.subscribe(id, (progress) => tell({ pictureId: id, progress }));
const stay = setInterval(() => {}, 1000);
process.on("SIGTERM", async () => {
  await queue.stop();
  await pool.close();
  await store.close();
  clearInterval(stay);
});
