import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { firstPreviousHash, hashEntry } from "./hashEntry.ts";

const entry = {
  sequence: 1,
  at: "2026-11-23T08:00:00.000Z",
  actorId: "u1",
  actorName: "Dr Ärmel",
  action: "read",
  thing: "patient",
  thingId: null,
  patientId: "p1",
  detail: 'said "yes"',
  previousHash: firstPreviousHash,
} as const;

test("an entry is hashed as canonical JSON, written here by hand", () => {
  const canonical =
    '{"action":"read","actorId":"u1","actorName":"Dr Ärmel","at":"2026-11-23T08:00:00.000Z",' +
    `"detail":"said \\"yes\\"","patientId":"p1","previousHash":"${"0".repeat(64)}","sequence":1,` +
    '"thing":"patient","thingId":null}';
  expect(hashEntry(entry)).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("every field of an entry is in its hash", () => {
  const changed: Record<keyof typeof entry, unknown> = {
    sequence: 2,
    at: "2026-11-23T08:00:00.001Z",
    actorId: "u2",
    actorName: "Dr Armel",
    action: "correct",
    thing: "visit",
    thingId: "x",
    patientId: null,
    detail: "",
    previousHash: "1".repeat(64),
  };
  const hashes = Object.entries(changed).map(([key, value]) =>
    hashEntry({ ...entry, [key]: value } as typeof entry),
  );
  expect(new Set([...hashes, hashEntry(entry)]).size).toBe(11);
});
