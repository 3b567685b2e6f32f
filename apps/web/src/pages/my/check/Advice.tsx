/** The one thing to do: icon, word and colour say the same, and the number to call stands below. */
import type { SignAction, SymptomAdvice } from "@anagen/care";
import type { OwnCare } from "@anagen/clinic/contract";
import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconPhoneCall } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { spoken } from "../../../words/spoken.ts";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { CallLink } from "../today/CallLink.tsx";

const lights = spoken({
  emergency: "Red: this is an emergency",
  "call-now": "Red: call now",
  "call-today": "Yellow: call today",
  wait: "Green: no call needed",
} satisfies Record<SignAction, string>);

const icons = {
  emergency: IconAlertOctagon,
  "call-now": IconPhoneCall,
  "call-today": IconAlertTriangle,
  wait: IconCircleCheck,
} as const;

export interface AdviceProps {
  readonly advice: SymptomAdvice;
  readonly contact: OwnCare["contact"];
}

export function Advice({ advice, contact }: AdviceProps) {
  const say = useSay();
  const Icon = icons[advice.action];
  const place = useRef<HTMLElement>(null);
  // The answer stands below a long list: bring it into view and to the reader's ear.
  useEffect(() => place.current?.focus(), []);
  const urgent = advice.action === "emergency" || advice.action === "call-now";
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={styles.advice}
      data-action={advice.action}
      aria-labelledby="advice"
    >
      <h2 id="advice">
        <Icon size={26} stroke={1.8} aria-hidden="true" />
        {lights[advice.action]}
      </h2>
      <p className={styles.headline}>{say(advice.sentence)}</p>
      {advice.because.length > 0 && (
        <ul>
          {advice.because.map(({ id, sign }) => (
            <li key={id}>{say(sign)}</li>
          ))}
        </ul>
      )}
      {advice.action === "emergency" && contact?.emergency && (
        <CallLink number={contact.emergency} label={say("Emergency number")} urgent />
      )}
      {advice.action !== "wait" && contact?.phone && (
        <CallLink
          number={contact.phone}
          label={say("Call the clinic")}
          urgent={urgent}
          quiet={advice.action === "emergency"}
        />
      )}
      {advice.action === "call-now" && contact?.nightPhone && (
        <CallLink number={contact.nightPhone} label={say("Call at night")} quiet />
      )}
      {advice.action !== "wait" && !contact?.phone && (
        <p>{say("Your clinic has not put its number here yet. Use the number on your papers.")}</p>
      )}
    </section>
  );
}
