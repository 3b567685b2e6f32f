/** What the demo's patients do at home: a list after the procedure, a diary, and a clinic that can be called. Made up. */
import { addDays, addHours } from "@anagen/care";
import type { AftercareEntryFacts, DiaryFacts } from "../contract/index.ts";
import type { DemoCourse } from "./dossierOfDemo.ts";

const source = "Made-up clinic's procedure 7";

const plan: AftercareEntryFacts["choices"] = [
  { item: "rubbing", value: 8, unit: "h", source, why: null },
  { item: "wash", value: 48, unit: "h", source, why: null },
  { item: "alcohol", value: 48, unit: "h", source, why: null },
  { item: "exercise", value: 3, unit: "d", source, why: null },
  { item: "sauna-pool", value: 3, unit: "d", source, why: null },
  { item: "sun", value: 1, unit: "w", source, why: null },
  { item: "styling-products", value: 1, unit: "w", source, why: null },
  { item: "colour-heat", value: 2, unit: "w", source, why: null },
];

const quiet: Omit<DiaryFacts, "writtenAt"> = {
  shed: null,
  symptoms: null,
  complaints: [],
  worried: false,
  mood: "good",
  ticks: [],
  note: "",
  photos: [],
};

export async function demoPatientCare(made: DemoCourse): Promise<void> {
  const { patient, course, clinician, write, madeOn, store } = made;
  if (patient.code === "DEMO-05") {
    await keepForTheClinic(made);
    await writeDiaryOfSam(made);
  }
  if (course.treatedOn === null) return;
  const timeZone = (await store.clinic())?.timeZone ?? "UTC";
  await write("aftercare", clinician, "list", {
    on: course.treatedOn,
    facts: { endedAt: addHours(`${course.treatedOn}T11:30:00Z`, 0, timeZone), timeZone, choices: [...plan] },
  });
  if (patient.code !== "DEMO-02") return;
  await write("diary", ownActor(made), "first evening", {
    on: course.treatedOn,
    facts: {
      ...quiet,
      writtenAt: `${course.treatedOn}T19:10:00Z`,
      mood: "fair",
      complaints: ["redness", "tenderness"],
      symptoms: [],
      ticks: [{ item: "rubbing", kept: true }],
      note: madeOn === course.treatedOn ? "" : "Slept badly on that side. (Made up.)",
    },
  });
}

/** Comb counts before every third shampoo, three in a row, and a mood now and then. */
async function writeDiaryOfSam(made: DemoCourse): Promise<void> {
  const { madeOn, write } = made;
  const counts = [14, 11, 16, 12, 9, 13, 10, 12, 8];
  for (const [k, count] of counts.entries()) {
    const on = addDays(madeOn, -27 + 3 * k);
    const mood = k % 4 === 2 ? "fair" : "good";
    const facts = { ...quiet, writtenAt: `${on}T06:50:00Z`, mood } as const;
    const shed = { collected: "comb-60s" as const, counts: [count, count + 2, count - 1] };
    await write("diary", ownActor(made), `diary ${k}`, { on, facts: { ...facts, shed } });
  }
}

function ownActor({ patient }: DemoCourse) {
  return { id: `patient ${patient.code}`, name: `${patient.givenName} ${patient.familyName} (made up)` };
}

/** How the clinic is reached, and the durations that it has chosen for everybody. */
async function keepForTheClinic({ store, clinician, madeOn }: DemoCourse): Promise<void> {
  const records = store.dossier("protocol");
  const keep = async (key: string, facts: Parameters<typeof records.create>[1]["facts"]) => {
    if ((await records.withKey(clinician, key)) !== null) return;
    await records.create(clinician, { courseId: null, on: madeOn, key, facts });
  };
  const shared = { language: "en", treatments: [], text: "", source: "Made up for the demo" };
  await keep("demo contact", {
    ...shared,
    topic: "contact",
    title: "How to reach the clinic",
    values: { phone: "+1 555 0100", nightPhone: "+1 555 0199", emergency: "112", hours: "Mo–Fr 8:00–18:00" },
  });
  await keep("demo aftercare", {
    ...shared,
    topic: "aftercare",
    title: "After the procedure",
    values: Object.fromEntries(plan.map(({ item, value, unit }) => [item, `${value} ${unit}`])),
    source,
  });
}
