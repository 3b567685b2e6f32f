/** Ways from a course to everything else that is written down in it. Whoever adds a page of a course adds a line here. */
import type { Thing } from "@anagen/care";
import { mayDo } from "@anagen/care";
import { useSession } from "../../app/session.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { useSay } from "../../words/useSay.ts";
import styles from "./course.module.css";

const links = [
  {
    to: "/courses/$courseId/review",
    thing: "verdict",
    title: "Is it working?",
    under: "The answer with its reasons, the letter, what would make it surer",
  },
  {
    to: "/courses/$courseId/assessment",
    thing: "assessment",
    title: "Assessment",
    under: "History, examination, tests; who may be treated and why",
  },
  {
    to: "/courses/$courseId/aftercare",
    thing: "aftercare",
    title: "After the procedure",
    under: "The patient's list: what to leave alone, and until when",
  },
  {
    to: "/courses/$courseId/diary",
    thing: "diary",
    title: "Diary",
    under: "What the patient writes: hairs counted, signs, photographs",
  },
  {
    to: "/courses/$courseId/products",
    thing: "product",
    title: "Products",
    under: "Cells on their way: donor, labels, procedure room, release",
  },
  {
    to: "/courses/$courseId/decision",
    thing: "decision",
    title: "Decision and consent",
    under: "All options in equal detail, what was chosen, what was signed",
  },
  {
    to: "/courses/$courseId/events",
    thing: "event",
    title: "Events",
    under: "Side effects, adverse events, deviations and their clocks",
  },
  {
    to: "/courses/$courseId/maintenance",
    thing: "maintenance",
    title: "Maintenance",
    under: "Treat again, wait or stop: what the measurements say",
  },
] as const satisfies readonly { to: string; thing: Thing; title: string; under: string }[];

export function CourseLinks({ courseId }: { readonly courseId: string }) {
  const say = useSay();
  const { user } = useSession();
  const shown = links.filter(({ thing }) => mayDo(user, "read", thing, { patientId: null }).allowed);
  return (
    <section className={styles.section} aria-labelledby="course-links">
      <h2 id="course-links">{say("In this course")}</h2>
      <LinkList>
        {shown.map(({ to, title, under }) => (
          <ListLink key={to} to={to} params={{ courseId }} title={say(title)} under={say(under)} />
        ))}
      </LinkList>
    </section>
  );
}
