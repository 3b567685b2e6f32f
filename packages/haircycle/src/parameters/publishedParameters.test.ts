import { expect, test } from "vitest";
import { folliclesPerCm2, healthyScalp } from "../cycle/biology.ts";
import { publishedParameters } from "./publishedParameters.ts";

test("every published parameter names its source and grade, and every default its grade", () => {
  const { defaults, parameters } = publishedParameters();
  expect(parameters.length).toBe(69);
  expect(parameters.filter((p) => !p.citation || !p.grade).map((p) => p.id)).toEqual([]);
  expect(defaults.every((p) => p.grade !== undefined && p.basis !== undefined)).toBe(true);
});

test("the healthy scalp stands on the file's defaults", () => {
  const value = (id: string) =>
    publishedParameters().defaults.find((p) => p.id === id) as unknown as Record<string, unknown>;
  for (const name of ["anagen", "catagen", "telogen"] as const) {
    const law = healthyScalp.phases[name];
    expect(value(name)).toMatchObject({
      distribution: law.family,
      mean: law.meanDays,
      cv: "cv" in law && law.cv,
    });
  }
  expect(value("d0")).toMatchObject({ mean: healthyScalp.diameter.meanUm, cv: healthyScalp.diameter.cv });
  expect(value("growth").value).toBe(healthyScalp.growth.mmPerDayAt72Um);
  expect(value("follicles_per_cm2").value).toBe(folliclesPerCm2);
});
