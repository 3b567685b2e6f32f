/** One event: what happened, how the rules see it, its clocks; with a way to correct it. */
import type { EventView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ReasonList } from "../../parts/JudgementList.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { ClockList } from "./ClockList.tsx";
import { causeNames, outcomeNames, whatNames } from "./eventNames.ts";
import styles from "./safety.module.css";

export interface EventCardProps {
  readonly view: EventView;
  /** Whose it is, on a page over several patients. */
  readonly whose?: ReactNode;
  /** Absent where the person may not correct. */
  readonly onCorrect?: () => void;
}

export function EventCard({ view, whose, onCorrect }: EventCardProps) {
  const say = useSay();
  const { facts, version } = view.entry;
  const shown = view.reasons.filter((reason) => reason.outcome !== "accept");
  return (
    <li className={styles.event}>
      <div className="row between">
        <h2>{facts.term}</h2>
        {onCorrect && (
          <Button
            size="sm"
            variant="default"
            onClick={onCorrect}
            aria-label={`${say("Correct")} ${facts.term}`}
          >
            {say("Correct")}
          </Button>
        )}
      </div>
      {whose}
      <div className={styles.badges}>
        <span>
          {facts.endedOn === null
            ? say("since {{day}}", { day: dateInWords(facts.startedOn) })
            : `${dateInWords(facts.startedOn)} – ${dateInWords(facts.endedOn)}`}
        </span>
        {view.grade !== null && (
          <span>
            CTCAE <strong>{view.grade}</strong>
          </span>
        )}
        {view.serious !== null && <strong>{view.serious ? say("serious") : say("not serious")}</strong>}
        <span>{say(outcomeNames[facts.outcome])}</span>
        <span>{say(whatNames[facts.what])}</span>
        <span>
          {say("Cause")}: {say(causeNames[facts.cause])}
        </span>
        {facts.where !== "" && <span>{facts.where}</span>}
        {facts.lot !== null && (
          <span>
            {say("Lot")} {facts.lot}
          </span>
        )}
        <span>{say(view.phase)}</span>
        {version > 1 && <span>{say("version {{version}}", { version })}</span>}
      </div>
      {facts.story !== "" && <p>{facts.story}</p>}
      {facts.action !== "" && (
        <p>
          <strong>{say("What was done")}:</strong> {facts.action}
        </p>
      )}
      {shown.length > 0 && <ReasonList reasons={shown} />}
      <ClockList clocks={view.clocks} />
    </li>
  );
}
