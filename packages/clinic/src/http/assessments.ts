/** Handlers of assessments: dates that can be true, and the server's own judgement by care's rules. */
import type { CalendarDate } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type EntryDraft, routes } from "../contract/index.ts";
import { judgeAssessment } from "../papers/judgeAssessment.ts";
import { readAssessmentView } from "../views/assessmentView.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountEntries, type WrittenAbout } from "./dossier/mountEntries.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountAssessments(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  mountEntries(app, services, {
    kind: "assessment",
    addresses: {
      list: routes.assessments,
      add: routes.addAssessment,
      read: routes.assessment,
      correct: routes.correctAssessment,
      history: routes.assessmentHistory,
    },
    check: async (draft, { prefix }) => datesFault(draft, await clinicDay(services), prefix),
    settle: (draft, about) => judged(services, draft, about),
  });
  const right = { action: "read", thing: "assessment" } as const;
  mountGuarded(app, services, routes.assessmentView, right, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound("course");
    return { value: await readAssessmentView(store, who, course, await clinicDay(services)) };
  });
}

function datesFault(
  { on, facts }: EntryDraft<"assessment">,
  today: CalendarDate,
  prefix: string,
): Refusal | null {
  if (on > today)
    return invalidField(`${prefix}on`, `An assessment is of today or before (${today}), not of ${on}.`);
  const past: readonly (readonly [string, string | null | undefined])[] = [
    ["dermoscopy.date", facts.dermoscopy?.date],
    ["history.suddenLossSince", facts.history.suddenLossSince],
    ["history.onsetMonth", facts.history.onsetMonth && `${facts.history.onsetMonth}-01`],
    ["person.pregnancyTest.date", facts.person.pregnancyTest?.date],
    ...facts.flags.map((flag, i) => [`flags.${i}.signOff.date`, flag.signOff?.date] as const),
    ...(facts.procedures ?? []).map((p, i) => [`procedures.${i}.date`, p.date] as const),
    ...facts.laboratory.map((l, i) => [`laboratory.${i}.on`, l.on] as const),
  ];
  const late = past.find(([, date]) => typeof date === "string" && date > on);
  if (late)
    return invalidField(
      `${prefix}facts.${late[0]}`,
      `This lies after the day of the assessment (${on}): ${late[1]}.`,
    );
  if (facts.procedureDate !== null && facts.procedureDate < on)
    return invalidField(
      `${prefix}facts.procedureDate`,
      `A procedure is planned for the day of the assessment (${on}) or later, not for ${facts.procedureDate}.`,
    );
  return null;
}

/** Judges by the rules as they stand now; what cannot be true is refused with the rules' own words. */
async function judged(
  { store }: Services,
  draft: EntryDraft<"assessment">,
  { who, course, prefix }: WrittenAbout<"assessment">,
): Promise<EntryDraft<"assessment"> | Refusal> {
  const patient = await store.patients.find(who, course.patientId);
  if (patient === null) return notFound("patient");
  const facts = await judgeAssessment(store, who, { course, patient, on: draft.on, facts: draft.facts });
  const refused = facts.judgement?.reasons.filter((r) => r.outcome === "refuse") ?? [];
  if (refused.length === 0) return { ...draft, facts };
  const inWords = (r: (typeof refused)[number]) => `${r.says}${r.seen ? ` ${r.seen}.` : ""} (${r.text})`;
  return refuse(422, "assessment.impossible", refused.map(inWords).join(" "), {
    fields: refused.map((r) => ({ path: `${prefix}facts.${r.detail ?? ""}`, sentence: inWords(r) })),
  });
}
