/** Hairs that fell out: how they were collected, and up to three counts. */
import { type ShedCollection, shedCollections } from "@anagen/clinic/contract";
import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { collectionWords, howToCollect } from "./diaryWords.ts";

/** An empty field is "". */
export interface ShedWritten {
  readonly collected: ShedCollection;
  readonly counts: readonly (number | "")[];
}

export interface ShedFieldsProps extends ShedWritten {
  readonly onChange: (part: Partial<ShedWritten>) => void;
}

/** One result takes three counts (care's tests of shedding). */
const mostCounts = 3;

export function ShedFields({ collected, counts, onChange }: ShedFieldsProps) {
  const say = useSay();
  return (
    <fieldset className={styles.part}>
      <legend>{say("Hairs that fell out")}</legend>
      <NativeSelect
        label={say("How did you collect them?")}
        description={howToCollect[collected]}
        value={collected}
        onChange={(event) => onChange({ collected: event.currentTarget.value as ShedCollection })}
        data={shedCollections.map((value) => ({ value, label: collectionWords[value] }))}
      />
      <div className="row">
        {counts.map((count, index) => (
          <NumberInput
            // biome-ignore lint/suspicious/noArrayIndexKey: counts have no other name than their place
            key={index}
            label={`${say("Count {{number}}", { number: index + 1 })} (${say("hairs")})`}
            suffix={` ${say("hairs")}`}
            value={count}
            min={0}
            max={5000}
            allowDecimal={false}
            allowNegative={false}
            inputMode="numeric"
            hideControls
            w={130}
            onChange={(value) =>
              onChange({
                counts: counts.map((c, k) => (k === index ? (typeof value === "number" ? value : "") : c)),
              })
            }
          />
        ))}
        {counts.length < mostCounts && !counts.includes("") && (
          <Button variant="subtle" onClick={() => onChange({ counts: [...counts, ""] })}>
            {say("One more count")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
