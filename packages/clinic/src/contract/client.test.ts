import { expect, test } from "vitest";
import { type Answer, answerOf, createClient, type Patient, type PatientRow, type Problem } from "./index.ts";

const anna = {
  id: "0b0a3a3a-1b1b-4c4c-8d8d-1e1e1e1e1e1e",
  version: 1,
  recordedAt: "2026-11-23T08:00:00Z",
  recordedBy: { id: "u1", name: "Dr Example" },
  reason: null,
  code: "P-0001",
  givenName: "Anna",
  familyName: "Example",
  birthDate: "1990-01-01",
  sex: "female",
} as const;

function answering(status: number, value: unknown, seen: string[] = []): typeof fetch {
  return async (input, init) => {
    seen.push(`${init?.method} ${String(input)}`);
    return new Response(status === 204 ? null : JSON.stringify(value), { status });
  };
}

test("a call goes to the address of its route and its value has the contract's type", async () => {
  const seen: string[] = [];
  const client = createClient("http://clinic.test", answering(200, anna, seen));
  const answer: Answer<Patient> = await answerOf(client.api.patients[":id"].$get({ param: { id: anna.id } }));
  expect(answer).toEqual({ ok: true, value: anna });
  expect(seen).toEqual([`GET http://clinic.test/api/patients/${anna.id}`]);
});

test("a search is sent as a query, a list comes back typed", async () => {
  const seen: string[] = [];
  const client = createClient("http://clinic.test", answering(200, [], seen));
  const answer: Answer<PatientRow[]> = await answerOf(
    client.api.patients.$get({ query: { search: "müller a" } }),
  );
  expect(answer.ok).toBe(true);
  expect(decodeURIComponent(seen[0] ?? "")).toContain("/api/patients?search=müller");
});

test("a failure is a problem, with the newest version of a conflict beside it", async () => {
  const conflict: Problem & { newest: unknown } = {
    type: "about:blank",
    title: "Conflict",
    status: 409,
    code: "record.conflict",
    detail: "Corrected in the meantime.",
    newest: anna,
  };
  const client = createClient("http://clinic.test", answering(409, conflict));
  const { version: _, recordedAt: _at, recordedBy: _by, reason: _why, id, ...facts } = anna;
  const answer = await answerOf(
    client.api.patients[":id"].$put({
      param: { id },
      json: { fromVersion: 1, reason: "misspelt", facts },
    }),
  );
  expect(answer).toEqual({ ok: false, problem: conflict });
});

test("an answer without content is no error, and neither is a server that is away", async () => {
  const quiet = createClient("http://clinic.test", answering(204, null));
  expect(await answerOf(quiet.api.auth["sign-out"].$post())).toEqual({ ok: true, value: undefined });
  const away = createClient("http://clinic.test", async () => {
    throw new TypeError("fetch failed");
  });
  const answer = await answerOf(away.api.session.$get());
  expect(answer.ok ? null : answer.problem.code).toBe("network.unreachable");
});

test("an answer that is no JSON is told as unreadable, not thrown", async () => {
  const client = createClient("http://clinic.test", answering(502, "bad gateway"));
  const answer = await answerOf(client.api.session.$get());
  expect(answer.ok ? null : answer.problem.code).toBe("network.unreadable");
});
