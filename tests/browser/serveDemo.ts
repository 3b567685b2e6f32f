/** One demo clinic for all browser tests. */
import type { TestProject } from "vitest/node";
import { spawnServer } from "./spawnServer.ts";

declare module "vitest" {
  export interface ProvidedContext {
    demoAddress: string;
  }
}

export default async function serveDemo(project: TestProject): Promise<() => Promise<void>> {
  const server = await spawnServer({ empty: false });
  project.provide("demoAddress", server.address);
  return () => server.stop();
}
