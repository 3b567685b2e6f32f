import type { Answer } from "@anagen/clinic/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type DiarySender, sendWaiting } from "./sendWaiting.ts";
import type { WaitingBook, WaitingEntry } from "./waitingEntries.ts";

const entry = (key: string, photos = 0): WaitingEntry => ({
  key,
  accountId: "anna",
  courseId: "c",
  on: "2026-11-20",
  facts: {
    writtenAt: `2026-11-20T10:00:${key.padStart(2, "0")}Z`,
    shed: null,
    symptoms: null,
    complaints: [],
    worried: false,
    mood: "good",
    ticks: [],
    note: "",
    photos: [],
  },
  photos: Array.from({ length: photos }, () => ({ view: "vertex" as const, file: new Blob(["x"]) })),
  refused: null,
});

function bookOf(entries: readonly WaitingEntry[]): WaitingBook {
  const kept = new Map(entries.map((e) => [e.key, e]));
  return {
    all: async (account) => [...kept.values()].filter((e) => e.accountId === account),
    put: async (e) => void kept.set(e.key, e),
    remove: async (key) => void kept.delete(key),
  };
}

const problem = (status: number, code: string): Extract<Answer<never>, { ok: false }> => ({
  ok: false,
  problem: { type: "", title: "", status, code, detail: `because of ${code}` },
});

/** A clinic behind a network on which each request may be lost, or its answer. */
function clinicBehind(weather: (request: number) => "good" | "request-lost" | "answer-lost") {
  const entries = new Map<string, { id: string; photos: number }>();
  let requests = 0;
  let doubled = 0;
  const over = async <T>(write: () => Answer<T>): Promise<Answer<T>> => {
    const luck = weather(requests++);
    if (luck === "request-lost") return problem(0, "network.unreachable");
    const answer = write();
    return luck === "answer-lost" ? problem(0, "network.unreachable") : answer;
  };
  const sender: DiarySender = {
    add: ({ key }) =>
      over<{ id: string }>(() => {
        if (entries.has(key)) return problem(409, "dossier.key-taken");
        entries.set(key, { id: `id-${key}`, photos: 0 });
        return { ok: true, value: { id: `id-${key}` } };
      }),
    find: (_course, key) => over(() => ({ ok: true, value: entries.get(key) ?? null })),
    addPhoto: (id) =>
      over(() => {
        const of = [...entries.values()].find((e) => e.id === id);
        if (of === undefined) doubled += 1;
        else of.photos = 1;
        return { ok: true, value: null };
      }),
  };
  return { sender, entries, strays: () => doubled };
}

test("law: however the network fails, everything arrives once, with its photograph, and nothing is left", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("good", "request-lost", "answer-lost"), { minLength: 1, maxLength: 30 }),
      async (weather) => {
        const waiting = [entry("1"), entry("2", 1), entry("3")];
        const book = bookOf(waiting);
        const clinic = clinicBehind((k) => (weather[k] as "good" | undefined) ?? "good");
        for (let k = 0; k <= weather.length; k++) await sendWaiting(book, clinic.sender, "anna");
        expect(await book.all("anna")).toEqual([]);
        expect([...clinic.entries.keys()].sort()).toEqual(["1", "2", "3"]);
        expect(clinic.entries.get("2")?.photos).toBe(1);
        expect(clinic.strays()).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

test("without a network nothing is lost and nothing after the first is tried", async () => {
  const book = bookOf([entry("1"), entry("2")]);
  let tried = 0;
  const sender: DiarySender = {
    add: async () => {
      tried += 1;
      return problem(0, "network.unreachable");
    },
    find: async () => problem(0, "network.unreachable"),
    addPhoto: async () => problem(0, "network.unreachable"),
  };
  expect((await sendWaiting(book, sender, "anna")).left.map((e) => e.key)).toEqual(["1", "2"]);
  expect(tried).toBe(1);
});

test("what the clinic refuses stays with its reason, and does not hold up the rest", async () => {
  const book = bookOf([entry("1"), entry("2")]);
  const { sender } = clinicBehind(() => "good");
  const picky: DiarySender = {
    ...sender,
    add: (e) => (e.key === "1" ? Promise.resolve(problem(422, "request.invalid")) : sender.add(e)),
  };
  const { sent, left } = await sendWaiting(book, picky, "anna");
  expect(sent).toBe(1);
  expect(left.map((e) => [e.key, e.refused])).toEqual([["1", "because of request.invalid"]]);
});

test("nobody else's sign-in sends it", async () => {
  const book = bookOf([entry("1")]);
  const { sender, entries } = clinicBehind(() => "good");
  await sendWaiting(book, sender, "bert");
  expect(entries.size).toBe(0);
});
