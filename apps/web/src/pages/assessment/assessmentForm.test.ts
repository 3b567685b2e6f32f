import { judgeCandidacy } from "@anagen/care";
import { assessmentFactsSchema, candidacyFactsOf } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { askedAgain, assessmentFormSchema, nothingAsked, toSend } from "./assessmentForm.ts";

const patient = { birthDate: "1986-03-12", sex: "male" as const };
const judged = (assessment: typeof nothingAsked) =>
  judgeCandidacy(candidacyFactsOf({ asOf: "2026-11-23", assessment, patient, medications: [] }));

test("an empty form can be sent, and says that everything is still to be asked", () => {
  expect(assessmentFactsSchema.safeParse(nothingAsked).success).toBe(true);
  const { outcome, reasons } = judged(nothingAsked);
  expect(outcome).toBe("needs-information");
  expect(reasons.map((r) => r.text).sort()).toEqual([
    "DERMOSCOPY-MISSING",
    "INFO-MISSING:allergies",
    "INFO-MISSING:diseases",
    "INFO-MISSING:hairLoss.scale",
    "INFO-MISSING:hairLoss.suddenLossSince",
    "INFO-MISSING:medications",
  ]);
});

test("not asked is never taken for no: a null stays missing, an empty list is an answer", () => {
  const answered = { ...nothingAsked, allergies: [], diseases: [], medicationsAsked: true };
  expect(judged(answered).reasons.map((r) => r.text)).not.toContain("INFO-MISSING:allergies");
  expect(judged({ ...answered, allergies: null }).reasons.map((r) => r.text)).toContain(
    "INFO-MISSING:allergies",
  );
});

test("a later assessment keeps the history and asks again what must be looked at again", () => {
  const earlier = {
    ...nothingAsked,
    ruleSet: "STYLE",
    history: { ...nothingAsked.history, onsetMonth: "2020-01", suddenLossAsked: true, story: "slowly" },
    family: { maternal: "yes" as const, paternal: null },
    dermoscopy: {
      date: "2026-01-01",
      follicularOpenings: "present" as const,
      hairsInTarget: 9,
      findings: "",
    },
    allergies: ["lidocaine"],
    note: "old",
  };
  const again = askedAgain(earlier);
  expect(again).toMatchObject({
    ruleSet: "STYLE",
    history: { onsetMonth: "2020-01", story: "slowly", suddenLossAsked: false },
    family: { maternal: "yes" },
    dermoscopy: null,
    allergies: null,
    note: "",
  });
});

test("what is sent carries no judgement of the page's own and no reason among the facts", () => {
  const judgement = { outcome: "eligible" as const, reasons: [], computed: {} };
  const values = assessmentFormSchema.parse({ ...nothingAsked, judgement, reason: "typo" });
  const sent = toSend(values);
  expect(sent.judgement).toBeNull();
  expect("reason" in sent).toBe(false);
});
