/** Puts the decision aid together: told facts, computed effects, and the criteria of a decision aid checked one by one. */
import { createHash } from "node:crypto";
import { checkIpdas, type IpdasId, ipdasCriteria, type OptionFacts, optionFacts } from "@anagen/care";
import type { AidOption, DecisionAid, OptionId } from "../contract/index.ts";
import { optionEffect } from "./optionEffect.ts";

const version = "1";

const condition = [
  "Pattern hair loss: follicles on the top of the head grow thinner hair, year by year. It is common and it is not dangerous.",
  "Some other kinds of hair loss look alike and need another treatment. That is why the skin is examined first.",
];

let made: DecisionAid | null = null;

/** The aid of this version of Anagen; the same for every clinic and patient, so that its hash can be compared. */
export function decisionAid(): DecisionAid {
  made ??= hashed({
    version,
    date: optionFacts.date,
    condition,
    decision: "You decide whether to treat your hair loss at all, and if so, how.",
    options: optionFacts.options.map((facts) => optionOf(facts)),
    updatePolicy:
      "The numbers on hair are computed from the register of trials each time this page opens. The texts are checked when a trial or a law changes, and at least once a year.",
    funding: "Anagen is free software. No maker of a product and no clinic has paid for this page.",
  });
  return made;
}

function optionOf(facts: OptionFacts): AidOption {
  const { id, speaksFor, speaksAgainst, frequencies, status, ...texts } = facts;
  return {
    ...texts,
    id: id as OptionId,
    speaksFor: [...speaksFor],
    speaksAgainst: [...speaksAgainst],
    effect: optionEffect(id as OptionId),
    frequencies: frequencies.map((f) => ({ ...f })),
    status: status.map((s) => ({ ...s })),
  };
}

function hashed(aid: Omit<DecisionAid, "sha256" | "ipdas">): DecisionAid {
  const whole = { ...aid, ipdas: ipdasOf(aid) };
  const sha256 = createHash("sha256").update(JSON.stringify(whole), "utf8").digest("hex");
  return { ...whole, sha256 };
}

/** A criterion is met by a passage that is there; an empty part leaves it unmet. */
function ipdasOf(aid: Omit<DecisionAid, "sha256" | "ipdas">): DecisionAid["ipdas"] {
  const every = (has: (option: AidOption) => boolean, says: string) => (aid.options.every(has) ? says : "");
  const met: Partial<Record<IpdasId, string>> = {
    condition: aid.condition.join(" ") && "What it is about",
    decision: aid.decision && "The decision",
    options: every((o) => o.whatItIs !== "", "What each option is"),
    positive: every((o) => o.speaksFor.length > 0, "What speaks for it, for each option"),
    negative: every((o) => o.speaksAgainst.length > 0, "What speaks against it, for each option"),
    experience: every((o) => o.whatItIsLike !== "", "What it is like, for each option"),
    "equal-detail": every(
      (o) =>
        o.effect.told.text !== "" &&
        o.notKnown !== "" &&
        o.speaksFor.length >= 2 &&
        o.speaksAgainst.length >= 2,
      "The same parts for each option",
    ),
    citations: every((o) => o.source !== "" && o.effect.source !== "", "Source under each number"),
    date: aid.date,
    "update-policy": aid.updatePolicy && "When this page is renewed",
    uncertainty: every((o) => o.effect.certainty.length > 0, "How sure it is, for each option"),
    funding: aid.funding && "Who paid for this page",
  };
  const finding = checkIpdas(met);
  return {
    qualifies: finding.qualifies,
    certifies: finding.certifies,
    criteria: ipdasCriteria.criteria.map(({ id, kind, asks }) => ({ id, kind, asks, met: met[id] ?? "" })),
    source: ipdasCriteria.source,
  };
}
