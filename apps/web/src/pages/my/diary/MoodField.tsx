/** The mood of the day in one tap; a second tap takes it back. */
import type { DiaryFacts } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconMoodNeutral, IconMoodSad, IconMoodSmile } from "@tabler/icons-react";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";
import { moodWords } from "./diaryWords.ts";

const moods = [
  { mood: "good", Icon: IconMoodSmile },
  { mood: "fair", Icon: IconMoodNeutral },
  { mood: "low", Icon: IconMoodSad },
] as const;

export interface MoodFieldProps {
  readonly mood: DiaryFacts["mood"];
  readonly onChange: (mood: DiaryFacts["mood"]) => void;
}

export function MoodField({ mood: chosen, onChange }: MoodFieldProps) {
  const say = useSay();
  return (
    <fieldset className={styles.part}>
      <legend>{say("How are you today?")}</legend>
      <div className={styles.moods}>
        {moods.map(({ mood, Icon }) => (
          <Button
            key={mood}
            variant={chosen === mood ? "filled" : "default"}
            aria-pressed={chosen === mood}
            px={6}
            onClick={() => onChange(chosen === mood ? null : mood)}
          >
            <span className={styles.mood}>
              <Icon size={28} stroke={1.6} aria-hidden="true" />
              {moodWords[mood]}
            </span>
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
