import type { Change, CourseView } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { ownAnswer } from "./ownAnswer.ts";

function viewWith(verdict: Change["verdict"] | null, value = 0): CourseView {
  const changesSinceBaseline: Change[] =
    verdict === null
      ? []
      : [
          {
            quantity: "density",
            siteId: "s",
            fromPictureId: "a",
            toPictureId: "b",
            difference: { value, sd: 5, low: value - 10, high: value + 10, unit: "hairs/cm²" },
            verdict,
            sentence: "",
          },
        ];
  return { changesSinceBaseline } as CourseView;
}

test("before there is anything to compare, the answer is: we cannot tell yet", () => {
  expect(ownAnswer(viewWith(null), "s").headline).toBe("We cannot tell yet.");
});

test("a difference within the measurement error is not called a change, whichever way it points", () => {
  for (const value of [-8, 0, 8]) {
    const answer = ownAnswer(viewWith("no-detectable-change", value), "s");
    expect(answer.headline).toBe("We cannot tell yet.");
    expect(answer.sentences.join(" ")).not.toMatch(/\bmore hair|less hair\b/);
  }
});

test("a loss is told as plainly as a gain, with its size and both ends", () => {
  expect(ownAnswer(viewWith("more", 23), "s")).toMatchObject({
    headline: "There is more hair at this spot than before.",
    sentences: expect.arrayContaining(["About 23 hairs more per cm² (between 13 and 33)."]),
  });
  expect(ownAnswer(viewWith("less", -23), "s")).toMatchObject({
    headline: "There is less hair at this spot than before.",
    sentences: expect.arrayContaining(["About 23 hairs less per cm² (between 13 and 33)."]),
  });
});

test("another site's change says nothing about this one", () => {
  expect(ownAnswer(viewWith("more", 23), "other").headline).toBe("We cannot tell yet.");
});
