import { judgeProductCode, makeProductCode, productClasses } from "@anagen/care";
import { expect, test } from "vitest";
import type { RoomView } from "../contract/index.ts";
import { labelOf } from "./labelOf.ts";

const code = makeProductCode(new Uint8Array([3, 9, 27, 81, 5, 15, 45, 135, 7, 21]));
const names = [
  { familyName: "Wolfeschlegelsteinhausenbergerdorff".repeat(5), givenName: "Hubert Blaine" },
  { familyName: "الخوارزمي", givenName: "محمد" },
  { familyName: "<img src=x onerror=alert(1)>", givenName: "Å\u202Eb" },
];

const roomOf = (patient: (typeof names)[number], productClass: RoomView["product"]["facts"]["class"]) =>
  ({
    product: {
      facts: {
        code,
        class: productClass,
        expiresAt: "2026-03-29T00:30:00.000Z",
        storageC: { low: -150, high: -80 },
      },
    },
    patient: { ...patient, code: "P-123456", id: "x", birthDate: "1980-01-01", sex: "unknown" },
    requiredLabels: ["FOR AUTOLOGOUS USE ONLY"],
    clinic: { name: "Clinic", timeZone: "Europe/Madrid" },
  }) as unknown as RoomView;

test("neither name nor record number of any patient gets onto a label, however it is written", () => {
  for (const patient of names)
    for (const productClass of productClasses) {
      const content = labelOf(roomOf(patient, productClass));
      const all = [content.code, content.type, content.expiry, content.storage, ...content.legal].join(" ");
      expect(all).toMatch(/^[ -~°−]+$/);
      expect(all).not.toContain(patient.familyName);
      expect(all).not.toContain("P-123456");
      const person = { family: patient.familyName, given: [patient.givenName], mrn: "P-123456" };
      expect(judgeProductCode({ code: content.code, person }).outcome).toBe("accept");
    }
});

test("expiry stands in the clinic's time, storage with a real minus", () => {
  const content = labelOf(roomOf({ familyName: "A", givenName: "B" }, "cultured-allogeneic"));
  expect(content.expiry).toMatch(/^Use by 29 Mar 2026 01:30 (CET|GMT\+1)$/);
  expect(content.storage).toBe("Store at −150 to −80 °C");
});
