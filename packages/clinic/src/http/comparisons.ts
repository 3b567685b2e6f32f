/** Handlers of comparisons of two pictures of one site. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import type { ComparedPictures, Marks } from "../views/compareNow.ts";
import { markComparison } from "../views/markComparison.ts";
import { readComparison } from "../views/readComparison.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { reachEntry } from "./dossier/reachEntry.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { invalidField, notFound, type Refusal, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

const right = { action: "read", thing: "comparison" } as const;

export function mountComparisons(app: OpenAPIHono, services: Services): void {
  mountGuarded(app, services, routes.comparison, right, async ({ query, who }) => {
    const reach = reachOf(services, who);
    const before = await reach.picture(query.before);
    const after = await reach.picture(query.after);
    if (before === null || after === null) return notFound("picture");
    const read = await readComparison(services, who, { before, after });
    if (read.kind === "compared") return { value: read.entry };
    return refuse(read.code === "comparison.other-site" ? 422 : 409, read.code, read.sentence);
  });
  const correct = { action: "correct", thing: "comparison" } as const;
  mountGuarded(app, services, routes.markComparison, correct, async ({ param, json, who }) => {
    const entry = await reachEntry(services, who, "comparison", param.id);
    if (entry === null) return notFound("comparison");
    const reach = reachOf(services, who);
    const before = await reach.picture(entry.facts.before.pictureId);
    const after = await reach.picture(entry.facts.after.pictureId);
    if (before === null || after === null) return notFound("picture");
    const outside = markOutside(json.marks, { before, after });
    if (outside !== null) return outside;
    const standing = { id: entry.id, version: json.fromVersion };
    const made = await markComparison(services, who, { before, after }, { marks: json.marks, standing });
    return made.kind === "refused"
      ? refuse(409, made.code, made.sentence)
      : correctedAnswer("comparison", made.corrected);
  });
  mountGuarded(app, services, routes.courseComparisons, right, async ({ param, who }) => {
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound("course");
    const entries = await services.store.dossier("comparison").ofCourse(who, course);
    return {
      value: entries.map(({ id, on, facts: { siteId, before, after, result } }) => ({
        id,
        siteId,
        on,
        beforePictureId: before.pictureId,
        afterPictureId: after.pictureId,
        status: result.registration.status,
        sentence: result.registration.status === "refused" ? result.registration.sentence : null,
        changes: result.changes,
      })),
    };
  });
}

/** A mark beside its picture is a slip of the pen. */
function markOutside(marks: Marks, pictures: ComparedPictures): Refusal | null {
  for (const side of ["before", "after"] as const) {
    const { widthPx, heightPx } = pictures[side];
    const isOutside = ([x, y]: readonly [number, number]) =>
      !(x >= 0 && y >= 0 && x <= widthPx && y <= heightPx);
    const at = marks[side].findIndex(isOutside);
    const mark = marks[side][at];
    if (mark !== undefined)
      return invalidField(
        `marks.${side}.${at}`,
        `The mark at ${mark.join(", ")} px lies outside the picture of ${widthPx} × ${heightPx} px.`,
      );
  }
  return null;
}
