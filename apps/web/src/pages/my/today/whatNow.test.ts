import type { ChecklistLine } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { whatNow } from "./whatNow.ts";

const viewWith = (visits: object[], treatedOn: string | null = "2026-01-10"): CourseView =>
  ({ course: { treatedOn, closedOn: null, treatment: "cells-autologous" }, visits }) as unknown as CourseView;
const visit = (label: string, plannedFor: string) => ({ id: label, label, plannedFor, heldOn: null });
const line = (state: ChecklistLine["state"]) => ({ state }) as ChecklistLine;

test("while a rule holds, the list comes before every date", () => {
  const view = viewWith([visit("D1", "2026-01-11")]);
  expect(whatNow(view, [line("holds"), line("over")], "2026-01-11")).toEqual({
    headline: "Follow your list.",
    under: "One rule still holds.",
    leadsTo: "list",
  });
  expect(whatNow(view, [line("over")], "2026-01-11").headline).toBe("We call you today.");
});

test("a visit within two weeks is told; one that is further away is only mentioned", () => {
  const view = viewWith([visit("M3", "2026-04-12")]);
  expect(whatNow(view, [], "2026-04-02").headline).toBe("Come to the clinic in 10 days.");
  expect(whatNow(view, [], "2026-03-20")).toMatchObject({
    headline: "Nothing has to be done today.",
    under: "Your next visit is on 12 Apr 2026.",
  });
});

test("an open window without a day asks for one", () => {
  expect(whatNow(viewWith([]), [], "2026-04-01")).toEqual({
    headline: "Make a date with the clinic.",
    under: "A visit is due by 24 Apr 2026.",
    leadsTo: "dates",
  });
});

test("before anything is planned nothing is asked of the patient", () => {
  expect(whatNow(viewWith([], null), [], "2026-04-01").leadsTo).toBe("diary");
});
