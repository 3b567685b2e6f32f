/** Handlers of donors, products and procedures as entries of the dossier. */
import { foldRoom, judgeProductCode } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type Entry, type EntryDraft, type ProductFacts, roomProductOf, routes } from "../contract/index.ts";
import { clinicDay } from "./clinicDay.ts";
import { mountEntries, type WrittenAbout } from "./dossier/mountEntries.ts";
import { mountKept } from "./dossier/mountKept.ts";
import { invalidField, type Refusal } from "./refusal.ts";
import type { Services } from "./services.ts";

export function mountProducts(app: OpenAPIHono, services: Services): void {
  mountKept(app, services, {
    kind: "donor",
    addresses: {
      list: routes.donors,
      add: routes.addDonor,
      read: routes.donor,
      correct: routes.correctDonor,
      history: routes.donorHistory,
    },
    check: async (draft, { prefix }) => donorFault(draft, await clinicDay(services), prefix),
  });
  mountEntries(app, services, {
    kind: "product",
    addresses: {
      list: routes.products,
      add: routes.addProduct,
      read: routes.product,
      correct: routes.correctProduct,
      history: routes.productHistory,
    },
    check: (draft, about) => productFault(services, draft, about),
  });
  mountEntries(app, services, {
    kind: "procedure",
    addresses: {
      list: routes.procedures,
      add: routes.addProcedure,
      read: routes.procedure,
      correct: routes.correctProcedure,
      history: routes.procedureHistory,
    },
    check: ({ facts }, { prefix }) => {
      if (Date.parse(facts.at) > services.now().getTime())
        return invalidField(
          `${prefix}facts.at`,
          `A procedure is written down once it was done, not for ${facts.at}.`,
        );
      const given = facts.what === "harvest" ? facts.harvest : facts.injection;
      return given === null
        ? invalidField(`${prefix}facts.${facts.what}`, "What was done is missing.")
        : null;
    },
    settle: async (draft, { who, previous }) => ({
      ...draft,
      facts: { ...draft.facts, by: previous?.facts.by ?? { id: who.id, name: who.name } },
    }),
  });
}

function donorFault({ key, facts }: EntryDraft<"donor">, today: string, prefix: string): Refusal | null {
  if (key !== facts.code) return invalidField(`${prefix}key`, "A donor's key is its code.");
  if (facts.recoveryDate > today)
    return invalidField(
      `${prefix}facts.recoveryDate`,
      `Cells are not recovered in the future (${facts.recoveryDate}).`,
    );
  const late = Object.entries(facts.tests ?? {}).find(([, test]) => (test?.specimenDate ?? "") > today);
  return late === undefined
    ? null
    : invalidField(
        `${prefix}facts.tests.${late[0]}`,
        `A specimen is not taken in the future (${late[1]?.specimenDate}).`,
      );
}

async function productFault(
  { store }: Services,
  { key, facts }: EntryDraft<"product">,
  { who, course, previous, prefix }: WrittenAbout<"product">,
): Promise<Refusal | null> {
  const at = (path: string, sentence: string) => invalidField(`${prefix}${path}`, sentence);
  if (key !== facts.code) return at("key", "A product's key is its code.");
  const patient = await store.patients.find(who, course.patientId);
  const person = { family: patient?.familyName, given: [patient?.givenName ?? ""], mrn: patient?.code };
  const [reason] = judgeProductCode({ code: facts.code, person }).reasons;
  if (reason !== undefined) return at("facts.code", `${reason.says} (${reason.text})`);
  const { donor } = facts;
  if (donor.source === "allogeneic") {
    const found = await store.dossier("donor").find(who, donor.donorId);
    if (found === null) return at("facts.donor.donorId", "There is no such donor.");
    if (!found.facts.lots.some(({ lot }) => lot === donor.lot))
      return at("facts.donor.lot", `${donor.lot} is no lot of this donor.`);
  }
  return previous === null ? newProductFault(facts, at) : changeFault(facts, previous, at);
}

type At = (path: string, sentence: string) => Refusal;

function newProductFault({ steps }: ProductFacts, at: At): Refusal | null {
  return steps.length === 0 ? null : at("facts.steps", "Steps are added at their own address.");
}

/** What the room was entered with stays once cells have been taken: a later change would judge the past anew. */
function changeFault(facts: ProductFacts, previous: Entry<"product">, at: At): Refusal | null {
  if (facts.code !== previous.facts.code) return at("facts.code", "A product keeps its code for ever.");
  if (JSON.stringify(facts.steps) !== JSON.stringify(previous.facts.steps))
    return at("facts.steps", "Steps are added at their own address and never changed.");
  const { state } = foldRoom(roomProductOf(previous.facts), previous.facts.steps);
  if (state.custody.done === null) return null;
  const fixed = [
    "class",
    "donor",
    "spec",
    "maxHoldMinutes",
    "weightKg",
    "punchesBefore",
    "punchLimit",
    "protocolRcf",
  ] as const;
  const moved = fixed.find((name) => JSON.stringify(facts[name]) !== JSON.stringify(previous.facts[name]));
  return moved === undefined
    ? null
    : at(
        `facts.${moved}`,
        "This stands since the harvest. Discard the product and begin another one instead.",
      );
}
