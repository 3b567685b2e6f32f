import { expect, test } from "vitest";
import { readPatientFile } from "./patientFile.ts";

const facts = { sex: "male", age: 38, site: "vertex", patternHairLoss: true };

test("what is not said is unknown, and readings keep their errors", () => {
  const read = readPatientFile({ facts, visits: [{ day: 0, density: { value: 170, sd: 9 } }] });
  expect(read).toMatchObject({
    ok: true,
    value: {
      facts: { ethnicity: "unknown", familyHistory: "unknown" },
      visits: [{ density: { value: 170, sd: 9 } }],
    },
  });
});

test("every fault has its code and names the field or the value", () => {
  const fault = (data: unknown) => {
    const read = readPatientFile(data);
    return read.ok ? ["accepted", ""] : [read.problem.code, read.problem.sentence];
  };
  expect(fault(null)[0]).toBe("patient-file.shape");
  expect(fault({ facts: { ...facts, sex: "m" }, visits: [] })[1]).toContain("facts.sex");
  expect(fault({ facts, visits: [{ day: 0, densty: 3 }] })[1]).toContain("densty");
  expect(fault({ facts, visits: [{ day: 0, shed: { count: 60 } }] })[1]).toContain("name of its test");
  expect(fault({ facts: { ...facts, age: 3 }, visits: [] })[0]).toBe("facts.age");
  expect(fault({ facts, visits: [{ day: 50 }, { day: 20 }] })[0]).toBe("visits.out-of-order");
});
