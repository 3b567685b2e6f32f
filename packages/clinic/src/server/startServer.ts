/** Starts a clinic: opens its store and files, makes the demo clinic where wanted, measures, and answers on a port. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createAccounts } from "../auth/accounts.ts";
import { demoSignIns } from "../demo/demoAccounts.ts";
import { openFolderFiles } from "../files/index.ts";
import { createApp, loopbackHosts } from "../http/createApp.ts";
import type { DemoSignIn, Services } from "../http/services.ts";
import { createMeasurementQueue } from "../jobs/index.ts";
import { createComparer, createMeasuringPool } from "../pictures/index.ts";
import { type OpenedStore, openStore } from "../store/index.ts";
import { compareSite } from "../views/compareSite.ts";
import { listen } from "./listen.ts";
import { readSecret } from "./readSecret.ts";
import { servePages } from "./servePages.ts";

export interface ServerOptions {
  /** Data folder: database, files, secret. Made when it is missing. */
  readonly folder: string;
  /** postgres://… to use a server instead of the folder's own database; files and secret stay in the folder. */
  readonly databaseUrl?: string;
  /** Default 4300. Given, it must be free; not given, the next free one of 20 is taken. 0 takes any. */
  readonly port?: number;
  /** Address to listen on; default 127.0.0.1, this machine only. */
  readonly host?: string;
  /** Where browsers reach it when that is another address, for example behind a proxy with https. */
  readonly publicUrl?: string;
  /** True: never makes the demo clinic; the first visitor creates the administrator. Default false. */
  readonly empty?: boolean;
  /** Folder of the built pages; null serves the API alone. */
  readonly pagesFolder: string | null;
  /** Threads that measure; default one a processor core. */
  readonly threads?: number;
  readonly version: string;
  /** The present; the machine's clock without it. */
  readonly now?: () => Date;
  /** Faults and news for the operator; default lines on standard error. */
  readonly report?: (fault: unknown) => void;
}

export interface StartedServer {
  readonly kind: "started";
  readonly address: string;
  /** Whether this is the made-up demo clinic, and who may sign in there. */
  readonly demoSignIns: readonly DemoSignIn[] | null;
  /** True until the first visitor has created the administrator. */
  readonly needsSetup: boolean;
  /** Resolves when the demo clinic has all its pictures; at once where there is none. */
  readonly demoReady: Promise<void>;
  /** Finishes what is in hand, closes the database and gives the folder free. */
  stop(): Promise<void>;
}

export interface ServerRefused {
  readonly kind: "refused";
  readonly code: string;
  readonly sentence: string;
}

const defaultPort = 4300;

export async function startServer(options: ServerOptions): Promise<StartedServer | ServerRefused> {
  const { now = () => new Date(), report = (fault) => console.error(fault) } = options;
  // The port comes first: a busy one should not cost the making of a database.
  let answer: Answer = () => starting();
  const port = await listen({
    fetch: (request, env) => answer(request, env),
    host: options.host ?? "127.0.0.1",
    port: options.port ?? defaultPort,
    furtherPorts: options.port === undefined ? 20 : 0,
  });
  if (port.kind === "busy") return portBusy(port.port);
  const clinic = await openClinic(options, { now, report }).catch(async (fault: unknown) => {
    await port.close();
    throw fault;
  });
  if (clinic.kind === "refused") {
    await port.close();
    return clinic;
  }
  answer = clinic.answer;
  const address = options.publicUrl ?? `http://${options.host ?? "127.0.0.1"}:${port.port}`;
  clinic.announce(address);
  const { demoSignIns, needsSetup, demoReady } = clinic;
  const stop = async () => {
    await port.close();
    await clinic.close();
  };
  return { kind: "started", address, demoSignIns, needsSetup, demoReady, stop };
}

type Answer = (request: Request, env: object) => Response | Promise<Response>;

interface OpenClinic extends Pick<StartedServer, "demoSignIns" | "needsSetup" | "demoReady"> {
  readonly kind: "open";
  readonly answer: Answer;
  announce(address: string): void;
  close(): Promise<void>;
}

interface Surroundings {
  readonly now: () => Date;
  readonly report: (fault: unknown) => void;
}

async function openClinic(
  options: ServerOptions,
  surroundings: Surroundings,
): Promise<OpenClinic | ServerRefused> {
  const { folder, databaseUrl, empty = false } = options;
  // Patients' data: for this user of the machine only.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const opened = await openStore(databaseUrl === undefined ? { folder } : { databaseUrl }, surroundings);
  if (opened.kind === "refused") return opened;
  try {
    const clinic = await opened.store.clinic();
    if (empty && clinic?.demo === true) {
      await opened.store.close();
      return demoInTheWay(folder);
    }
    return await runClinic(options, opened, {
      ...surroundings,
      isDemo: clinic === null ? !empty : clinic.demo,
    });
  } catch (fault) {
    await opened.store.close();
    throw fault;
  }
}

async function runClinic(
  options: ServerOptions,
  { store, handles, announce }: OpenedStore,
  { now, report, isDemo }: Surroundings & { isDemo: boolean },
): Promise<OpenClinic> {
  const { folder, host = "127.0.0.1", publicUrl, version } = options;
  const { db } = handles;
  const https = publicUrl?.startsWith("https:") ?? false;
  const accounts = createAccounts({ db, secret: readSecret(folder), secureCookies: https, now });
  const files = await openFolderFiles({ folder: join(folder, "files"), now });
  const pool = createMeasuringPool(options.threads === undefined ? {} : { threads: options.threads });
  const comparer = createComparer();
  const comparing = new Set<Promise<void>>();
  const afterMeasured = (pictureId: string) => {
    const compared = compareSite({ store, files, comparer }, pictureId)
      .catch(report)
      .finally(() => comparing.delete(compared));
    comparing.add(compared);
  };
  const queue = await createMeasurementQueue({
    ...{ store, driver: handles.driver, files, pool, afterMeasured, report },
  });
  const demoAccounts = isDemo ? demoSignIns : null;
  const services: Services = {
    ...{ store, db, files, queue, comparer, accounts, now, version, report },
    demoSignIns: demoAccounts,
  };
  const demo = isDemo ? await openDemo(services, folder) : null;
  const app = createApp(services, {
    hosts: hostsOf(host, publicUrl),
    https,
    pages: options.pagesFolder === null ? null : servePages(options.pagesFolder),
  });
  return {
    kind: "open",
    answer: app.fetch,
    announce,
    demoSignIns: demoAccounts,
    needsSetup: !isDemo && !(await accounts.hasAdministrator()),
    demoReady: demo?.ready ?? Promise.resolve(),
    async close() {
      await demo?.stop();
      await queue.stop();
      await pool.close();
      await Promise.all(comparing);
      await comparer.close();
      await store.close();
    },
  };
}

/** What a browser gets that asks while the database is being opened. */
function starting(): Response {
  return new Response("Anagen is starting; try again in a moment.", {
    status: 503,
    headers: { "retry-after": "2", "content-type": "text/plain; charset=utf-8" },
  });
}

/** The renderer is loaded for the demo only. */
async function openDemo(services: Services, folder: string) {
  const { startDemoClinic } = await import("../demo/startDemoClinic.ts");
  return startDemoClinic(services, folder);
}

function hostsOf(host: string, publicUrl: string | undefined): string[] {
  const named = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  return [...loopbackHosts, host, ...named];
}

function demoInTheWay(folder: string): ServerRefused {
  return {
    kind: "refused",
    code: "server.demo-in-the-way",
    sentence: `The folder ${folder} holds the made-up demo clinic. A real clinic needs a folder of its own: give one with --data.`,
  };
}

function portBusy(port: number): ServerRefused {
  return {
    kind: "refused",
    code: "server.port-busy",
    sentence: `Port ${port} is in use by another program. Choose another one with --port, or stop that program.`,
  };
}
