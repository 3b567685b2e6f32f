/** Half a minute a day: hairs that fell, what is felt, the mood, a photograph. Kept on the phone first, sent when it can be. */
import type { CourseView, DiaryFacts, ShedCollection } from "@anagen/clinic/contract";
import { commonComplaints, shedCollections } from "@anagen/clinic/contract";
import { Button, Chip, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { IconMoodNeutral, IconMoodSad, IconMoodSmile } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { DiaryList } from "./diary/DiaryList.tsx";
import { collectionWords, complaintWords, howToCollect, moodWords } from "./diary/diaryWords.ts";
import { PhotoFields } from "./diary/PhotoFields.tsx";
import { shedInWords } from "./diary/shedInWords.ts";
import { useDiary } from "./diary/useDiary.ts";
import type { WaitingPhoto } from "./diary/waitingEntries.ts";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";

const moods = [
  { mood: "good", Icon: IconMoodSmile },
  { mood: "fair", Icon: IconMoodNeutral },
  { mood: "low", Icon: IconMoodSad },
] as const;

export function DiaryPage() {
  const say = useSay();
  return (
    <OwnCourse offline title={say("Diary")} under={say("Half a minute a day. Leave out what you like.")}>
      {(view) => <Diary view={view} />}
    </OwnCourse>
  );
}

interface Written {
  readonly mood: DiaryFacts["mood"];
  readonly complaints: readonly DiaryFacts["complaints"][number][];
  readonly collected: ShedCollection;
  readonly counts: readonly (number | "")[];
  readonly note: string;
  readonly photos: readonly WaitingPhoto[];
}

const nothing: Written = {
  mood: null,
  complaints: [],
  collected: "comb-60s",
  counts: [""],
  note: "",
  photos: [],
};

function Diary({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const diary = useDiary(view.course.id);
  const [now, setNow] = useState<Written>(nothing);
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const change = (part: Partial<Written>) => {
    setKept(null);
    setNow({ ...now, ...part });
  };
  const counts = now.counts.filter((count) => count !== "");
  const shed = counts.length === 0 ? null : { collected: now.collected, counts };
  const isEmpty =
    now.mood === null &&
    now.complaints.length + now.photos.length + counts.length === 0 &&
    now.note.trim() === "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    const { mood, complaints, note } = now;
    await diary.write({ mood, complaints: [...complaints], shed, note: note.trim() }, now.photos);
    setKept(shed === null ? [] : shedInWords(shed, view.patient));
    setNow({ ...nothing, collected: now.collected });
  };
  return (
    <div className={styles.cards}>
      <form className={styles.card} onSubmit={(event) => void submit(event)} aria-label={say("Today")}>
        <fieldset className={styles.part}>
          <legend>{say("How are you today?")}</legend>
          <div className={styles.moods}>
            {moods.map(({ mood, Icon }) => (
              <Button
                key={mood}
                variant={now.mood === mood ? "filled" : "default"}
                aria-pressed={now.mood === mood}
                px={6}
                onClick={() => change({ mood: now.mood === mood ? null : mood })}
              >
                <span className={styles.mood}>
                  <Icon size={28} stroke={1.6} aria-hidden="true" />
                  {moodWords[mood]}
                </span>
              </Button>
            ))}
          </div>
        </fieldset>
        <fieldset className={styles.part}>
          <legend>{say("What do you notice?")}</legend>
          <Chip.Group
            multiple
            value={[...now.complaints]}
            onChange={(complaints) => change({ complaints: complaints as Written["complaints"] })}
          >
            <div className="row">
              {commonComplaints.map((complaint) => (
                <Chip key={complaint} value={complaint} size="md">
                  {complaintWords[complaint]}
                </Chip>
              ))}
            </div>
          </Chip.Group>
          <p className="small">
            {say("Fever, pus, pain that grows?")} <Link to="/my/check">{say("Check how I feel")}</Link>
          </p>
        </fieldset>
        <fieldset className={styles.part}>
          <legend>{say("Hairs that fell out")}</legend>
          <NativeSelect
            label={say("How did you collect them?")}
            description={howToCollect[now.collected]}
            value={now.collected}
            onChange={(event) => change({ collected: event.currentTarget.value as ShedCollection })}
            data={shedCollections.map((value) => ({ value, label: collectionWords[value] }))}
          />
          <div className="row">
            {now.counts.map((count, index) => (
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
                  change({
                    counts: now.counts.map((c, k) =>
                      k === index ? (typeof value === "number" ? value : "") : c,
                    ),
                  })
                }
              />
            ))}
            {now.counts.length < 3 && counts.length === now.counts.length && (
              <Button variant="subtle" onClick={() => change({ counts: [...now.counts, ""] })}>
                {say("One more count")}
              </Button>
            )}
          </div>
        </fieldset>
        <PhotoFields photos={now.photos} entries={diary.entries} onChange={(photos) => change({ photos })} />
        <Textarea
          label={say("A note, if you like")}
          value={now.note}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <Button type="submit" disabled={isEmpty} fullWidth>
          {say("Save")}
        </Button>
        {kept && (
          <Notice tone="good" title={say("Saved")} live>
            {kept.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
      </form>
      <DiaryList entries={diary.entries} waiting={diary.waiting} onForget={(key) => void diary.forget(key)} />
    </div>
  );
}
