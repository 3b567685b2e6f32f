/// <reference types="node" />
import { addDays, aftercareTasks, patientDates } from "@anagen/care";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { type CalendarEntry, courseCalendar } from "./courseCalendar.ts";
import { writeCalendar } from "./writeCalendar.ts";

/** A reader of its own, from RFC 5545 alone: unfolds, splits at the first colon, undoes the escapes of TEXT. */
function readCalendar(text: string): { head: Map<string, string>; events: Map<string, string>[] } {
  const lines = text.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const head = new Map<string, string>();
  const events: Map<string, string>[] = [];
  let inside: Map<string, string> | null = null;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") {
      inside = new Map();
      events.push(inside);
    } else if (line === "END:VEVENT") inside = null;
    else if (line !== "") {
      const at = line.indexOf(":");
      const value = line.slice(at + 1).replaceAll(/\\(.)/g, (_, c: string) => (/n/i.test(c) ? "\n" : c));
      (inside ?? head).set(line.slice(0, at), value);
    }
  }
  return { head, events };
}

const write = (entries: readonly CalendarEntry[]) =>
  writeCalendar({ name: "Clinic dates", entries, stamp: "2026-11-23T10:00:00Z", refreshHours: 12 });
const compact = (day: string) => day.replaceAll("-", "");

const zoneBefore = process.env.TZ;
afterEach(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

/** Days around changes of clock and leap days come up often, all others now and then. */
const day = fc.oneof(
  fc.constantFrom(
    "2024-02-28",
    "2024-02-29",
    "2026-02-28",
    "2026-03-29",
    "2026-10-25",
    "2026-11-01",
    "2028-02-29",
  ),
  fc.integer({ min: 0, max: 365 * 12 }).map((n) => addDays("2023-01-01", n)),
);
const zone = fc.constantFrom("UTC", "America/New_York", "Europe/Madrid", "Pacific/Auckland", "Pacific/Apia");

test("days stay those days, the end exclusive, on a machine of any time zone", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), zone, (from, length, machineZone) => {
      process.env.TZ = machineZone;
      const to = addDays(from, length);
      const [event] = readCalendar(write([{ uid: "u", title: "t", busy: false, from, to }])).events;
      expect(event?.get("DTSTART;VALUE=DATE")).toBe(compact(from));
      expect(event?.get("DTEND;VALUE=DATE")).toBe(compact(addDays(to, 1)));
    }),
    { numRuns: 100 },
  );
});

test("instants are the same instants, written in UTC", () => {
  process.env.TZ = "America/New_York";
  const [event] = readCalendar(
    write([{ uid: "u", title: "t", busy: false, at: "2026-03-29T03:30:00+02:00" }]),
  ).events;
  expect(event?.get("DTSTART")).toBe("20260329T013000Z");
  expect(event?.get("DTEND")).toBe("20260329T014500Z");
});

test("no line is longer than 75 octets, every line ends in CRLF, text that means something to the format is escaped", () => {
  const title = "Cita en la clínica, niño; \\ ".repeat(8);
  const text = write([{ uid: "u", title, busy: true, from: "2026-03-29", to: "2026-03-29" }]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(readCalendar(text).events[0]?.get("SUMMARY")).toBe(title);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

const course = {
  titles: { visit: "Clinic visit", window: "Arrange a clinic visit", aftercare: "A rule on your list ends" },
  uidOf: (thing: string) => `${thing.length}-${[...thing].reduce((sum, c) => sum + c.charCodeAt(0), 0)}@x`,
};
const aftercare = aftercareTasks({
  endedAt: "2026-01-10T12:00:00+01:00",
  timeZone: "Europe/Madrid",
  choices: [{ item: "wash", value: 48, unit: "h", source: "own" }],
});
const visit = { id: "0b0a3a3a-1b1b-4c4c-8d8d-1e1e1e1e1e1e", label: "M6", heldOn: null };
const entriesWith = (plannedFor: string) => {
  const dates = patientDates(
    { treatedOn: "2026-01-10", closedOn: null, watchOnly: false },
    [{ ...visit, plannedFor }],
    "2026-06-01",
  );
  return courseCalendar({ ...course, dates, aftercare });
};

test("a calendar tells when and nothing else: no treatment, no label of the plan, no item of the list", () => {
  const text = write(entriesWith("2026-07-09"));
  const { events } = readCalendar(text);
  expect(new Set(events.map((e) => e.get("SUMMARY")))).toEqual(
    new Set(["Clinic visit", "Arrange a clinic visit", "A rule on your list ends"]),
  );
  expect(text).not.toMatch(
    /wash|treat|cell|hair|inject|\bM6\b|\bM12\b|DESCRIPTION|LOCATION|ORGANIZER|ATTENDEE/i,
  );
});

test("a visit that gets another day keeps its identifier; different things never share one", () => {
  const uidOn = (entries: readonly CalendarEntry[], from: string) =>
    entries.find((e) => "from" in e && e.from === from)?.uid;
  expect(uidOn(entriesWith("2026-07-09"), "2026-07-09")).toBe(uidOn(entriesWith("2026-07-16"), "2026-07-16"));
  const uids = entriesWith("2026-07-09").map((e) => e.uid);
  expect(new Set(uids).size).toBe(uids.length);
});

test("a day that was missed is no entry, its open window is", () => {
  const dates = patientDates(
    { treatedOn: "2026-01-10", closedOn: null, watchOnly: false },
    [{ ...visit, plannedFor: "2026-07-09" }],
    "2026-07-12",
  );
  const entries = courseCalendar({ ...course, dates, aftercare: [] });
  expect(entries.some((e) => "from" in e && e.from === "2026-07-09")).toBe(false);
  expect(entries.some((e) => "from" in e && e.from === "2026-06-26" && !e.busy)).toBe(true);
});
