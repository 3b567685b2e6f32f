import { expect, test } from "vitest";
import { siteChange } from "../change/siteChange.ts";
import { exampleCourse } from "../course/exampleCourse.ts";
import { combineSites, decidingSites } from "./combineSites.ts";
import { siteEffect } from "./siteEffect.ts";

const effects = exampleCourse.sites.map((site) =>
  siteEffect(exampleCourse, siteChange(exampleCourse, site, exampleCourse.asOf).change!),
);
const treated = decidingSites(effects);

test("what is each site's own averages out, what they share does not", () => {
  const own = combineSites(treated, () => ({ value: 10, ownSd: 4, sharedSd: 0 }))!;
  const shared = combineSites(treated, () => ({ value: 10, ownSd: 0, sharedSd: 4 }))!;
  expect(own.value).toBeCloseTo(10, 12);
  expect(own.sd).toBeCloseTo(4 / Math.SQRT2, 12);
  expect(shared.sd).toBeCloseTo(4, 12);
});

test("controls never decide; a site named primary decides alone", () => {
  expect(treated.map((e) => e.change.site.id)).toEqual(["vertex", "frontal"]);
  const primary = effects.map((e) => ({
    ...e,
    change: { ...e.change, site: { ...e.change.site, primary: e.change.site.id === "frontal" } },
  }));
  expect(decidingSites(primary).map((e) => e.change.site.id)).toEqual(["frontal"]);
});
