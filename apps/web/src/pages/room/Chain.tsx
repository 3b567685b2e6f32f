/** The chain of identity, always in view: a link is green only where the codes were scanned and are one. */
import type { HandOver, RoomState, Signature } from "@anagen/care";
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { useSay } from "../../words/useSay.ts";
import { clockTime } from "./clockTime.ts";
import styles from "./room.module.css";

interface Link {
  readonly name: string;
  readonly proof: Signature | null;
}

export function Chain({ state, timeZone }: { readonly state: RoomState; readonly timeZone: string }) {
  const say = useSay();
  const broken = state.custody.stoppedBy === "mismatch";
  const links = linksOf(state);
  const next = links.findIndex(({ proof }) => proof === null);
  return (
    <ol className={styles.chain} aria-label={say("Chain of identity")}>
      {links.map(({ name, proof }, i) => {
        const status = proof !== null ? "verified" : broken && i === next ? "broken" : "open";
        const Icon = { verified: IconCircleCheck, broken: IconAlertTriangle, open: IconCircleDashed }[status];
        return (
          <li key={name} data-status={status}>
            <Icon size={26} stroke={1.9} aria-hidden="true" />
            <span className={styles.chainName}>{say(name)}</span>
            <span className={styles.chainStatus}>
              {status === "verified" && proof !== null
                ? say("verified {{time}}", { time: clockTime(proof.at, timeZone) })
                : say(status === "broken" ? "does not match" : "not yet")}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function linksOf({ identified, verified, injection }: RoomState): Link[] {
  const at = (handOver: HandOver) => verified.findLast((one) => one.handOver === handOver) ?? null;
  const toScalp = at("syringe-to-scalp");
  return [
    { name: "Patient", proof: identified },
    { name: "Punch", proof: at("punch-to-tube") },
    { name: "Tube", proof: at("punch-to-tube") },
    { name: "Syringe", proof: at("tube-to-syringe") },
    { name: "Scalp point", proof: injection !== null ? toScalp : null },
  ];
}
