import type { SessionView } from "@anagen/clinic/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ProblemError } from "../api/ask.ts";
import { forgetSession, keepSession, sessionOrKept } from "./keptSession.ts";

const session: SessionView = {
  clinic: { id: "c", name: "Clinic", demo: true, timeZone: "UTC" },
  needsSetup: false,
  user: { id: "u", name: "T", email: "t@x.test", roles: ["technician"], patientId: null },
  demoSignIns: [{ role: "technician", email: "t@x.test", password: "made-up-clinic" }],
};
const failing = (code: string) => () =>
  Promise.reject(new ProblemError({ type: "about:blank", title: "", status: 0, code, detail: "" }));

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("without a network the kept sign-in opens the page, without any password in it", async () => {
  keepSession(session);
  const { demoSignIns: _, ...known } = session;
  expect(await sessionOrKept(failing("network.unreachable"))).toEqual(known);
});

test("any other failure stays one, and nothing is made up where nothing was kept", async () => {
  await expect(sessionOrKept(failing("network.unreachable"))).rejects.toThrow();
  keepSession(session);
  await expect(sessionOrKept(failing("server.fault"))).rejects.toThrow();
});

test("signed out at the server, or here, nothing is kept", async () => {
  keepSession(session);
  await sessionOrKept(async () => ({ ...session, user: null }));
  await expect(sessionOrKept(failing("network.unreachable"))).rejects.toThrow();
  keepSession(session);
  forgetSession();
  await expect(sessionOrKept(failing("network.unreachable"))).rejects.toThrow();
});
