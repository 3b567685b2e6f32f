/** Handler of a person's correction of a measurement: the engine's own code makes the numbers from the edits. */
import { correctMeasurement } from "@anagen/trichometry";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { correctedAnswer } from "./correctedAnswer.ts";
import { mountGuarded } from "./mount.ts";
import { invalidField, notFound } from "./refusal.ts";
import type { Services } from "./services.ts";

/** Edits are sent, never numbers: what stands in the store can always be made again from the picture. */
export function mountMeasurements(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const right = { action: "correct", thing: "measurement" } as const;
  mountGuarded(app, services, routes.correctMeasurement, right, async ({ param, json, who }) => {
    const picture = await store.pictures.find(who, param.id);
    if (picture === null) return notFound("picture");
    const { fromVersion, reason, facts } = json;
    const versions = await store.measurements.history(who, picture.id);
    const base = versions.find(({ version }) => version === facts.baseVersion);
    if (base === undefined)
      return invalidField(
        "facts.baseVersion",
        `This picture has no measurement with the version ${facts.baseVersion}.`,
      );
    const corrected = correctMeasurement(base.result, facts.edits);
    if (!corrected.ok) return invalidField(`facts.edits.${corrected.index}`, corrected.problem.sentence);
    const answer = await store.measurements.correct(who, {
      pictureId: picture.id,
      fromVersion,
      baseVersion: facts.baseVersion,
      reason,
      result: corrected.measurement,
    });
    return correctedAnswer("measurement", answer);
  });
}
