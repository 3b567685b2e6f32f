/** The clinic's server as a program: `node --conditions=source main.ts --data folder --pages folder`. */
import { parseArgs } from "node:util";
import { type ServerOptions, type StartedServer, startServer } from "./startServer.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    pages: { type: "string" },
    port: { type: "string" },
    host: { type: "string" },
    "public-url": { type: "string" },
    empty: { type: "boolean", default: false },
    version: { type: "string", default: "0" },
  },
});

const port = values.port === undefined ? null : Number(values.port);
if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
  console.error(`A port is a whole number from 0 to 65535; this is "${values.port}".`);
  process.exit(2);
}
const databaseUrl = process.env.DATABASE_URL;
const publicUrl = values["public-url"];
const options: ServerOptions = {
  folder: values.data ?? (values.empty ? "data/clinic" : "data/demo"),
  empty: values.empty,
  pagesFolder: values.pages ?? null,
  version: values.version,
  ...(port === null ? {} : { port }),
  ...(values.host === undefined ? {} : { host: values.host }),
  ...(publicUrl === undefined ? {} : { publicUrl }),
  ...(databaseUrl === undefined || databaseUrl === "" ? {} : { databaseUrl }),
};

const server = await startServer(options);
if (server.kind === "refused") {
  console.error(server.sentence);
  process.exit(1);
}
console.log(welcome(server));
void server.demoReady.catch((fault: unknown) =>
  console.error("The demo clinic could not be finished:", fault),
);

/** A terminal and the program that started this one may both pass on one Ctrl-C; a second one is meant after a second. */
const secondSignalAfterMs = 1000;
let stoppingSince: number | null = null;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > secondSignalAfterMs) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    console.log("\nStopping; pictures in hand are finished, the rest waits for the next start …");
    server.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  });

function welcome({ address, demoSignIns, needsSetup }: StartedServer): string {
  if (demoSignIns === null)
    return needsSetup
      ? `\nAnagen is ready at ${address}\nThis clinic is empty: the first visitor creates its administrator.\n`
      : `\nAnagen is ready at ${address}\n`;
  const width = Math.max(...demoSignIns.map(({ role }) => role.length));
  const lines = demoSignIns.map(
    ({ role, email, password, note }) =>
      `  ${role.padEnd(width)}  ${email}  ${password}${note === undefined ? "" : `  (${note})`}`,
  );
  return [
    `\nAnagen is ready at ${address}`,
    "This is the demo clinic. Everybody and everything in it is made up; its pictures are drawn, and measured for real.",
    "Sign in as:",
    ...lines,
    "",
  ].join("\n");
}
