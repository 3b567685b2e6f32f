/** A process that opens the store of a folder, says so on its output, and holds it until it is ended. */
import { openStore } from "../open/openStore.ts";

const [folder, address] = process.argv.slice(2);
const opened = await openStore({ folder: folder as string });
if (opened.kind === "open" && address !== undefined) opened.announce(address);
console.log(opened.kind === "open" ? `holding ${process.pid}` : `refused ${opened.sentence}`);
if (opened.kind === "open") setInterval(() => {}, 1000);
