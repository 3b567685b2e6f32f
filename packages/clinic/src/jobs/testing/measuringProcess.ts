/**
 * A program of its own for the kill test: opens the clinic in a folder, puts a picture in the line when asked to, and
 * prints every progress as a line of JSON. Ends in order on SIGTERM.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createMeasuringPool } from "../../pictures/index.ts";
import { createMeasurementQueue } from "../createMeasurementQueue.ts";
import { openTestClinic } from "./clinicWithPictures.ts";

const [folder = "", pictureFile] = process.argv.slice(2);
const clinic = await openTestClinic({ folder: join(folder, "data") }, join(folder, "files"));
const { store, handles } = clinic.opened;
const pool = createMeasuringPool({ threads: 1 });
const picture = pictureFile === undefined ? null : await clinic.addPicture(readFileSync(pictureFile));
const queue = await createMeasurementQueue({ store, driver: handles.driver, files: clinic.files, pool });
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
