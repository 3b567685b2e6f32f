import { expect, test } from "vitest";
import { entriesFor, navigation, startFor } from "./navigation.ts";

test("a patient sees the own pages, and nothing of the clinic's", () => {
  const own = ["/my", "/my/hair", "/my/diary", "/my/dates", "/my/papers", "/my/ask"];
  expect(entriesFor(["patient"]).map((e) => e.to)).toEqual(own);
});

test("somebody without a role sees nothing", () => {
  expect(entriesFor([])).toEqual([]);
});

test("a clinician who is administrator too sees both parts, each entry once", () => {
  const seen = entriesFor(["clinician", "administrator"]).map((e) => e.to);
  expect(seen).toContain("/today");
  expect(seen).toContain("/audit");
  expect(new Set(seen).size).toBe(seen.length);
});

test("no two entries share an address or a key", () => {
  expect(new Set(navigation.map((e) => e.to)).size).toBe(navigation.length);
  const keys = navigation.flatMap((e) => (e.key ? [e.key] : []));
  expect(new Set(keys).size).toBe(keys.length);
});

test("each role's day begins at an entry that this role sees", () => {
  for (const role of ["clinician", "technician", "coordinator", "patient", "administrator"] as const) {
    expect(entriesFor([role]).map((e) => e.to)).toContain(startFor([role]));
  }
  expect(startFor(["administrator"])).toBe("/staff");
  expect(startFor(["administrator", "clinician"])).toBe("/today");
  expect(startFor([])).toBeNull();
});
