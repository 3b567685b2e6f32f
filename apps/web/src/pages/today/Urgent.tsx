/** What cannot wait: symptoms that patients reported, and reporting clocks that run. Nothing is shown where there is none. */
import type { TodayView } from "@anagen/clinic/contract";
import { IconAlarm, IconPhoneCall } from "@tabler/icons-react";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import { clockInWords } from "../safety/ClockList.tsx";
import styles from "./today.module.css";

const actionNames = {
  emergency: "told to call the emergency number",
  "call-now": "told to call the clinic now",
  "call-today": "told to call the clinic today",
} as const;

export function Urgent({ view }: { readonly view: TodayView }) {
  const say = useSay();
  const { symptoms, clocks } = view;
  if (symptoms.length === 0 && clocks.length === 0) return null;
  return (
    <section className={styles.urgent} aria-labelledby="urgent">
      <h2 id="urgent">{say("Cannot wait")}</h2>
      <LinkList>
        {symptoms.map((symptom) => (
          <ListLink
            key={`${symptom.courseId} ${symptom.on} ${symptom.action}`}
            to="/courses/$courseId/events"
            params={{ courseId: symptom.courseId }}
            title={`${fullName(symptom.patient)}: ${symptom.signs.map((sign) => say(sign)).join("; ") || say("worried")}`}
            under={`${dateInWords(symptom.on)} · ${say(actionNames[symptom.action])}${symptom.note === "" ? "" : ` · “${symptom.note}”`}`}
            lead={
              <IconPhoneCall size={22} stroke={1.7} className={styles.alarm} aria-label={say("symptom")} />
            }
          />
        ))}
        {clocks.map(({ patient, courseId, term, clock }) => (
          <ListLink
            key={`${courseId} ${term} ${clock.duty}`}
            to="/courses/$courseId/events"
            params={{ courseId }}
            title={`${fullName(patient)}: ${term}`}
            under={`${clock.duty} · ${clockInWords(clock, say)}`}
            lead={
              <IconAlarm
                size={22}
                stroke={1.7}
                className={styles.alarm}
                aria-label={say("reporting clock")}
              />
            }
          />
        ))}
      </LinkList>
    </section>
  );
}
