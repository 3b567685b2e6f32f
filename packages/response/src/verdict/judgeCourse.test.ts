import { addMonths } from "@anagen/care";
import { describe, expect, test } from "vitest";
import type { CourseFile } from "../course/courseFile.ts";
import { exampleCourse } from "../course/exampleCourse.ts";
import { judgeCourse } from "./judgeCourse.ts";
import { verdictSchema } from "./verdict.ts";

const codes = (course: CourseFile) => judgeCourse(course).reasons.map((r) => r.code);

/** The example with every density of a visit moved, matches left out. */
function moved(by: (label: string, density: number) => number, more: Partial<CourseFile> = {}): CourseFile {
  return {
    ...exampleCourse,
    matches: [],
    visits: exampleCourse.visits.map((v) => ({
      ...v,
      readings: v.readings.map((r) => ({
        ...r,
        density: { ...r.density, value: by(v.label, r.density.value) },
      })),
    })),
    ...more,
  };
}
const flat = (density: number) => moved((label, d) => (label.startsWith("D0") ? d : density + 0 * d));

describe("the five answers", () => {
  test("a gain far beyond chance is more hair than it would have had", () => {
    const verdict = judgeCourse(exampleCourse);
    expect(verdict.verdict).toBe("more");
    expect(verdict.effect.density!.low).toBeGreaterThan(0);
    expect(verdict.probability.more).toBeGreaterThan(0.95);
    expect(() => verdictSchema.parse(verdict)).not.toThrow();
  });

  test("before month 5.5 it is too early, whatever was counted", () => {
    expect(judgeCourse({ ...exampleCourse, asOf: "2026-07-20" }).verdict).toBe("too-early");
  });

  test("treated last month and not photographed since: too early, and the baseline is shown", () => {
    const course = {
      ...exampleCourse,
      asOf: "2026-05-10",
      visits: exampleCourse.visits.filter((v) => v.role === "baseline"),
      matches: [],
    };
    const verdict = judgeCourse(course);
    expect(verdict.verdict).toBe("too-early");
    expect(verdict.nextStep.on).toBe("2026-10-14");
    expect(judgeCourse({ ...course, asOf: "2027-05-10" }).verdict).toBe("cannot-tell");
  });

  test("the same count on a large area after a year holds; on a small one nobody can tell", () => {
    const year = (areaCm2: number) => ({
      ...moved((_, d) => d),
      asOf: "2027-04-20",
      sites: exampleCourse.sites.map((s) => ({ ...s, areaCm2 })),
      visits: moved((_, d) => d).visits.map((v) =>
        v.id === "m6"
          ? {
              ...v,
              on: "2027-04-14",
              label: "M12",
              readings: exampleCourse.visits[1]!.readings.map((r) => ({
                ...r,
                density: { ...r.density, sd: 3 },
              })),
            }
          : { ...v, readings: v.readings.map((r) => ({ ...r, density: { ...r.density, sd: 3 } })) },
      ),
      repeatability: null,
    });
    expect(judgeCourse(year(4)).verdict).toBe("holding");
    expect(judgeCourse(year(0.1)).verdict).toBe("cannot-tell");
  });

  test("a large loss is losing, and the patient hears it as plainly", () => {
    const verdict = judgeCourse(flat(95));
    expect(verdict.verdict).toBe("losing");
    expect(verdict.headline.patient).toMatch(/less hair than at the start/);
  });
});

describe("bad input", () => {
  test("no baseline: no comparison, but what is there is still shown", () => {
    const course = {
      ...exampleCourse,
      visits: exampleCourse.visits.filter((v) => v.role !== "baseline"),
      matches: [],
    };
    const verdict = judgeCourse(course);
    expect(verdict.verdict).toBe("cannot-tell");
    expect(verdict.effect.density).toBeNull();
    expect(verdict.curve.points.length).toBe(2);
    expect(codes(course)).toContain("not-compared.no-baseline");
  });

  test("one baseline widens the interval and is said", () => {
    const bare = { ...exampleCourse, matches: [] };
    const single = { ...bare, visits: bare.visits.filter((v) => v.id !== "d0b") };
    expect(judgeCourse(single).effect.density!.sd).toBeGreaterThan(judgeCourse(bare).effect.density!.sd);
    expect(codes(single)).toContain("limit.single-baseline");
    expect(judgeCourse(single).wouldChange.map((w) => w.action)).toContain("second-baseline");
  });

  test("a baseline after the procedure is left out, and said", () => {
    const visits = exampleCourse.visits.map((v) => (v.id === "d0b" ? { ...v, on: "2026-05-20" } : v));
    expect(codes({ ...exampleCourse, visits })).toContain("not-compared.baseline-after-treatment");
    expect(judgeCourse({ ...exampleCourse, visits }).curve.baseline!.value).toBeCloseTo((156 + 171) / 2, 9);
  });

  test("another device or cut-off is not compared", () => {
    const other = (change: object) => ({
      ...exampleCourse,
      matches: [],
      visits: exampleCourse.visits.map((v) =>
        v.role === "baseline" ? v : { ...v, readings: v.readings.map((r) => ({ ...r, ...change })) },
      ),
    });
    expect(judgeCourse(other({ device: "phone" })).verdict).toBe("cannot-tell");
    expect(codes(other({ device: "phone" }))).toContain("not-compared.device");
    expect(codes(other({ vellusCutoffUm: 40 }))).toContain("not-compared.cutoff");
  });

  test("visits of different sites are not compared with each other", () => {
    const only = (id: string, site: string) => (v: CourseFile["visits"][number]) =>
      v.role === id ? { ...v, readings: v.readings.filter((r) => r.site === site) } : v;
    const visits = exampleCourse.visits.map(only("baseline", "vertex")).map(only("follow-up", "frontal"));
    expect(judgeCourse({ ...exampleCourse, matches: [], visits }).verdict).toBe("cannot-tell");
  });

  test("contradictory flags stand side by side", () => {
    const course = { ...exampleCourse, ratings: { patient: { on: "2026-10-15", improved: false } } };
    const { flags, verdict } = judgeCourse(course);
    expect(flags).toEqual({ measured: "gain", visible: false, blindedRater: null, patient: false });
    expect(verdict).toBe("more");
    expect(codes(course)).toContain("flags.disagree");
  });

  test("a rating that was not blinded is no blinded rating", () => {
    const ratings = { rater: { on: "2026-10-15", score: 2, blinded: false } };
    expect(judgeCourse({ ...exampleCourse, ratings }).flags.blindedRater).toBeNull();
  });
});

describe("confounders", () => {
  test("minoxidil begun after baseline takes the verdict away, and says why", () => {
    const course: CourseFile = {
      ...exampleCourse,
      otherTreatments: [{ class: "minoxidil", name: "Minoxidil 5 %", from: "2026-05-01", until: null }],
    };
    expect(judgeCourse(course).effect.density!.value).toBeLessThan(
      judgeCourse(exampleCourse).effect.density!.value - 8,
    );
    expect(judgeCourse(course).verdict).not.toBe("more");
    expect(codes(course)).toContain("confounder.minoxidil-started");
  });

  test("nobody asked about medicines: the gain is not put down to the treatment without a warning", () => {
    const visits = exampleCourse.visits.map((v) => ({ ...v, coMedicationAsked: false }));
    expect(codes({ ...exampleCourse, visits })).toContain("suspect.medicines-not-asked");
    expect(codes(exampleCourse)).not.toContain("suspect.medicines-not-asked");
  });

  test("an untreated site that gains too is a warning", () => {
    const visits = exampleCourse.visits.map((v) =>
      v.id === "m6"
        ? {
            ...v,
            readings: v.readings.map((r) =>
              r.site === "back" ? { ...r, density: { value: 275, sd: 8 } } : r,
            ),
          }
        : v,
    );
    expect(codes({ ...exampleCourse, visits })).toContain("suspect.control-site-gained");
    expect(codes(exampleCourse)).not.toContain("suspect.control-site-gained");
  });

  test("clip length and colour add doubt and a reason", () => {
    const visits = exampleCourse.visits.map((v) =>
      v.id === "m6"
        ? { ...v, readings: v.readings.map((r) => ({ ...r, clipMm: 2, hairColour: "dyed black" })) }
        : v,
    );
    expect(codes({ ...exampleCourse, visits })).toContain("confounder.clip-length");
    expect(judgeCourse({ ...exampleCourse, visits }).effect.density!.sd).toBeGreaterThan(
      judgeCourse(exampleCourse).effect.density!.sd * 1.2,
    );
  });

  test("a patient who stays away keeps the answer of the last visit, and that is said", () => {
    const course = { ...exampleCourse, asOf: addMonths(exampleCourse.asOf, 9) };
    expect(judgeCourse(course).visitOn).toBe("2026-10-15");
    expect(codes(course)).toContain("time.not-seen");
  });

  test("the more often one has looked, the more is asked of the next look", () => {
    const looks = (n: number): CourseFile => ({
      ...exampleCourse,
      asOf: "2027-04-20",
      matches: [],
      visits: [
        ...exampleCourse.visits,
        ...Array.from({ length: n }, (_, i) => ({
          ...exampleCourse.visits[3]!,
          id: `x${i}`,
          label: `X${i}`,
          on: addMonths("2026-11-01", i),
        })),
        { ...exampleCourse.visits[3]!, id: "m12", label: "M12", on: "2027-04-14" },
      ],
    });
    const few = judgeCourse(looks(0)).comparators.untreated!;
    const many = judgeCourse(looks(5)).comparators.untreated!;
    expect(many.looksBefore).toBe(6);
    expect(many.lookLevel).toBeLessThan(few.lookLevel);
  });
});

test("a corrected measurement changes the verdict of the same course, the same file gives the same bytes", () => {
  const corrected = flat(160);
  expect(JSON.stringify(judgeCourse(exampleCourse))).toBe(
    JSON.stringify(judgeCourse(JSON.parse(JSON.stringify(exampleCourse)))),
  );
  expect(judgeCourse(corrected).verdict).not.toBe(judgeCourse(exampleCourse).verdict);
});

test("reasons come with the weightiest first, and none is empty", () => {
  const { reasons } = judgeCourse(exampleCourse);
  const weights = reasons.map((r) => r.weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  for (const { clinician, patient } of reasons) {
    expect(clinician.length).toBeGreaterThan(20);
    expect(patient.length).toBeGreaterThan(20);
    expect(`${clinician}${patient}`).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test("more area, matched hairs and another visit are named with what they narrow", () => {
  const { wouldChange } = judgeCourse({ ...exampleCourse, matches: [] });
  expect(wouldChange.map((w) => w.action)).toEqual(
    expect.arrayContaining(["match-hairs", "second-picture-now", "twice-the-area", "next-visit"]),
  );
  for (const w of wouldChange.filter((w) => w.action !== "next-visit"))
    expect(w.halfWidthThen).toBeLessThan(w.halfWidthNow);
});
