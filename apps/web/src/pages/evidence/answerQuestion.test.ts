import { pooledQuestions } from "@anagen/evidence";
import { expect, test } from "vitest";
import { answerQuestion } from "./answerQuestion.ts";
import { questionStateSchema } from "./questionState.ts";

const minoxidil = pooledQuestions.find((q) => q.id === "minoxidil-5")!;
const cells = pooledQuestions.find((q) => q.id === "cells")!;
const usual = questionStateSchema.parse({});

test("minoxidil 5 %: the sentence says the pool, its interval and the certainty", () => {
  expect(answerQuestion(minoxidil, usual).sentence).toMatch(
    /^16\.0 hairs\/cm² \(9\.3 to 22\.6\), from 3 trials: more hair.*Certainty: \w+/,
  );
});

test("leaving a trial out and changing the interval move the plot", () => {
  const draw = (state: Partial<typeof usual>) => answerQuestion(minoxidil, { ...usual, ...state }).draw!(700);
  const first = draw({});
  expect(draw({ without: ["Olsen2002"] })).not.toBe(first);
  expect(draw({ interval: "z" })).not.toBe(first);
  expect(draw({ method: "SJ" })).not.toBe(first);
});

test("a trial that is switched off stays among the choices", () => {
  const answer = answerQuestion(minoxidil, { ...usual, without: ["Olsen2002"] });
  expect(answer.choices).toContain("Olsen2002");
  expect(answer.pooled?.k).toBe(2);
});

test("cells: nothing can be pooled, and every reason is at hand; doubtful numbers only on request", () => {
  const answer = answerQuestion(cells, usual);
  expect(answer.pooled).toBeNull();
  expect(answer.sentence).toMatch(/^Nothing can be pooled/);
  expect(answer.question.leftOut.length).toBeGreaterThan(8);
  expect(answerQuestion(cells, { ...usual, doubtful: true }).pooled?.k).toBe(1);
});

test("a broken link falls back to the usual switches", () => {
  expect(questionStateSchema.parse({ method: "guess", without: "x", bounds: 3 })).toEqual(usual);
});
