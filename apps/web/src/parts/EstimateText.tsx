/** A number with unit and interval; hovering or focusing it tells where it came from. */
import type { Estimate } from "@anagen/quantity";
import { Tooltip } from "@mantine/core";
import { estimateInWords } from "../words/estimateInWords.ts";
import { say } from "../words/say.ts";
import styles from "./parts.module.css";

export interface EstimateTextProps {
  readonly estimate: Estimate;
  /** Where the number came from, in a sentence. */
  readonly source: string;
  /** Big number with the interval below, for the top of a page. */
  readonly large?: boolean;
}

export function EstimateText({ estimate, source, large }: EstimateTextProps) {
  const { value, unit, interval, whole } = estimateInWords(estimate);
  return (
    <Tooltip label={`${source} ${say("The interval holds the true value in 95 of 100 such measurements.")}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the source of a number must be reachable by keyboard */}
      <span tabIndex={0} className={large ? styles.estimateLarge : styles.estimate}>
        {large ? (
          <>
            <span className={styles.number}>{value}</span>
            <span className={styles.unit}>{unit}</span>
            <span className={styles.interval}>{say("95 % interval {{interval}}", { interval })}</span>
          </>
        ) : (
          whole
        )}
      </span>
    </Tooltip>
  );
}
