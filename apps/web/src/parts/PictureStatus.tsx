/** State of a picture: icon and word. */
import type { PictureState } from "@anagen/clinic/contract";
import { IconAlertTriangle, IconCircleCheck, IconClock, IconLoader, IconX } from "@tabler/icons-react";
import { pictureStateNames } from "../words/things.ts";
import styles from "./parts.module.css";

const looks = {
  waiting: { Icon: IconClock, colour: "var(--ink-soft)" },
  measuring: { Icon: IconLoader, colour: "var(--ink-soft)" },
  measured: { Icon: IconCircleCheck, colour: "var(--accent)" },
  refused: { Icon: IconAlertTriangle, colour: "var(--caution)" },
  failed: { Icon: IconX, colour: "var(--alarm)" },
} as const;

export function PictureStatus({ state }: { readonly state: PictureState }) {
  const { Icon, colour } = looks[state];
  return (
    <span className={styles.status} style={{ color: colour }}>
      <Icon size={17} stroke={1.9} aria-hidden="true" />
      {pictureStateNames[state]}
    </span>
  );
}
