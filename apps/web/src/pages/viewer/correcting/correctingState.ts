/** What a person does while correcting, as a state and what each act makes of it. Pure; the hook and the layer use it. */
import { correctMeasurement, type Edit, type Hair, type Measurement, nextHairId } from "@anagen/trichometry";
import type { Point } from "./simplifyStroke.ts";

/** What a click means: take a hair, draw one, outline an area, cut the hair in hand, join it to another. */
export type Mode = "pick" | "add" | "mask" | "cut" | "join";

export interface CorrectingState {
  readonly base: Measurement;
  /** All edits, those undone too; the first `done` of them are applied. */
  readonly edits: readonly Edit[];
  readonly done: number;
  /** The base with the applied edits. */
  readonly result: Measurement;
  readonly mode: Mode;
  /** Corners or ends placed so far of what is being drawn. */
  readonly drawn: readonly Point[];
  /** Id of the hair in hand. */
  readonly hair: number | null;
  /** Place in its path of the point in hand. */
  readonly point: number | null;
  /** The hair's path while one of its points is dragged. */
  readonly moving: readonly Point[] | null;
  /** True while the last edit is a nudge that the next nudge of the same point replaces. */
  readonly nudging: boolean;
  /** What was done or why it cannot be, for everybody to read and hear. */
  readonly said: string;
}

export type Act =
  | { readonly act: "mode"; readonly mode: Mode }
  | { readonly act: "take"; readonly hair: number | null }
  | { readonly act: "next-hair"; readonly step: 1 | -1 }
  | { readonly act: "take-point"; readonly point: number | null }
  | { readonly act: "next-point" }
  | { readonly act: "place"; readonly at: Point; readonly hair: number | null; readonly reach: number }
  | { readonly act: "stroke"; readonly path: readonly Point[] }
  | { readonly act: "drag"; readonly path: readonly Point[]; readonly point: number }
  | { readonly act: "drop" }
  | { readonly act: "nudge"; readonly by: Point }
  | { readonly act: "insert-point" }
  | { readonly act: "finish" }
  | { readonly act: "unmask"; readonly index: number }
  | { readonly act: "undo" | "redo" | "let-go" }
  | HairAct;

/** Acts on the hair in hand. */
type HairAct =
  | { readonly act: "remove" | "flip" | "confirm" | "split-along" }
  | { readonly act: "widen"; readonly factor: number };

export function startCorrecting(base: Measurement, edits: readonly Edit[] = []): CorrectingState {
  const corrected = correctMeasurement(base, edits);
  return {
    base,
    edits: corrected.ok ? edits : [],
    done: corrected.ok ? edits.length : 0,
    result: corrected.ok ? corrected.measurement : base,
    mode: "pick",
    drawn: [],
    hair: null,
    point: null,
    moving: null,
    nudging: false,
    said: "",
  };
}

export const appliedEdits = ({ edits, done }: CorrectingState): readonly Edit[] => edits.slice(0, done);

export const hairInHand = ({ result, hair }: CorrectingState): Hair | null =>
  result.hairs.find(({ id }) => id === hair) ?? null;

export function perform(state: CorrectingState, act: Act): CorrectingState {
  switch (act.act) {
    case "mode":
      return enter(state, act.mode);
    case "take":
      return { ...state, hair: act.hair, point: null, moving: null, nudging: false };
    case "next-hair":
      return nextHair(state, act.step);
    case "take-point":
      return { ...state, point: act.point, nudging: false };
    case "next-point":
      return nextPoint(state);
    case "place":
      return placed(state, act);
    case "stroke":
      return drawnWhole(state, act.path);
    case "drag":
      return { ...state, moving: act.path, point: act.point, nudging: false };
    case "drop":
      return state.moving === null ? state : reshaped({ ...state, moving: null }, state.moving);
    case "nudge":
      return nudged(state, act.by);
    case "insert-point":
      return inserted(state);
    case "finish":
      return drawnWhole(state, state.drawn);
    case "unmask":
      return edited(state, [{ kind: "unmask", index: act.index }, "The area counts again."]);
    case "undo":
    case "redo":
      return stepped(state, act.act === "undo" ? -1 : 1);
    case "let-go":
      return letGo(state);
    default:
      return onHair(state, act);
  }
}

function enter(state: CorrectingState, mode: Mode): CorrectingState {
  const needsHair = mode === "cut" || mode === "join";
  if (needsHair && state.hair === null) return { ...state, said: "Take a hair first." };
  return { ...state, mode, drawn: [], point: null, moving: null, nudging: false, said: "" };
}

function nextHair(state: CorrectingState, step: 1 | -1): CorrectingState {
  const { hairs } = state.result;
  // While hairs are being joined the other one is pointed at, and this one stays in hand.
  if (hairs.length === 0 || state.mode === "join") return state;
  const at = hairs.findIndex(({ id }) => id === state.hair);
  const next = at === -1 ? (step === 1 ? 0 : hairs.length - 1) : (at + step + hairs.length) % hairs.length;
  const id = (hairs[next] as Hair).id;
  return { ...state, hair: id, point: null, moving: null, nudging: false };
}

function nextPoint(state: CorrectingState): CorrectingState {
  const hair = hairInHand(state);
  if (hair === null) return { ...state, said: "Take a hair first." };
  const point = ((state.point ?? -1) + 1) % hair.path.length;
  const name = point === 0 ? "Root" : point === hair.path.length - 1 ? "Tip" : `Point ${point}`;
  return { ...state, point, nudging: false, said: `${name} in hand; arrow keys move it.` };
}

function placed(state: CorrectingState, { at, hair, reach }: Act & { act: "place" }): CorrectingState {
  switch (state.mode) {
    case "pick":
      return perform(state, { act: "take", hair });
    case "add": {
      const drawn = [...state.drawn, at];
      return drawn.length < 2 ? { ...state, drawn, said: "Now its tip." } : drawnWhole(state, drawn);
    }
    case "mask": {
      const first = state.drawn[0];
      const closes =
        first && state.drawn.length > 2 && Math.hypot(first[0] - at[0], first[1] - at[1]) < reach;
      return closes ? drawnWhole(state, state.drawn) : { ...state, drawn: [...state.drawn, at] };
    }
    case "cut":
      return state.hair === null
        ? state
        : edited({ ...state, mode: "pick" }, [
            { kind: "split-across", id: state.hair, at, newId: newId(state) },
            "Cut in two.",
          ]);
    case "join":
      if (state.hair === null || hair === null) return { ...state, said: "Point at the other hair." };
      return edited({ ...state, mode: "pick" }, [
        { kind: "merge", id: state.hair, withId: hair },
        `Joined to hair ${hair}.`,
      ]);
  }
}

function drawnWhole(state: CorrectingState, path: readonly Point[]): CorrectingState {
  const points = path.map(([x, y]): Point => inPicture(state, [x, y]));
  const blank = { ...state, drawn: [] };
  if (state.mode === "mask")
    return points.length < 3
      ? { ...state, said: "An area needs at least three corners." }
      : edited(blank, [{ kind: "mask", polygon: points }, "Area left out."]);
  if (state.mode !== "add" || points.length < 2) return state;
  const id = newId(state);
  const next = edited(blank, [{ kind: "add", id, path: points, diameterPx: null }, "Hair added."]);
  return next.result === state.result ? next : { ...next, hair: id };
}

function nudged(state: CorrectingState, [dx, dy]: Point): CorrectingState {
  const hair = hairInHand(state);
  if (hair === null || state.point === null) return state;
  const path = hair.path.map(
    (p, k): Point => (k === state.point ? inPicture(state, [p[0] + dx, p[1] + dy]) : p),
  );
  return reshaped(state, path, true);
}

function reshaped(state: CorrectingState, path: readonly Point[], nudging = false): CorrectingState {
  if (state.hair === null) return state;
  const points = path.map((p) => inPicture(state, p));
  return edited(state, [{ kind: "reshape", id: state.hair, path: points }, "Moved."], nudging);
}

/** A point in the middle of the longest stretch beside the point in hand, or of the whole hair. */
function inserted(state: CorrectingState): CorrectingState {
  const hair = hairInHand(state);
  if (hair === null) return { ...state, said: "Take a hair first." };
  const lengths = hair.path.slice(1).map(([x, y], k) => {
    const [ax, ay] = hair.path[k] as Point;
    const beside = state.point === null || k === state.point || k === state.point - 1;
    return beside ? Math.hypot(x - ax, y - ay) : 0;
  });
  const k = lengths.indexOf(Math.max(...lengths));
  const [a, b] = [hair.path[k] as Point, hair.path[k + 1] as Point];
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const next = reshaped(state, [...hair.path.slice(0, k + 1), middle, ...hair.path.slice(k + 1)]);
  return { ...next, point: k + 1, said: "A point more, in hand; arrow keys move it." };
}

function onHair(state: CorrectingState, act: HairAct): CorrectingState {
  const hair = hairInHand(state);
  if (hair === null) return { ...state, said: "Take a hair first." };
  const { id } = hair;
  switch (act.act) {
    case "remove": {
      const inner = state.point !== null && state.point > 0 && state.point < hair.path.length - 1;
      if (inner) {
        const path = hair.path.filter((_, k) => k !== state.point);
        return { ...reshaped(state, path), point: null, said: "Point removed." };
      }
      const next = edited(state, [{ kind: "remove", id }, `Hair ${id} removed.`]);
      return { ...next, hair: null, point: null };
    }
    case "widen": {
      const diameterPx = Math.min(200, Math.max(0.5, hair.diameterPx * act.factor));
      return edited(state, [{ kind: "widen", id, diameterPx }, "Width changed."], true);
    }
    case "flip":
      return { ...edited(state, [{ kind: "flip", id }, "Root and tip changed places."]), point: null };
    case "confirm":
      return edited(state, [{ kind: "confirm", id }, `Hair ${id} confirmed.`]);
    case "split-along":
      return edited(state, [
        { kind: "split-along", id, newId: newId(state) },
        "Two hairs side by side, each half as wide.",
      ]);
  }
}

function stepped(state: CorrectingState, step: 1 | -1): CorrectingState {
  if (state.drawn.length > 0 && step === -1) return { ...state, drawn: state.drawn.slice(0, -1) };
  const done = state.done + step;
  if (done < 0 || done > state.edits.length)
    return { ...state, said: step === -1 ? "Nothing to undo." : "Nothing to redo." };
  const corrected = correctMeasurement(state.base, state.edits.slice(0, done));
  if (!corrected.ok) return { ...state, said: corrected.problem.sentence };
  const result = corrected.measurement;
  const hair = result.hairs.some(({ id }) => id === state.hair) ? state.hair : null;
  const said = step === -1 ? "Undone." : "Done again.";
  return { ...state, done, result, hair, point: null, moving: null, nudging: false, said };
}

/** One step back each time: what is being drawn, the point, the mode, the hair. */
function letGo(state: CorrectingState): CorrectingState {
  if (state.drawn.length > 0) return { ...state, drawn: [] };
  if (state.moving !== null || state.point !== null)
    return { ...state, moving: null, point: null, nudging: false };
  if (state.mode !== "pick") return { ...state, mode: "pick" };
  return { ...state, hair: null };
}

/** Applies an edit, or says why it cannot be; a nudge takes the place of the nudge before it. */
function edited(
  state: CorrectingState,
  [edit, said]: readonly [Edit, string],
  nudging = false,
): CorrectingState {
  const kept = state.edits.slice(0, state.done);
  const before = kept.at(-1);
  const same = state.nudging && nudging && before?.kind === edit.kind;
  const edits = [...(same ? kept.slice(0, -1) : kept), edit];
  const corrected = correctMeasurement(state.base, edits);
  if (!corrected.ok) return { ...state, said: corrected.problem.sentence };
  return { ...state, edits, done: edits.length, result: corrected.measurement, nudging, said };
}

const newId = ({ base, edits }: CorrectingState): number => nextHairId(base, edits);

function inPicture({ base }: CorrectingState, [x, y]: Point): Point {
  const { widthPx, heightPx } = base.picture;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return [rounded(Math.min(widthPx, Math.max(0, x))), rounded(Math.min(heightPx, Math.max(0, y)))];
}
