/** A judgement of the rules: its outcome in words and mark, then every reason with its source and grade. */
import type { Outcome } from "@anagen/care";
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHelpCircle,
  IconStethoscope,
  IconX,
} from "@tabler/icons-react";
import { saySentence } from "../words/saySentence.ts";
import { useSay } from "../words/useSay.ts";
import styles from "./judgement.module.css";

export interface ShownReason {
  readonly text: string;
  readonly outcome: Outcome;
  readonly grade: string;
  readonly says: string;
  readonly seen: string | null;
  readonly detail: string | null;
  readonly source: string;
  readonly table: string;
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  refuse: "Cannot be true",
  refer: "Dermatologist first",
  "not-eligible": "Not eligible",
  report: "Report due",
  "needs-information": "Needs information",
  warn: "Allowed with a reason",
  eligible: "Eligible",
  accept: "Nothing against it",
};

const marks = {
  refuse: IconX,
  refer: IconStethoscope,
  "not-eligible": IconX,
  report: IconAlertTriangle,
  "needs-information": IconHelpCircle,
  warn: IconAlertTriangle,
  eligible: IconCircleCheck,
  accept: IconCircleCheck,
} as const;

export interface OutcomeMarkProps {
  readonly outcome: Outcome;
  /** Words in place of the usual ones, in English. */
  readonly names?: Partial<Readonly<Record<Outcome, string>>>;
}

/** A recorded route is no patient: it contradicts what is held on the law, or nothing is against it. */
export const routeOutcomeNames = { "not-eligible": "Contradiction" } as const;

export function OutcomeMark({ outcome, names = {} }: OutcomeMarkProps) {
  const say = useSay();
  const Mark = marks[outcome];
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <Mark size={22} stroke={1.8} aria-hidden="true" />
      {say(names[outcome] ?? outcomeNames[outcome])}
    </span>
  );
}

export function ReasonList({ reasons }: { readonly reasons: readonly ShownReason[] }) {
  const say = useSay();
  if (reasons.length === 0) return <p className="soft">{say("Nothing stands against it.")}</p>;
  const missing = reasons.filter((r) => r.text.startsWith("INFO-MISSING"));
  return (
    <ul className={styles.reasons}>
      {reasons
        .filter((r) => !missing.includes(r))
        .map((reason) => (
          <OneReason key={reason.text} reason={reason} />
        ))}
      {missing.length > 0 && <Missing reasons={missing} />}
    </ul>
  );
}

/** Everything that still is to be asked, in one line. */
function Missing({ reasons }: { readonly reasons: readonly ShownReason[] }) {
  const say = useSay();
  return (
    <li>
      <IconHelpCircle size={18} stroke={1.8} aria-hidden="true" />
      <div>
        <p>
          {say("Still to ask:")}{" "}
          <span className={styles.detail}>
            {reasons
              .map((r) => say(missingNames[r.detail ?? ""] ?? detailInWords(r.detail ?? "")))
              .join(", ")}
          </span>
        </p>
        <details className={styles.ground}>
          <summary>{say("Grade {{grade}}", { grade: reasons[0]?.grade ?? "" })}</summary>
          <p>{reasons.map((r) => r.text).join(", ")}</p>
        </details>
      </div>
    </li>
  );
}

const missingNames: Readonly<Record<string, string>> = {
  "person.birthDate": "birth date",
  "person.sexAtBirth": "sex at birth",
  "person.bmi": "body mass index",
  "hairLoss.scale": "grade on a scale",
  "hairLoss.suddenLossSince": "sudden loss",
  "dermoscopy.follicularOpenings": "follicle openings",
  medications: "medicines",
  "medications.lastUse": "last use of a medicine",
  allergies: "allergies",
  diseases: "diseases",
  "infections.HIV": "HIV test",
  "infections.HBV": "hepatitis B test",
  "infections.HCV": "hepatitis C test",
  "infections.HTLV": "HTLV test",
  "infections.SYPHILIS": "syphilis test",
};

function OneReason({ reason }: { readonly reason: ShownReason }) {
  const say = useSay();
  const Mark = marks[reason.outcome];
  return (
    <li>
      <Mark size={18} stroke={1.8} aria-hidden="true" data-outcome={reason.outcome} />
      <div>
        <p>
          <span className="hidden-visually">{say(outcomeNames[reason.outcome])}: </span>
          {saySentence(reason.says)}
          {reason.detail && (
            <span className={styles.detail}> {saySentence(detailInWords(reason.detail))}</span>
          )}
        </p>
        {reason.seen && <p className="small soft">{reason.seen}</p>}
        <details className={styles.ground}>
          <summary>
            {reason.text} · {say("Grade {{grade}}", { grade: reason.grade })}
          </summary>
          <p>
            {reason.source} ({reason.table})
          </p>
        </details>
      </div>
    </li>
  );
}

/** Names of fields and lists read as words: "hairLoss.scale" → "hair loss: scale". */
function detailInWords(detail: string): string {
  return detail
    .replace(/^FLAG-/, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(".", ": ")
    .replaceAll("-", " ")
    .toLowerCase();
}
