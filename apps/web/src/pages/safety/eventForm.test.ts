import { expect, test } from "vitest";
import { emptyEvent, eventFormSchema, factsOfForm, formOfEvent, instantOf, localOf } from "./eventForm.ts";

test("a local time of the reporting party becomes an instant and back, in summer and in winter", () => {
  for (const [local, zone, instant] of [
    ["2026-11-20T23:30", "America/New_York", "2026-11-21T04:30:00.000Z"],
    ["2026-07-01T08:00", "Europe/Madrid", "2026-07-01T06:00:00.000Z"],
    ["2026-12-01T08:00", "Asia/Tokyo", "2026-11-30T23:00:00.000Z"],
  ] as const) {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
  }
});

test("a time that the change of clock skips is still one instant near it", () => {
  const skipped = instantOf("2026-03-29T02:30", "Europe/Madrid");
  expect(["2026-03-29T00:30:00.000Z", "2026-03-29T01:30:00.000Z"]).toContain(skipped);
});

test("facts survive the form", () => {
  const form = {
    ...emptyEvent("2026-11-23", "Europe/Madrid"),
    term: "Fever",
    receivedAt: "2026-11-23T09:15",
  };
  expect(eventFormSchema.parse(form)).toEqual(form);
  const facts = factsOfForm(form);
  expect(facts).toMatchObject({
    lot: null,
    receivedAt: "2026-11-23T08:15:00.000Z",
    investigatorAwareAt: null,
  });
  expect(formOfEvent({ facts } as never)).toEqual(form);
  expect(eventFormSchema.safeParse({ ...form, receivedAt: "" }).success).toBe(false);
});
