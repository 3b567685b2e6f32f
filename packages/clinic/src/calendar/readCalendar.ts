/** A patient's dates as the text of a calendar: every course that is not closed, without a personal detail. */
import { createHash } from "node:crypto";
import { aftercareTasks, patientDates } from "@anagen/care";
import { type CalendarTitles, courseCalendar, writeCalendar } from "@anagen/exchange";
import type { FeedLanguage } from "../contract/index.ts";
import { clinicDay } from "../http/clinicDay.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../store/port.ts";
import { courseDates } from "../views/courseView.ts";

interface CalendarWords extends CalendarTitles {
  readonly name: string;
}

const words: Readonly<Record<FeedLanguage, CalendarWords>> = {
  en: {
    name: "Clinic dates",
    visit: "Clinic visit",
    window: "Arrange a clinic visit in these days",
    aftercare: "A rule on your list ends",
  },
  es: {
    name: "Fechas de la clínica",
    visit: "Visita a la clínica",
    window: "Pida cita en la clínica para estos días",
    aftercare: "Termina una indicación de su lista",
  },
};

/** A calendar that follows the address looks again this often. */
const refreshHours = 12;

export async function readCalendar(
  services: Pick<Services, "store" | "now">,
  actor: Actor,
  { patientId, language, follows }: { patientId: string; language: FeedLanguage; follows: boolean },
): Promise<string> {
  const { store, now } = services;
  const today = await clinicDay(services);
  const titles = words[language];
  const entries = [];
  for (const course of await store.courses.ofPatient(actor, patientId)) {
    if (course.closedOn !== null && course.closedOn <= today) continue;
    const visits = await store.visits.ofCourse(actor, course.id);
    const lists = await store.dossier("aftercare").ofCourse(actor, course);
    const uidOf = (thing: string) => {
      const sha256 = createHash("sha256").update(`${course.id} ${thing}`).digest("hex");
      return `${sha256.slice(0, 32)}@anagen.invalid`;
    };
    const dates = patientDates(courseDates(course), visits, today);
    entries.push(...courseCalendar({ dates, aftercare: [], titles, uidOf }));
    for (const { id, facts } of lists)
      entries.push(
        ...courseCalendar({
          dates: [],
          aftercare: aftercareTasks(facts),
          titles,
          uidOf: (thing) => uidOf(`${id} ${thing}`),
        }),
      );
  }
  const stamp = now().toISOString();
  return writeCalendar({ name: titles.name, entries, stamp, refreshHours: follows ? refreshHours : null });
}
