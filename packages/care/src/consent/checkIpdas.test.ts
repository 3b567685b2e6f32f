import { expect, test } from "vitest";
import { checkIpdas } from "./checkIpdas.ts";
import { ipdasCriteria } from "./ipdasCriteria.ts";

const all = Object.fromEntries(ipdasCriteria.criteria.map((c) => [c.id, `section of ${c.id}`]));

test("twelve met certify, six to qualify and six to certify", () => {
  expect(checkIpdas(all)).toEqual({ qualifies: true, certifies: true, unmet: [] });
  expect(ipdasCriteria.criteria.filter((c) => c.kind === "qualify")).toHaveLength(6);
  expect(ipdasCriteria.criteria).toHaveLength(12);
});

test("without a funder it qualifies and does not certify; without a drawback it does neither", () => {
  expect(checkIpdas({ ...all, funding: " " })).toMatchObject({ qualifies: true, certifies: false });
  const found = checkIpdas({ ...all, negative: "" });
  expect(found).toMatchObject({ qualifies: false, certifies: false });
  expect(found.unmet.map((c) => c.id)).toEqual(["negative"]);
});
