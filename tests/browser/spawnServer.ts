/** The clinic's real server as a process of its own, on a temporary folder and any free port. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export interface SpawnedServer {
  readonly address: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/** `empty`: a clinic without anything, to be set up; otherwise the demo clinic. Builds the pages when they are stale. */
export async function spawnServer({ empty }: { readonly empty: boolean }): Promise<SpawnedServer> {
  execFileSync(process.execPath, ["scripts/build-pages.mjs"], { cwd: root, stdio: "ignore" });
  const folder = mkdtempSync(join(tmpdir(), "anagen-browser-"));
  const child = spawn(
    process.execPath,
    [
      "--conditions=source",
      "packages/clinic/src/server/main.ts",
      "--data",
      folder,
      "--pages",
      "apps/web/dist",
      "--port",
      "0",
      ...(empty ? ["--empty"] : []),
    ],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, DATABASE_URL: "" } },
  );
  const address = await addressOf(child);
  return {
    address,
    async stop() {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await gone;
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (address) found(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) =>
      failed(new Error(`the server ended with ${code} before it was ready:\n${said}`)),
    );
  });
}
