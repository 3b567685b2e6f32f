/**
 * "Did I lose hair, or did the camera see less?" Two visits of one drawn scalp, measured and compared hair by hair, beside what
 * plain subtraction says:
 *
 *   node --conditions=source examples/matching/sameHairs.ts [fates.svg]
 */
import { writeFileSync } from "node:fs";
import { fateOverlay } from "@anagen/figures";
import { compareMeasurements, measure, renderVisits } from "@anagen/trichometry";

const umPerPixel = 5.5;
const calibration = { umPerPixel, relativeSd: 0.01, source: { kind: "stated" as const } };
const first = { seed: 4, widthPx: 1000, heightPx: 800, umPerPixel, unitsPerCm2: 90 };
const visits = [...renderVisits({ first, visits: 2, change: { lostShare: 0.1, thinnedShare: 0.1 } })].map(
  (visit, k) => ({
    raster: visit.raster,
    measurement: measure(visit.raster, {
      imageSha256: `${k}`.repeat(64),
      calibration: { ...calibration, umPerPixel: visit.truth.umPerPixel },
    }),
  }),
);
const [before, after] = visits as [(typeof visits)[number], (typeof visits)[number]];
const comparison = compareMeasurements(before.measurement, after.measurement, {
  pictures: { before: before.raster, after: after.raster },
});

if (comparison.registration.status === "refused") {
  console.log(comparison.registration.sentence);
} else {
  const { unitsMet, unitsCompared } = comparison.registration;
  const interval = (e: { value: number; low: number; high: number } | undefined) =>
    e === undefined ? "–" : `${e.value.toFixed(1)} (${e.low.toFixed(1)} to ${e.high.toFixed(1)})`;
  const { paired, unpaired } = comparison.changes?.densityPerCm2 ?? { paired: null, unpaired: null };
  console.log(`The same spot: ${unitsMet} of ${unitsCompared} follicular units meet.`);
  for (const fate of ["persisted", "thinned", "lost", "new", "ambiguous"] as const)
    console.log(`  ${fate}: ${comparison.hairs.filter((hair) => hair.fate === fate).length}`);
  console.log(`Change of density, hair by hair: ${interval(paired?.change)} hairs/cm²`);
  console.log(`Change of density, two counts subtracted: ${interval(unpaired?.change)} hairs/cm²`);
}
const [file] = process.argv.slice(2);
if (file !== undefined) writeFileSync(file, fateOverlay({ id: "fates", comparison }));
