/** From a question and its switches to the pool, the plot and the words: pure, so that every switch moves the plot at once. */
import {
  type Certainty,
  certaintyOf,
  isFault,
  type PooledEffect,
  type PooledQuestion,
  poolEffects,
  poolQuestion,
  type Question,
  trials,
} from "@anagen/evidence";
import { type ForestOptions, forestPlot } from "@anagen/figures";
import type { QuestionState } from "./questionState.ts";

export interface Answer {
  /** With every switch as it is. */
  readonly question: Question;
  /** Trials that may be switched off: those in the pool and those left out by choice. */
  readonly choices: readonly string[];
  readonly pooled: PooledEffect | null;
  readonly certainty: Certainty | null;
  /** One sentence at the top of the page. */
  readonly sentence: string;
  /** Draws the plot for a width in px; null when there is nothing to draw. */
  readonly draw: ((width: number) => string) | null;
}

export function answerQuestion(question: PooledQuestion, state: QuestionState): Answer {
  const gather = (leaveOut: readonly string[]): Question =>
    poolQuestion(trials, {
      treatments: question.treatments,
      includeProvisional: state.provisional,
      useBoundsOnP: state.bounds,
      includeDoubtful: state.doubtful,
      leaveOut,
    });
  const gathered = gather(state.without);
  const choices = gather([]).studies.map((s) => s.study);
  const pooled = poolEffects(gathered.studies, { method: state.method, interval: state.interval });
  if (isFault(pooled)) {
    const reason =
      choices.length > 0
        ? "Every trial is switched off."
        : `No trial gives a difference to a control with its uncertainty; ${gathered.leftOut.length} trials stay out, each with its reason below.`;
    return {
      question: gathered,
      choices,
      pooled: null,
      certainty: null,
      sentence: `Nothing can be pooled. ${reason}`,
      draw: null,
    };
  }
  const certainty = certaintyOf({ pooled, studies: gathered.studies, trials });
  return {
    question: gathered,
    choices,
    pooled,
    certainty,
    sentence: sentenceOf(pooled, certainty),
    draw: (width) => forestPlot({ ...plotOf(question, gathered, pooled), width }),
  };
}

const minus = (value: number, digits = 1): string => value.toFixed(digits).replace("-", "−");

function sentenceOf(pooled: PooledEffect, certainty: Certainty): string {
  const range = `${minus(pooled.estimate)} hairs/cm² (${minus(pooled.low)} to ${minus(pooled.high)})`;
  const clear =
    pooled.low > 0
      ? "more hair than with the control"
      : pooled.high < 0
        ? "less hair than with the control"
        : "no clear difference to the control";
  const trialsInWords = pooled.k === 1 ? "one trial" : `${pooled.k} trials`;
  return `${range}, from ${trialsInWords}: ${clear}. Certainty: ${certainty.level}.`;
}

function plotOf(question: PooledQuestion, gathered: Question, pooled: PooledEffect): ForestOptions {
  const prediction = pooled.prediction?.riley ?? pooled.prediction?.normal;
  return {
    id: "forest",
    title: question.title,
    unit: "hairs/cm²",
    favours: question.favours,
    studies: gathered.contrasts.map((c, i) => {
      const half = 1.959963984540054 * Math.sqrt(c.vi);
      return {
        label: c.study,
        estimate: c.yi,
        low: c.yi - half,
        high: c.yi + half,
        weight: pooled.weights[i] ?? 0,
        ...(c.assumptions.length > 0 ? { mark: "assumed" } : {}),
      };
    }),
    ...(pooled.k > 1
      ? {
          summary: {
            label: pooled.method === "CE" ? "Common effect" : `Random effects (${pooled.method})`,
            estimate: pooled.estimate,
            low: pooled.low,
            high: pooled.high,
            ...(prediction ? { prediction, predictionLabel: "A new trial (95 %)" } : {}),
          },
        }
      : {}),
  };
}
