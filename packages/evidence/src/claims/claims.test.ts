import { describe, expect, test } from "vitest";
import claimFile from "../../data/claims/claims.json" with { type: "json" };
import { reviews } from "../audit/reviews.ts";
import type { Trial } from "../trials/schema.ts";
import { trials } from "../trials/trials.ts";
import { combine, standClaims } from "./claims.ts";
import { claimFileSchema } from "./schema.ts";

const claims = standClaims();
const byId = (id: string) => claims.find((c) => c.id === id)!;

test("the register meets its schema and stores no standing", () => {
  expect(claimFileSchema.safeParse(claimFile).error?.issues ?? []).toEqual([]);
  expect(JSON.stringify(claimFile)).not.toContain('"standing"');
});

test("the computed standings are those that a reading of the sources came to, 20 claims", () => {
  expect(Object.fromEntries(claims.map((c) => [c.number, c.standing]))).toEqual({
    1: "partly",
    2: "partly",
    3: "partly",
    4: "partly",
    5: "supported",
    6: "contradicted",
    7: "partly",
    8: "partly",
    9: "partly",
    10: "not studied",
    11: "partly",
    12: "contradicted",
    13: "not supported",
    14: "supported",
    15: "partly",
    16: "not supported",
    17: "not studied",
    18: "supported",
    19: "supported",
    20: "partly",
  });
});

describe("a standing follows its evidence", () => {
  const copy = (id: string, change: (trial: Trial) => void): readonly Trial[] =>
    trials.map((t) => {
      if (t.id !== id) return t;
      const changed = JSON.parse(JSON.stringify(t)) as Trial;
      change(changed);
      return changed;
    });
  const standing = (id: string, changed: readonly Trial[]) =>
    standClaims({ trials: changed, reviews }).find((c) => c.id === id)!.standing;

  test("a trial that counted shed hairs would make the shedding claim studied", () => {
    const changed = copy("Harada2023", (t) => {
      t.outcomes[0]!.name = "hairs shed in a wash test";
    });
    expect(standing("phase-1-less-shedding", changed)).toBe("partly");
  });
  test("a gain of 60 hairs/cm² would make 'clear growth' partly true", () => {
    const changed = copy("Gentile2020", (t) => {
      t.outcomes[0]!.arms[0]!.changeMean = 60;
    });
    expect(standing("phase-3-full-head", changed)).toBe("partly");
  });
  test("a serious event would contradict 'minimal'", () => {
    const changed = copy("Tsuboi2020", (t) => {
      t.adverseEvents!.counts!.serious = 1;
    });
    expect(
      standClaims({ trials: changed, reviews }).find((c) => c.id === "minimal-side-effects")!.parts[0]!
        .standing,
    ).toBe("contradicted");
  });
  test("a review that pooled another number of trials would not be a misreading", () => {
    const changed = JSON.parse(JSON.stringify(reviews)) as typeof reviews;
    Object.assign(changed.find((r) => r.id === "Chien2024")!.results[0]!, { k: 9 });
    expect(standClaims({ trials, reviews: changed }).find((c) => c.number === 6)!.parts[0]!.standing).toBe(
      "not supported",
    );
  });
});

test("the reasons carry the numbers", () => {
  expect(byId("minimal-side-effects").parts[0]!.because).toMatch(
    /0 serious in 212 people \(upper bound 1\.4 %\).*14 of 65 \(21\.5 %\).*Kadry2018/,
  );
  expect(byId("eight-of-ten-trials").parts[0]!.because).toMatch(/14\.93 \(10\.2–19\.67\)/);
  expect(byId("phase-3-full-head").parts[0]!.because).toMatch(/27\.7 hairs\/cm² \(Gentile2020\)/);
  expect(byId("long-lasting").parts[0]!.because).toMatch(/Kuka2020 \(16\.56 at week 24, 2\.78 at week 52\)/);
  expect(byId("circulation-health-density").parts[2]!.because).toMatch(
    /better than control in .*Kim2021SVF.*no difference in .*Kuka2020/,
  );
});

test("parts combine: agreement, partly, then the gravest", () => {
  expect(combine(["supported", "supported"])).toBe("supported");
  expect(combine(["supported", "not studied"])).toBe("partly");
  expect(combine(["not studied", "not supported"])).toBe("not supported");
  expect(combine(["not studied", "contradicted"])).toBe("contradicted");
});
