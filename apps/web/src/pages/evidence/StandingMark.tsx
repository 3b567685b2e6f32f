/** The standing of a claim in words, with a sign of its own shape; colour only helps. */
import type { Standing } from "@anagen/evidence";
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleX,
} from "@tabler/icons-react";
import { say } from "../../words/say.ts";
import styles from "./evidence.module.css";

const marks = {
  supported: { Icon: IconCircleCheck, colour: "var(--accent)", text: "supported" },
  partly: { Icon: IconCircleHalf2, colour: "var(--caution)", text: "partly true" },
  "not supported": { Icon: IconCircleMinus, colour: "var(--caution)", text: "not supported" },
  contradicted: { Icon: IconCircleX, colour: "var(--alarm)", text: "contradicted" },
  "not studied": { Icon: IconCircleDashed, colour: "var(--ink-soft)", text: "not studied" },
} as const;

export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { Icon, colour, text } = marks[standing];
  return (
    <span className={styles.standing}>
      <Icon size={18} stroke={1.9} color={colour} aria-hidden="true" />
      {say(text)}
    </span>
  );
}
