/** A made-up course with everything that a course file can hold: what `anagen review --example` prints. */
import type { CourseFile } from "./courseFile.ts";

const device = "contact-10x";
const clip = { device, vellusCutoffUm: 30, clipMm: 1 };

export const exampleCourse: CourseFile = {
  schema: "anagen.course-review/1",
  course: { id: "example", patientCode: "EXAMPLE-01" },
  asOf: "2026-10-20",
  patient: { sex: "male", patternHairLoss: true, hemisphere: "north" },
  treatment: { kind: "cells-autologous", on: ["2026-04-14"] },
  sites: [
    { id: "vertex", label: "Vertex", region: "vertex", areaCm2: 1, control: false, primary: false },
    { id: "frontal", label: "Frontal", region: "frontal", areaCm2: 1, control: false, primary: false },
    { id: "back", label: "Back of the head", region: "occipital", areaCm2: 1, control: true, primary: false },
  ],
  visits: [
    visit("d0a", "D0a", "2026-04-01", "baseline", [156, 171, 214], [54.1, 57.8, 68.2]),
    visit("d0b", "D0b", "2026-04-13", "baseline", [152, 175, 211], [54.9, 57.1, 68.9]),
    visit("m3", "M3", "2026-07-15", "follow-up", [168, 183, 215], [55.2, 57.9, 68.1]),
    visit("m6", "M6", "2026-10-15", "follow-up", [186, 197, 210], [56, 58.9, 67.9]),
  ],
  matches: [
    matched("vertex", "d0a", 30.5, 1.7),
    matched("vertex", "d0b", 32.5, 1.3),
    matched("frontal", "d0a", 24, 1),
    matched("frontal", "d0b", 23, 1.6),
  ],
  repeatability: { densitySd: 7.5, pairs: 14 },
  fieldChoice: { kind: "by-landmark" },
  shedDiary: [
    ["2026-04-03", 31],
    ["2026-04-06", 27],
    ["2026-04-10", 35],
    ["2026-05-10", 41],
    ["2026-06-09", 33],
    ["2026-07-12", 22],
    ["2026-08-14", 19],
    ["2026-09-15", 17],
    ["2026-10-02", 18],
    ["2026-10-12", 16],
  ].map(([on, count]) => ({ on: String(on), count: Number(count), test: "wash-daily" })),
  otherTreatments: [{ class: "minoxidil", name: "Minoxidil 5 % foam", from: "2024-01-10", until: null }],
  events: [{ on: "2026-04-16", title: "Injection pain, grade 1" }],
  ratings: {
    rater: { on: "2026-10-15", score: 1, blinded: true },
    patient: { on: "2026-10-15", improved: true },
  },
};

function visit(
  id: string,
  label: string,
  on: string,
  role: "baseline" | "follow-up",
  densities: readonly number[],
  diameters: readonly number[],
): CourseFile["visits"][number] {
  const sites = ["vertex", "frontal", "back"];
  return {
    id,
    label,
    on,
    role,
    coMedicationAsked: true,
    readings: sites.map((site, i) => ({
      site,
      ...clip,
      hairColour: "brown",
      density: { value: densities[i] ?? 0, sd: 8 },
      meanDiameterUm: { value: diameters[i] ?? 0, sd: 1.4 },
    })),
  };
}

function matched(site: string, from: string, density: number, um: number): CourseFile["matches"][number] {
  return {
    site,
    from,
    to: "m6",
    density: { value: density, sd: 3.5 },
    meanDiameterUm: { value: um, sd: 0.8 },
  };
}
