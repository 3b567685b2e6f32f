/** One picture of a visit: being measured, measured, or refused with the reason and what to do. */
import type { VisitView } from "@anagen/clinic/contract";
import { Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { pictureAddress } from "../../api/queries.ts";
import { useProgress } from "../../api/useProgress.ts";
import { Notice } from "../../parts/Notice.tsx";
import { PictureStatus } from "../../parts/PictureStatus.tsx";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { ChangeSentences } from "../course/ChangeSentences.tsx";
import { MeasuredNumbers } from "./MeasuredNumbers.tsx";
import { otherRemedies, remedies, texts } from "./texts.ts";
import styles from "./visit.module.css";

export type PictureEntry = VisitView["pictures"][number];

export interface PictureResultProps {
  readonly entry: PictureEntry;
  readonly view: VisitView;
}

export function PictureResult({ entry, view }: PictureResultProps) {
  const { picture } = entry;
  const site = view.sites.find((s) => s.id === picture.siteId);
  const title = `${site?.label ?? say("Site")}${picture.originalName ? ` · ${picture.originalName}` : ""}`;
  return (
    <article className={styles.picture} aria-label={title}>
      <Link
        to="/pictures/$pictureId"
        params={{ pictureId: picture.id }}
        search={{}}
        className={styles.thumb}
        aria-label={`${texts.open}: ${title}`}
      >
        <img src={pictureAddress(picture.id, "thumbnail")} alt="" />
      </Link>
      <div>
        <div className={styles.pictureHead}>
          <h2>{title}</h2>
          <PictureStatus state={picture.state} />
        </div>
        <Outcome entry={entry} view={view} />
      </div>
    </article>
  );
}

function Outcome({ entry, view }: PictureResultProps) {
  const { picture, measurement } = entry;
  if (picture.state === "waiting" || picture.state === "measuring") return <Measuring entry={entry} />;
  if (picture.state === "refused" || picture.state === "failed") return <Refused entry={entry} />;
  const summary = measurement?.result.summary ?? null;
  if (measurement === null || summary === null) return null;
  return (
    <>
      <MeasuredNumbers summary={summary} result={measurement.result} pictureId={picture.id} />
      {entry.changesSinceLastVisit.length > 0 && (
        <div className={styles.moved}>
          <ChangeSentences changes={entry.changesSinceLastVisit} sites={view.sites.slice(0, 1)} empty="" />
        </div>
      )}
    </>
  );
}

function Measuring({ entry }: { readonly entry: PictureEntry }) {
  const queries = useQueryClient();
  const onEnd = useCallback(() => void queries.invalidateQueries(), [queries]);
  const progress = useProgress(entry.picture.id, true, onEnd) ?? entry.progress;
  return (
    <div className="stack-tight">
      <p role="status">
        {progress?.stage
          ? say("Measuring: {{stage}}", { stage: saySentence(progress.stage) })
          : say("Waiting its turn")}
      </p>
      <Progress value={Math.max(3, (progress?.done ?? 0) * 100)} animated aria-label={say("Measuring")} />
      <p className="soft small">{say("You can leave this page; measuring goes on.")}</p>
    </div>
  );
}

function Refused({ entry }: { readonly entry: PictureEntry }) {
  const { picture, measurement } = entry;
  const findings = measurement?.result.quality.findings.filter((f) => f.severity === "reject") ?? [];
  const todo = [...new Set(findings.map(({ code }) => remedies[code]))];
  return (
    <Notice
      tone={picture.state === "failed" ? "alarm" : "caution"}
      title={saySentence(picture.stateReason ?? "No reason was given.")}
    >
      {findings
        .filter(({ sentence }) => !picture.stateReason?.includes(sentence))
        .map(({ code, sentence }) => (
          <p key={code}>{saySentence(sentence)}</p>
        ))}
      <p>
        <strong>{texts.whatToDo}.</strong>{" "}
        {(picture.state === "failed"
          ? [otherRemedies.failed]
          : todo.length > 0
            ? todo
            : [otherRemedies.otherwise]
        ).join(" ")}
      </p>
    </Notice>
  );
}
