/** What else the demo's patients take for their hair. All of it is made up. */
import { addMonths } from "@anagen/care";
import type { DemoCourse } from "./dossierOfDemo.ts";

export async function demoMedications({ patient, course, clinician, write }: DemoCourse): Promise<void> {
  if (patient.code !== "DEMO-04" || course.treatedOn === null) return;
  const startedOn = addMonths(course.treatedOn, -14);
  await write("medication", clinician, "minoxidil", {
    on: startedOn,
    facts: {
      class: "minoxidil-topical",
      name: "Minoxidil 5 % foam (made up)",
      dose: "1 ml in the evening",
      startedOn,
      endedOn: null,
    },
  });
}
