/** What an option does to hair, from the pooled trials; where nothing can be pooled, what the trials themselves say. */
import {
  certaintyOf,
  directionsOf,
  isFault,
  poolEffects,
  pooledQuestions,
  poolQuestion,
  trials,
} from "@anagen/evidence";
import type { AidOption, OptionId } from "../contract/index.ts";

type Effect = AidOption["effect"];

/** The pooled question that belongs to an option. */
const questionOf: Partial<Record<OptionId, string>> = {
  minoxidil: "minoxidil-5",
  "finasteride-or-dutasteride": "finasteride",
  prp: "prp",
};

const register = "Register of trials";

export function optionEffect(option: OptionId): Effect {
  const question = questionOf[option];
  if (question !== undefined) return pooledEffect(question);
  if (option === "cells") return cellsEffect();
  if (option === "low-level-light") return lightEffect();
  if (option === "nothing")
    return notPooled(
      "No treatment is what the others are compared with. In placebo groups hair went on thinning over the years.",
    );
  if (option === "trial")
    return notPooled("It depends on what is tested. Nobody knows it yet; that is why there is a trial.");
  return notPooled("Not known: no trial in the register compares it with no treatment.");
}

function notPooled(text: string, more: Partial<Effect> = {}): Effect {
  return { told: { text }, certainty: "not known", estimate: null, trials: [], source: register, ...more };
}

function pooledEffect(id: string): Effect {
  const question = pooledQuestions.find((q) => q.id === id);
  if (question === undefined) throw new Error(`there is no pooled question ${id}`);
  const { studies } = poolQuestion(trials, { treatments: question.treatments });
  const pooled = poolEffects(studies, {});
  if (isFault(pooled)) return notPooled("Not known: the trials cannot be put together.");
  const { estimate, low, high, k } = pooled;
  const values = { value: Math.round(estimate), low: signed(low), high: signed(high), trials: k };
  const text =
    low > 0
      ? "{{value}} hairs more on each cm² than with placebo (between {{low}} and {{high}}), from {{trials}} trials."
      : "{{value}} hairs more on each cm² than with placebo, but it may be anything between {{low}} and {{high}}: no clear difference. Trials: {{trials}}.";
  return {
    told: { text, values },
    certainty: certaintyOf({ pooled, studies, trials }).level,
    estimate: { value: estimate, low, high },
    trials: studies.map((s) => s.study),
    source: register,
  };
}

/** Cells: no trial gives a difference with its uncertainty, so the trials are counted by what they say. */
function cellsEffect(): Effect {
  const cells = trials.filter((t) => t.productClass === "cell-based");
  const ways = directionsOf(cells, "density");
  const count = (direction: string) => ways.filter((w) => w.direction === direction).length;
  return {
    ...notPooled(""),
    told: {
      text: "The trials cannot be put together. Of {{all}} trials of cells that counted hairs, {{better}} say more hairs than without, {{same}} say no difference, and {{open}} compared with nothing or do not say.",
      values: {
        all: ways.length,
        better: count("better"),
        same: count("no difference"),
        open: count("not said"),
      },
    },
    trials: ways.map((w) => w.study),
  };
}

function lightEffect(): Effect {
  const trial = trials.find((t) => t.id === "HairMaxLLLT2014");
  if (trial === undefined) return notPooled("Not known: no trial is in the register.");
  return {
    ...notPooled(""),
    told: {
      text: "In one report of {{people}} people, hairs on each cm² rose by 18 to 26 from the start. The register holds no number for the sham groups, so the difference is not known.",
      values: { people: trial.population.n ?? 0 },
    },
    trials: [trial.id],
  };
}

function signed(value: number): string {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${-rounded}` : String(rounded);
}
