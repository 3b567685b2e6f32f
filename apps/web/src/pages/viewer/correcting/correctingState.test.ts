import { expect, test } from "vitest";
import {
  type Act,
  appliedEdits,
  type CorrectingState,
  hairInHand,
  perform,
  startCorrecting,
} from "./correctingState.ts";
import { testResult } from "./testResult.ts";

const start = startCorrecting(testResult);
const acts = (...all: Act[]): CorrectingState => all.reduce(perform, start);
const place = (x: number, y: number, hair: number | null = null): Act => ({
  act: "place",
  at: [x, y],
  hair,
  reach: 8,
});
const take = (hair: number): Act => ({ act: "take", hair });
const ids = (state: CorrectingState) => state.result.hairs.map(({ id }) => id);

test("root and tip clicked make a hair, which is then in hand", () => {
  const state = acts({ act: "mode", mode: "add" }, place(100, 200), place(130, 240));
  expect(hairInHand(state)).toMatchObject({
    id: 3,
    path: [
      [100, 200],
      [130, 240],
    ],
    origin: "person",
  });
  expect(state.result.summary?.hairs.value).toBe(4);
});

test("a stroke of the pen is a hair too, and never leaves the picture", () => {
  const state = acts(
    { act: "mode", mode: "add" },
    {
      act: "stroke",
      path: [
        [390, 10],
        [420, -5],
      ],
    },
  );
  expect(hairInHand(state)?.path).toEqual([
    [390, 10],
    [400, 0],
  ]);
});

test("undo takes back one act at a time, redo does it again, and a new act ends what could be done again", () => {
  const two = acts(take(0), { act: "flip" }, { act: "remove" });
  expect(ids(two)).toEqual([1, 2]);
  const one = perform(two, { act: "undo" });
  expect(ids(one)).toEqual([0, 1, 2]);
  expect(one.result.hairs[0]?.path[0]).toEqual([90, 50]);
  expect(ids(perform(one, { act: "redo" }))).toEqual([1, 2]);
  const other = perform(perform(perform(one, { act: "undo" }), take(1)), { act: "remove" });
  expect(appliedEdits(other)).toEqual([{ kind: "remove", id: 1 }]);
  expect(perform(other, { act: "redo" }).said).toBe("Nothing to redo.");
  expect(perform(start, { act: "undo" }).said).toBe("Nothing to undo.");
});

test("nudges of one point are one edit, taken back at once; another point is another", () => {
  const nudge: Act = { act: "nudge", by: [1, 0] };
  const state = acts(take(0), { act: "next-point" }, nudge, nudge, nudge, { act: "next-point" }, nudge);
  expect(state.result.hairs[0]?.path).toEqual([
    [53, 50],
    [91, 50],
  ]);
  expect(appliedEdits(state)).toHaveLength(2);
  expect(perform(state, { act: "undo" }).result.hairs[0]?.path[0]).toEqual([53, 50]);
});

test("a point dragged shows at once and becomes an edit when it is dropped", () => {
  const dragged = acts(take(0), {
    act: "drag",
    point: 1,
    path: [
      [50, 50],
      [95, 60],
    ],
  });
  expect(appliedEdits(dragged)).toHaveLength(0);
  const dropped = perform(dragged, { act: "drop" });
  expect(appliedEdits(dropped)).toHaveLength(1);
  expect(hairInHand(dropped)?.path[1]).toEqual([95, 60]);
});

test("a point inserted, moved and removed: the hair bends and is straight again", () => {
  const bent = acts(take(0), { act: "insert-point" }, { act: "nudge", by: [0, 9] });
  expect(hairInHand(bent)?.path).toEqual([
    [50, 50],
    [70, 59],
    [90, 50],
  ]);
  const straight = perform(bent, { act: "remove" });
  expect(hairInHand(straight)?.path).toHaveLength(2);
  expect(ids(straight)).toEqual([0, 1, 2]);
});

test("cut and joined again: one hair of the same length", () => {
  const cut = acts(take(0), { act: "mode", mode: "cut" }, place(70, 53));
  expect(ids(cut)).toEqual([0, 3, 1, 2]);
  expect(cut.mode).toBe("pick");
  const joined = [{ act: "mode", mode: "join" } as const, place(80, 50, 3)].reduce(perform, cut);
  expect(ids(joined)).toEqual([0, 1, 2]);
  expect(hairInHand(joined)?.lengthPx).toBe(40);
});

test("an area is closed by its first corner, by Enter or as a stroke; two corners are no area", () => {
  const mask: Act = { act: "mode", mode: "mask" };
  const corners = [place(30, 30), place(110, 30), place(60, 90)];
  const closed = acts(mask, ...corners, place(31, 31));
  expect(closed.result.area?.masked).toHaveLength(1);
  expect(closed.result.summary?.hairs.value).toBe(2);
  expect(acts(mask, ...corners, { act: "finish" }).result.area?.masked).toHaveLength(1);
  expect(acts(mask, place(30, 30), place(50, 30), { act: "finish" }).said).toContain("three corners");
  expect(acts(mask, ...corners, { act: "undo" }).drawn).toHaveLength(2);
});

test("a masked area counts again, and can be masked anew by undoing that", () => {
  const corners = [place(30, 30), place(110, 30), place(60, 90)];
  const masked = acts({ act: "mode", mode: "mask" }, ...corners, { act: "finish" });
  const again = perform(masked, { act: "unmask", index: 0 });
  expect(again.result.area?.masked).toEqual([]);
  expect(again.result.summary?.hairs.value).toBe(3);
  expect(perform(again, { act: "undo" }).result.area?.masked).toHaveLength(1);
  expect(perform(again, { act: "unmask", index: 0 }).said).toContain("There is no masked area 0");
});

test("letting go goes one step back each time: drawing, point, mode, hair", () => {
  const state = acts(take(1), { act: "mode", mode: "add" }, place(9, 9));
  const steps = [1, 2, 3].reduce<CorrectingState[]>(
    (all) => [...all, perform(all.at(-1) as CorrectingState, { act: "let-go" })],
    [state],
  );
  expect(steps.map(({ drawn, mode, hair }) => [drawn.length, mode, hair])).toEqual([
    [1, "add", 1],
    [0, "add", 1],
    [0, "pick", 1],
    [0, "pick", null],
  ]);
});

test("what cannot be done changes nothing and says why", () => {
  expect(acts({ act: "remove" }).said).toBe("Take a hair first.");
  expect(acts({ act: "mode", mode: "cut" })).toMatchObject({ mode: "pick", said: "Take a hair first." });
  const atEnd = acts(take(0), { act: "mode", mode: "cut" }, place(50, 50));
  expect(atEnd.said).toContain("must remain on both sides");
  expect(appliedEdits(atEnd)).toEqual([]);
});
