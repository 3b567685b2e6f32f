/** One edit on the hairs and masked areas of a result; what cannot be done comes back as a sentence. */
import type { Hair, Measurement } from "../measurement/schema.ts";
import { changedHair, drawnHair, type HairBasis, type Width } from "./changedHair.ts";
import { correctionRules } from "./correctionRules.ts";
import type { Edit } from "./editSchema.ts";
import { besidePath, cutAt, joinPaths, lengthOf, type Path, rounded } from "./pathParts.ts";

type Masked = NonNullable<Measurement["area"]>["masked"];

/** What edits change; everything else of a result follows from it. */
export interface Editable {
  readonly hairs: readonly Hair[];
  readonly masked: Masked;
}

export interface EditBasis extends HairBasis {
  readonly picture: { readonly widthPx: number; readonly heightPx: number };
  /** Width of a hair that nobody looked at. */
  readonly usualWidth: Width;
}

export interface EditProblem {
  readonly code:
    | "correction.no-such-hair"
    | "correction.id-taken"
    | "correction.same-hair"
    | "correction.no-length"
    | "correction.cut-at-end"
    | "correction.outside-picture"
    | "correction.no-such-area"
    | "correction.not-measured";
  readonly sentence: string;
}

export type Applied = Editable | EditProblem;
export const isProblem = (applied: Applied): applied is EditProblem => "code" in applied;

export function applyEdit(before: Editable, edit: Edit, basis: EditBasis): Applied {
  switch (edit.kind) {
    case "add":
      return addHair(before, edit, basis);
    case "mask":
      return addMask(before, edit.polygon, basis);
    case "unmask":
      return edit.index < before.masked.length
        ? { ...before, masked: before.masked.filter((_, k) => k !== edit.index) }
        : problem(
            "no-such-area",
            `There is no masked area ${edit.index}; there are ${before.masked.length}.`,
          );
    default: {
      const hair = before.hairs.find(({ id }) => id === edit.id);
      return hair === undefined ? missing(edit.id) : editHair(before, hair, edit, basis);
    }
  }
}

type HairEdit = Exclude<Edit, { kind: "add" | "mask" | "unmask" }>;

function editHair(before: Editable, hair: Hair, edit: HairEdit, basis: EditBasis): Applied {
  switch (edit.kind) {
    case "remove":
      return replaced(before, hair.id, []);
    case "reshape": {
      const path = edit.path.map(rounded);
      return pathProblem(path, basis) ?? replaced(before, hair.id, [changedHair(hair, { path }, basis)]);
    }
    case "flip":
      return replaced(before, hair.id, [changedHair(hair, { path: [...hair.path].reverse() }, basis)]);
    case "widen":
      return replaced(before, hair.id, [changedHair(hair, { width: byEye(edit.diameterPx) }, basis)]);
    case "confirm":
      return replaced(before, hair.id, [changedHair(hair, {}, basis)]);
    case "split-across":
    case "split-along":
      return split(before, hair, edit, basis);
    case "merge":
      return merge(before, hair, edit.withId, basis);
  }
}

function addHair(before: Editable, edit: Edit & { kind: "add" }, basis: EditBasis): Applied {
  const path = edit.path.map(rounded);
  const fault = takenId(before, edit.id) ?? pathProblem(path, basis);
  if (fault !== null) return fault;
  const width = edit.diameterPx === null ? basis.usualWidth : byEye(edit.diameterPx);
  return { ...before, hairs: [...before.hairs, drawnHair(edit.id, path, width, basis)] };
}

function addMask(before: Editable, polygon: Path, basis: EditBasis): Applied {
  const corners = polygon.map(rounded);
  const out = corners.find((corner) => !isInPicture(corner, basis));
  if (out !== undefined) return outside(out, basis);
  return { ...before, masked: [...before.masked, { reason: "marked by a person", polygon: corners }] };
}

function split(
  before: Editable,
  hair: Hair,
  edit: HairEdit & { kind: "split-across" | "split-along" },
  basis: EditBasis,
): Applied {
  const taken = takenId(before, edit.newId);
  if (taken !== null) return taken;
  if (edit.kind === "split-along") {
    const width = { px: hair.diameterPx / 2, sdPx: hair.diameterPx * correctionRules.byEyeRelativeSd };
    const [left, right] = [hair.diameterPx / 4, -hair.diameterPx / 4].map((d) => besidePath(hair.path, d));
    const first = changedHair(hair, { path: left, width }, basis);
    return replaced(before, hair.id, [
      first,
      { ...changedHair(hair, { path: right, width }, basis), id: edit.newId },
    ]);
  }
  const [rootPart, tipPart] = cutAt(hair.path, edit.at);
  const shortest = Math.min(lengthOf(rootPart), lengthOf(tipPart));
  if (shortest < correctionRules.shortestPartPx)
    return problem(
      "cut-at-end",
      `Hair ${hair.id} would be cut ${shortest.toFixed(1)} px from its end; at least ${correctionRules.shortestPartPx} px must remain on both sides.`,
    );
  return replaced(before, hair.id, [
    changedHair(hair, { path: rootPart }, basis),
    { ...changedHair(hair, { path: tipPart }, basis), id: edit.newId },
  ]);
}

function merge(before: Editable, hair: Hair, withId: number, basis: EditBasis): Applied {
  if (withId === hair.id) return problem("same-hair", `Hair ${hair.id} cannot be joined to itself.`);
  const other = before.hairs.find(({ id }) => id === withId);
  if (other === undefined) return missing(withId);
  const whole = hair.lengthPx + other.lengthPx;
  const mean = (of: "diameterPx" | "diameterPxSd") =>
    (hair[of] * hair.lengthPx + other[of] * other.lengthPx) / whole;
  const change = {
    path: joinPaths(hair.path, other.path),
    width: { px: mean("diameterPx"), sdPx: mean("diameterPxSd") },
  };
  const rest = replaced(before, withId, []);
  return replaced(rest, hair.id, [changedHair(hair, change, basis)]);
}

const byEye = (px: number): Width => ({ px, sdPx: px * correctionRules.byEyeRelativeSd });

function replaced(before: Editable, id: number, by: readonly Hair[]): Editable {
  return { ...before, hairs: before.hairs.flatMap((hair) => (hair.id === id ? by : [hair])) };
}

function pathProblem(path: Path, basis: EditBasis): EditProblem | null {
  const out = path.find((point) => !isInPicture(point, basis));
  if (out !== undefined) return outside(out, basis);
  return lengthOf(path) > 0 ? null : problem("no-length", "A hair needs a root and a tip in two places.");
}

const isInPicture = ([x, y]: Path[number], { picture }: EditBasis): boolean =>
  x >= 0 && y >= 0 && x <= picture.widthPx && y <= picture.heightPx;

const outside = ([x, y]: Path[number], { picture }: EditBasis): EditProblem =>
  problem(
    "outside-picture",
    `The place (${x}, ${y}) lies outside the picture of ${picture.widthPx} × ${picture.heightPx} px.`,
  );

const missing = (id: number): EditProblem =>
  problem("no-such-hair", `There is no hair ${id} in this result; another edit may have removed it.`);

const takenId = (before: Editable, id: number): EditProblem | null =>
  before.hairs.some((hair) => hair.id === id)
    ? problem("id-taken", `A hair with the id ${id} is there already; a new hair needs an id of its own.`)
    : null;

function problem(code: string, sentence: string): EditProblem {
  return { code: `correction.${code}` as EditProblem["code"], sentence };
}
