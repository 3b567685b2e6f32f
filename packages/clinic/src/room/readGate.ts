/** Looks up what stands outside the procedure room: consent, assessment and route, donor, accounts that may not sign. */
import { type CalendarDate, foldRoom, type Gate } from "@anagen/care";
import { type Course, type Entry, roomProductOf } from "../contract/index.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../store/port.ts";
import { readCourseState, readRoute } from "../views/courseState.ts";
import { judgedDonor } from "./donorOf.ts";

export interface GateRead {
  readonly gate: Gate;
  readonly requiredLabels: readonly string[];
}

export async function readGate(
  services: Pick<Services, "store" | "accounts">,
  actor: Actor,
  asked: { readonly product: Entry<"product">; readonly course: Course; readonly on: CalendarDate },
): Promise<GateRead> {
  const { store } = services;
  const { product, course, on } = asked;
  const { against, consent } = await readCourseState(store, actor, course, on);
  const consentAgainst = against.filter(({ code }) => code.startsWith("consent."));
  // The time to think is the chain's own rule: it names the first day on which cells may be taken.
  const stands = consentAgainst.every(({ code }) => code === "consent.cooling-off");
  const others = [
    ...against.filter(({ code }) => code.startsWith("course.")),
    ...(await routeAgainst(services, actor, { course, product, on })),
  ];
  const donor = judgedDonor(product, await donorOf(services, actor, product));
  const gate: Gate = {
    consent: stands ? consent.facts : null,
    consentMentionsPendingCulture: stands && (await tellsOfPendingCulture(services, actor, course, on)),
    consentSays: sentences(consentAgainst, "Consent to the treatment stands."),
    route: {
      stands: others.length === 0,
      says: sentences(others, "Assessment and route stand."),
    },
    donor: { use: donor.use, says: donor.says },
    mayNotSign: await closedSigners(services, product),
  };
  return { gate, requiredLabels: donor.requiredLabels };
}

/** The route of what is in the syringe, which may differ from what the assessment had in view. */
async function routeAgainst(
  { store }: Pick<Services, "store">,
  actor: Actor,
  { course, product, on }: { course: Course; product: Entry<"product">; on: CalendarDate },
): Promise<{ readonly sentence: string }[]> {
  const route = await readRoute(store, actor, { course, productClass: product.facts.class, on });
  if (!route.needed)
    return [{ sentence: "This course is for drugs or for watching; no product belongs to it." }];
  const against = route.judgement?.reasons.filter((reason) => reason.outcome !== "warn") ?? [];
  return against.map(({ says, text }) => ({ sentence: `${says} (${text})` }));
}

async function donorOf({ store }: Pick<Services, "store">, actor: Actor, { facts }: Entry<"product">) {
  return facts.donor.source === "allogeneic" ? store.dossier("donor").find(actor, facts.donor.donorId) : null;
}

/** The form that was signed says that cells are given before the culture is read: its value "pending-culture". */
async function tellsOfPendingCulture(
  { store }: Pick<Services, "store">,
  actor: Actor,
  course: Course,
  on: CalendarDate,
): Promise<boolean> {
  const consents = await store.dossier("consent").ofCourse(actor, course);
  const given = consents.findLast(
    ({ facts, on: signedOn }) =>
      signedOn <= on && facts.kind === "given" && facts.scopes.includes("treatment"),
  );
  const protocolId = given?.facts.text?.protocolId ?? null;
  const form = protocolId === null ? null : await store.dossier("protocol").find(actor, protocolId);
  const told = form?.facts.values["pending-culture"] ?? false;
  return told !== false && told !== "";
}

/** People who signed and whose account has been closed since, or who lost the role that they signed with. */
async function closedSigners(
  { accounts }: Pick<Services, "accounts">,
  { facts }: Entry<"product">,
): Promise<string[]> {
  const { responsible, second } = foldRoom(roomProductOf(facts), facts.steps).state;
  const closed: string[] = [];
  for (const [signature, role] of [
    [responsible, "clinician"],
    [second, null],
  ] as const) {
    if (signature === null) continue;
    const account = await accounts.find(signature.by.id);
    const stillMay = account?.active === true && (role === null || account.roles.includes(role));
    if (!stillMay) closed.push(signature.by.id);
  }
  return closed;
}

function sentences(against: readonly { readonly sentence: string }[], otherwise: string): string {
  return against.length === 0
    ? otherwise
    : against
        .map((a) => a.sentence)
        .join(" ")
        .slice(0, 480);
}
