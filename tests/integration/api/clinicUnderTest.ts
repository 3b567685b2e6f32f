/** A whole clinic in this process for tests: real store, files, queue and sign-in; only the network is left out. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createAccounts,
  createApp,
  createMeasurementQueue,
  openStore,
  type PictureFiles,
  type Services,
} from "@anagen/clinic";
import { createClient, type Role, routes } from "@anagen/clinic/contract";
import { createComparer, createMeasuringPool } from "@anagen/clinic/pictures";

export const password = "four words in a row";

export interface Person {
  readonly id: string;
  readonly email: string;
  /** Sends a request with this person's cookies. */
  readonly fetch: typeof fetch;
  readonly client: ReturnType<typeof createClient>;
}

export interface ClinicUnderTest {
  readonly services: Services;
  readonly app: ReturnType<typeof createApp>;
  /** Unexpected faults of the server, and answers that are not what the contract says; empty after good tests. */
  readonly faults: unknown[];
  /** Sets the clock; the clinic's time zone is UTC. */
  setNow(instant: string): void;
  /** Makes an account with a role and signs it in. */
  person(role: Role, patientId?: string): Promise<Person>;
  /** A browser without a sign-in; it keeps the cookies that it is given. */
  browser(): Omit<Person, "id" | "email">;
  close(): Promise<void>;
}

export async function clinicUnderTest(): Promise<ClinicUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "anagen-api-"));
  let instant = new Date("2026-11-23T10:00:00Z");
  const now = () => instant;
  const opened = await openStore({ folder }, { now });
  if (opened.kind === "refused") throw new Error(opened.sentence);
  const { store, handles } = opened;
  const files = filesInMemory();
  const pool = createMeasuringPool({ threads: 1 });
  const comparer = createComparer();
  const faults: unknown[] = [];
  const report = (fault: unknown) => faults.push(fault);
  const queue = await createMeasurementQueue({ store, driver: handles.driver, files, pool, report });
  const accounts = createAccounts({ db: handles.db, secret: randomBytes(32).toString("hex"), now });
  const services: Services = {
    store,
    db: handles.db,
    files,
    queue,
    comparer,
    accounts,
    now,
    version: "0.0.0-test",
    demoSignIns: null,
    report,
  };
  const app = createApp(services);
  const browser = () => browserOf(app, (fault) => faults.push(fault));
  return {
    services,
    app,
    faults,
    setNow: (text) => {
      instant = new Date(text);
    },
    browser,
    async person(role, patientId) {
      const email = `${role}-${randomBytes(4).toString("hex")}@clinic.test`;
      const made = await accounts.create({
        name: `Test ${role}`,
        email,
        roles: [role],
        patientId: patientId ?? null,
        password,
        mustChangePassword: false,
      });
      if (made === "taken") throw new Error(`${email} is taken`);
      const own = browser();
      const answer = await own.client.api.auth["sign-in"].$post({ json: { email, password } });
      if (answer.status !== 200)
        throw new Error(`sign-in of ${role}: ${answer.status} ${await answer.text()}`);
      return { id: made.id, email, ...own };
    },
    async close() {
      await queue.stop();
      await pool.close();
      await comparer.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Keeps cookies as a browser does, and sends requests to the application in this process. */
function browserOf(
  app: ReturnType<typeof createApp>,
  report: (fault: string) => void,
): Omit<Person, "id" | "email"> {
  const cookies = new Map<string, string>();
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(input instanceof Request ? input.headers : undefined);
    for (const [name, value] of new Headers(init?.headers)) headers.set(name, value);
    headers.set("host", "localhost");
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([k, v]) => `${k}=${v}`).join("; "));
    const request = new Request(input, { ...init, headers });
    const response = await app.request(request);
    const fault = await contractFault(request, response.clone());
    if (fault !== null) report(fault);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  return { fetch: send, client: createClient("http://localhost", send) };
}

function filesInMemory(): PictureFiles {
  const files = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      files.set(sha256, bytes);
      return sha256;
    },
    get: async (sha256) => files.get(sha256) ?? null,
  };
}

export const patientFacts = (code: string) => ({
  code,
  givenName: "Anna",
  familyName: "Example",
  birthDate: "1990-01-01",
  sex: "female" as const,
});

interface DocumentedAnswer {
  readonly content?: Readonly<
    Record<string, { readonly schema: { safeParse(v: unknown): { error?: Error } } }>
  >;
}

/** Whether an answer is one that the contract names for its address; a sentence when it is not. */
async function contractFault(request: Request, response: Response): Promise<string | null> {
  const { pathname } = new URL(request.url);
  const route = Object.values(routes).find(
    ({ method, path }) =>
      method.toUpperCase() === request.method &&
      new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  if (route === undefined) return response.status === 404 ? null : `${pathname} is not in the contract`;
  const answers = route.responses as Readonly<Record<string, DocumentedAnswer>>;
  const answer = answers[String(response.status)];
  const what = `${request.method} ${pathname} → ${response.status}`;
  if (answer === undefined) return `${what} is not in the contract`;
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  const documented = answer.content?.[type];
  if (answer.content !== undefined && documented === undefined && !("image/*" in answer.content))
    return `${what} has the type ${type}`;
  if (documented === undefined || !type.endsWith("json")) return null;
  const error = documented.schema.safeParse(await response.json()).error;
  return error === undefined ? null : `${what}: ${error.message}`;
}
