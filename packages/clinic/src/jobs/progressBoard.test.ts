import { expect, test } from "vitest";
import type { Progress } from "../contract/index.ts";
import { createProgressBoard } from "./progressBoard.ts";

const step = (done: number, facts: Partial<Progress> = {}): Progress => ({
  pictureId: "a",
  state: "measuring",
  stage: "finding hairs",
  done,
  reason: null,
  ...facts,
});

test("listeners hear their own picture until they stop", () => {
  const board = createProgressBoard();
  const heard: number[] = [];
  const stop = board.subscribe("a", ({ done }) => heard.push(done));
  board.publish(step(0.1));
  board.publish(step(0.5, { pictureId: "b" }));
  board.publish(step(0.2));
  stop();
  board.publish(step(0.3));
  expect(heard).toEqual([0.1, 0.2]);
  expect(board.latest("a")?.done).toBe(0.3);
});

test("steps too small to see are not told; a new stage, a new try and the end are", () => {
  const board = createProgressBoard();
  const heard: string[] = [];
  board.subscribe("a", ({ state, done }) => heard.push(`${state} ${done}`));
  for (const done of [0.1, 0.105, 0.109, 0.111, 1]) board.publish(step(done));
  board.publish(step(0));
  board.publish(step(0.001, { stage: "reading the picture" }));
  board.publish(step(1, { state: "measured" }));
  expect(heard).toEqual([
    "measuring 0.1",
    "measuring 0.111",
    "measuring 1",
    "measuring 0",
    "measuring 0.001",
    "measured 1",
  ]);
});

test("a picture that left the line has no progress", () => {
  const board = createProgressBoard();
  board.publish(step(0.4));
  board.publish(step(1, { state: "refused", reason: "out of focus" }));
  expect(board.latest("a")).toBeNull();
});
