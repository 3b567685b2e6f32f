/** Beside the picture while hairs are corrected: the effect on the numbers, and saving as a new version. */
import type { Estimate } from "@anagen/quantity";
import type { MeasurementSummary } from "@anagen/trichometry";
import { Button, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { problemOf } from "../../../api/ask.ts";
import { Dialog } from "../../../parts/Dialog.tsx";
import { Notice } from "../../../parts/Notice.tsx";
import { ProblemNotice } from "../../../parts/ProblemNotice.tsx";
import { estimateInWords } from "../../../words/estimateInWords.ts";
import styles from "../viewer.module.css";
import { appliedEdits } from "./correctingState.ts";
import { texts } from "./texts.ts";
import type { Correcting } from "./useCorrecting.ts";
import { versionInWords } from "./versionInWords.ts";

export interface CorrectPanelProps {
  readonly correcting: Correcting;
  readonly onLeave: () => void;
}

export function CorrectPanel({ correcting, onLeave }: CorrectPanelProps) {
  const { state, base, overtakenBy, save, lost } = correcting;
  const [asking, { open, close }] = useDisclosure(false);
  const [tried, setTried] = useState(false);
  const count = appliedEdits(state).length;
  const short = correcting.reason.trim().length < 3;
  const conflict = problemOf(save.error).code === "record.conflict";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && count > 0 && overtakenBy === null) save.run();
  };
  return (
    <form className={`stack ${styles.mark}`} aria-label={texts.title} noValidate onSubmit={submit}>
      <h2 style={{ margin: 0 }}>{texts.title}</h2>
      <p className="small soft">
        {versionInWords(base)} {texts.byPerson}
      </p>
      {overtakenBy && (
        <Notice tone="caution" title={texts.conflict} live>
          <p>{versionInWords(overtakenBy)}</p>
          <p>{texts.notSaved(count)}.</p>
          <Button size="sm" onClick={correcting.rebase}>
            {texts.putOnTop(overtakenBy.version)}
          </Button>
        </Notice>
      )}
      {lost.length > 0 && (
        <Notice tone="caution" title={texts.lost}>
          {lost.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      <Effect before={base.result.summary} now={state.result.summary} />
      <Textarea
        label={texts.reason}
        value={correcting.reason}
        onChange={(event) => correcting.setReason(event.currentTarget.value)}
        error={tried && short ? texts.reasonFault : undefined}
        autosize
        minRows={2}
        maxLength={500}
      />
      {!conflict && <ProblemNotice error={save.error} />}
      <Button type="submit" disabled={count === 0 || overtakenBy !== null} loading={save.pending}>
        {texts.save}
      </Button>
      <p className="small soft">
        {count === 0 ? texts.saveNote : `${texts.notSaved(count)}. ${texts.saveNote}`}
      </p>
      <Button variant="default" onClick={onLeave}>
        {texts.leave}
      </Button>
      <Button variant="subtle" onClick={count === 0 ? correcting.discard : open}>
        {texts.discard}
      </Button>
      <Dialog opened={asking} onClose={close} title={texts.discardTitle}>
        <div className="stack">
          <p>{texts.discardText}</p>
          <div className="row">
            <Button onClick={close}>{texts.keep}</Button>
            <Button variant="default" onClick={correcting.discard}>
              {texts.discard}
            </Button>
          </div>
        </div>
      </Dialog>
    </form>
  );
}

interface EffectProps {
  readonly before: MeasurementSummary | null;
  readonly now: MeasurementSummary | null;
}

function Effect({ before, now }: EffectProps) {
  if (before === null || now === null) return null;
  const rows: readonly (readonly [string, Estimate | null, Estimate | null])[] = [
    ["Density", before.densityPerCm2, now.densityPerCm2],
    ["Counted", before.hairs, now.hairs],
    ["Mean diameter", before.meanDiameterUm, now.meanDiameterUm],
    ["Terminal", before.terminalShare, now.terminalShare],
    ["Vellus", before.vellusShare, now.vellusShare],
    ["Hairs per unit", perUnit(before.hairsPerUnit), perUnit(now.hairsPerUnit)],
  ];
  return (
    <table className={styles.effect}>
      <caption>{texts.effect}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ([name, was, is]) =>
            was &&
            is && (
              <tr key={name} data-changed={saysOther(was, is) || undefined}>
                <th scope="row">{name}</th>
                <Cell estimate={was} />
                <Cell estimate={is} />
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}

const perUnit = (estimate: Estimate | null) => estimate && { ...estimate, unit: "per unit" };
const saysOther = (was: Estimate, is: Estimate) => estimateInWords(was).whole !== estimateInWords(is).whole;

function Cell({ estimate }: { readonly estimate: Estimate }) {
  const { value, unit, interval } = estimateInWords(estimate);
  return (
    <td>
      <strong>{value}</strong> <span className="small soft">{unit}</span>
      <br />
      <span className="small soft">{interval}</span>
    </td>
  );
}
