/** Release: results against the specification, two people's signatures, and the decision of the rules. */
import { judgeRelease, localDateOf, type ReleaseFacts, type RoomRefusal, releaseFactsOf } from "@anagen/care";
import { roomProductOf } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../app/session.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { clockTime } from "./clockTime.ts";
import { ResultsTask } from "./ResultsTask.tsx";
import styles from "./room.module.css";
import { TaskFrame } from "./TaskFrame.tsx";
import type { Room } from "./useRoom.ts";

const unsigned = ["RELEASE-SIGNATURE-MISSING", "SECOND-SIGNATURE-MISSING"];

export function ReleaseTask({ room }: { readonly room: Room }) {
  const say = useSay();
  const [refusal, setRefusal] = useState<RoomRefusal | null>(null);
  const { state, view } = room;
  const now = new Date().toISOString();
  const at = { at: now, on: localDateOf(now, view.clinic.timeZone) };
  const facts = releaseFactsOf(roomProductOf(view.product.facts), state, at);
  const judgement = judgeRelease(facts);
  const against = judgement.reasons.filter(
    ({ outcome, code }) => outcome !== "warn" && !unsigned.includes(code),
  );
  const pending = judgement.reasons.some(({ code }) => code === "CULTURE-PENDING");
  const take = (step: Parameters<Room["take"]>[0]) => void room.take(step).then(setRefusal);
  return (
    <TaskFrame
      title={say("Release")}
      lead={
        pending
          ? say("The culture is not final yet: a release today is on condition, and takes two people.")
          : say("A responsible person signs that the criteria are met.")
      }
    >
      <Criteria facts={facts} />
      {against.length > 0 && (
        <Notice tone="alarm" title={say("Not ready")}>
          <ul className={styles.reasons}>
            {against.map(({ text, says, seen }) => (
              <li key={text}>
                {say(says)} {seen !== null && `(${seen})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Signing room={room} pending={pending} isReady={against.length === 0} take={take} />
      {refusal !== null && (
        <Notice tone="alarm" title={say("Not taken")} live>
          <p>{refusal.says}</p>
        </Notice>
      )}
      <details className={styles.more}>
        <summary>{say("Further results")}</summary>
        <ResultsTask room={room} more />
      </details>
    </TaskFrame>
  );
}

interface SigningProps {
  readonly room: Room;
  readonly pending: boolean;
  /** Whether nothing but signatures is missing. */
  readonly isReady: boolean;
  readonly take: (step: Parameters<Room["take"]>[0]) => void;
}

/** Who has signed, and what this person may do next. */
function Signing({ room, pending, isReady, take }: SigningProps) {
  const say = useSay();
  const { user } = useSession();
  const { state, view } = room;
  const hasSigned = [state.responsible, state.second].some((signature) => signature?.by.id === user.id);
  const mayRelease = user.roles.includes("clinician");
  const signed = state.responsible !== null && (!pending || state.second !== null);
  return (
    <>
      <div className={styles.signatures}>
        <Signed
          name={say("Responsible person")}
          signature={state.responsible}
          timeZone={view.clinic.timeZone}
        />
        <Signed name={say("Second person")} signature={state.second} timeZone={view.clinic.timeZone} />
      </div>
      <div className="row">
        {state.responsible === null && mayRelease && !hasSigned && (
          <Button size="xl" onClick={() => take({ kind: "sign", as: "responsible" })}>
            {say("Sign as {{name}}, responsible", { name: user.name })}
          </Button>
        )}
        {state.second === null && !hasSigned && (
          <Button
            size="xl"
            variant={mayRelease && state.responsible === null ? "default" : "filled"}
            onClick={() => take({ kind: "sign", as: "second" })}
          >
            {say("Sign as {{name}}, second", { name: user.name })}
          </Button>
        )}
        {signed && (
          <Button size="xl" disabled={!isReady} onClick={() => take({ kind: "release" })}>
            {pending ? say("Release on condition") : say("Release")}
          </Button>
        )}
      </div>
      {!signed && hasSigned && (
        <p className="soft" role="status">
          {say(
            "Waiting for the other person. They open this product signed in as themselves; this page sees it by itself.",
          )}
        </p>
      )}
    </>
  );
}

function Criteria({ facts }: { readonly facts: ReleaseFacts }) {
  const say = useSay();
  const { spec, results } = facts;
  const { viability, endotoxin } = spec;
  const open = say("open");
  const rows: readonly (readonly [string, string, string])[] = [
    [
      say("Viability"),
      `${viability.op} ${viability.value} %`,
      typeof results.viabilityPercent === "number" ? `${results.viabilityPercent} %` : open,
    ],
    [
      say("Endotoxin"),
      `${endotoxin.op} ${endotoxin.value} ${endotoxin.unit}`,
      typeof results.endotoxinEuPerMl === "number" ? `${results.endotoxinEuPerMl} EU/mL` : open,
    ],
    [say("Gram stain"), say("negative"), results.gram ? say(results.gram) : open],
    [
      say("Sterility culture"),
      say("no growth for {{days}} days", { days: spec.sterilityDays }),
      results.culture?.startedOn ? say("started, not final") : open,
    ],
    ...(spec.mycoplasma
      ? [[say("Mycoplasma"), say("negative"), results.mycoplasma ? say(results.mycoplasma) : open] as const]
      : []),
  ];
  return (
    <table className={styles.criteria}>
      <thead>
        <tr>
          <th scope="col">{say("Criterion")}</th>
          <th scope="col">{say("Must be")}</th>
          <th scope="col">{say("Found")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, must, found]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{must}</td>
            <td>{found}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SignedProps {
  readonly name: string;
  readonly signature: Room["state"]["responsible"];
  readonly timeZone: string;
}

function Signed({ name, signature, timeZone }: SignedProps) {
  const say = useSay();
  return (
    <div data-signed={signature !== null}>
      <span className="soft small">{name}</span>
      <strong>{signature === null ? say("has not signed") : signature.by.name}</strong>
      {signature !== null && <span>{clockTime(signature.at, timeZone)}</span>}
    </div>
  );
}
