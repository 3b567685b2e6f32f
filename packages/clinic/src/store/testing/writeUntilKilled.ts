/**
 * A process that writes patients and says each acknowledged one on its output with a direct write to the descriptor, so
 * that a line stands for a promise that was resolved and for nothing else. Arguments: folder, prefix of the codes,
 * writers at one time, and how many patients before it ends (without end when it is not given).
 */
import { writeSync } from "node:fs";
import { openStore } from "../open/openStore.ts";
import { clinician, patientFacts } from "./fixtures.ts";

const [folder, prefix, writers, most] = process.argv.slice(2);
const opened = await openStore({ folder: folder as string });
if (opened.kind === "refused") throw new Error(opened.sentence);
const { store } = opened;
let next = 0;
async function write(): Promise<void> {
  while (next < Number(most ?? Number.POSITIVE_INFINITY)) {
    const code = `${prefix}-${next++}`;
    await store.patients.create(clinician, patientFacts({ code }));
    writeSync(1, `acknowledged ${code}\n`);
  }
}
await Promise.all(Array.from({ length: Number(writers) }, write));
await store.close();
