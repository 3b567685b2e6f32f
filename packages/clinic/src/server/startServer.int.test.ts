import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { answerOf, createClient } from "../contract/index.ts";
import { type ServerOptions, type StartedServer, startServer } from "./startServer.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-server-"));
const faults: unknown[] = [];
const started: StartedServer[] = [];
afterAll(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (name: string, more: Partial<ServerOptions> = {}) => {
  const server = await startServer({
    folder: join(folder, name),
    port: 0,
    pagesFolder: null,
    threads: 1,
    version: "0.0.0-test",
    report: (fault) => faults.push(fault),
    ...more,
  });
  if (server.kind === "started") started.push(server);
  return server;
};
const running = async (name: string, more: Partial<ServerOptions> = {}): Promise<StartedServer> => {
  const server = await start(name, more);
  if (server.kind === "refused") throw new Error(server.sentence);
  return server;
};
const stop = (server: StartedServer) => {
  started.splice(started.indexOf(server), 1);
  return server.stop();
};

describe("an empty clinic", () => {
  test("waits for its first administrator, has no account, and tells others where it is", async () => {
    const server = await running("clinic", { empty: true });
    expect(server).toMatchObject({ needsSetup: true, demoSignIns: null });
    const session = await answerOf(createClient(server.address).api.session.$get());
    expect(session).toEqual({ ok: true, value: { clinic: null, needsSetup: true, user: null } });
    const lock = JSON.parse(readFileSync(join(folder, "clinic/lock.json"), "utf8")) as { address: string };
    expect(lock.address).toBe(server.address);
    for (const email of ["administrator@demo.example", "admin"]) {
      const answer = await fetch(`${server.address}/api/auth/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email, password: "made-up-clinic" }),
      });
      expect(answer.status, email).not.toBe(200);
    }

    const second = await start("clinic", { empty: true });
    expect(second).toMatchObject({ kind: "refused", code: "store.folder-in-use" });
    expect(second.kind === "refused" && second.sentence).toContain(server.address);
    const busy = await start("other", { empty: true, port: Number(new URL(server.address).port) });
    expect(busy).toMatchObject({ kind: "refused", code: "server.port-busy" });
    await stop(server);
  });

  test("is a real clinic after its set-up, and a start without --empty adds nothing made up", async () => {
    const first = await running("clinic", { empty: true });
    const setup = {
      clinic: { name: "Real", timeZone: "UTC" },
      administrator: { name: "Ada", email: "ada@clinic.test", password: "four words in a row" },
    };
    const done = await answerOf(createClient(first.address).api.setup.$post({ json: setup }));
    expect(done).toMatchObject({ ok: true });
    await stop(first);
    const again = await running("clinic");
    expect(again).toMatchObject({ needsSetup: false, demoSignIns: null });
    expect(existsSync(join(folder, "clinic/demo.json"))).toBe(false);
    await stop(again);
  });
});

describe("the demo clinic", () => {
  test("has six patients at once, its pictures one by one, and goes on where a stop cut it off", async () => {
    const first = await running("demo");
    const names = first.demoSignIns?.map((s) => s.role);
    expect(names).toEqual(["clinician", "technician", "coordinator", "patient", "patient", "administrator"]);
    await stop(first);
    const diary = () =>
      JSON.parse(readFileSync(join(folder, "demo/demo.json"), "utf8")) as { finished: boolean };
    expect(diary().finished).toBe(false);

    const server = await running("demo");
    await server.demoReady;
    expect(diary().finished).toBe(true);
    const [signIn] = server.demoSignIns ?? [];
    const signedIn = await fetch(`${server.address}/api/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: signIn?.email, password: signIn?.password }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const read = async <T>(path: string): Promise<T> => {
      const response = await fetch(`${server.address}${path}`, { headers: { cookie } });
      return (await response.json()) as T;
    };
    const rows = await read<{ id: string; code: string; lastVisitOn: string | null }[]>("/api/patients");
    expect(rows.map((r) => r.code).sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `DEMO-0${n}`));
    const pictures = new Map<string, string[]>();
    for (const row of rows) {
      const [course] = await read<{ id: string }[]>(`/api/courses?patientId=${row.id}`);
      const view = await read<{ visits: { label: string; pictures: { sha256: string }[] }[] }>(
        `/api/courses/${course?.id}/view`,
      );
      pictures.set(
        row.code,
        view.visits.flatMap((v) => v.pictures.map(() => v.label)),
      );
    }
    expect(Object.fromEntries(pictures)).toEqual({
      "DEMO-01": [],
      "DEMO-02": ["D0a", "D0b"],
      "DEMO-03": ["D0a", "D0b", "M1", "M1"],
      "DEMO-04": ["D0a", "D0b", "M1", "M2", "M3"],
      "DEMO-05": ["D0a", "D0b", "M3", "M6"],
      "DEMO-06": ["D0a", "D0b", "M3", "M6"],
    });
    await stop(server);
  }, 400_000);

  test("its folder is not made a real clinic", async () => {
    expect(await start("demo", { empty: true })).toMatchObject({
      kind: "refused",
      code: "server.demo-in-the-way",
    });
  });
});

test("nothing unexpected happened", () => {
  expect(faults).toEqual([]);
});
