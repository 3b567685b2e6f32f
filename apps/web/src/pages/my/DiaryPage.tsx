/** Half a minute a day: hairs that fell, what is felt, the mood, a photograph. Kept on the phone first, sent when it can be. */
import type { CourseView, DiaryFacts, ShedCollection } from "@anagen/clinic/contract";
import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { ComplaintFields } from "./diary/ComplaintFields.tsx";
import { DiaryList } from "./diary/DiaryList.tsx";
import { MoodField } from "./diary/MoodField.tsx";
import { PhotoFields } from "./diary/PhotoFields.tsx";
import { ShedFields } from "./diary/ShedFields.tsx";
import { shedInWords } from "./diary/shedInWords.ts";
import { useDiary } from "./diary/useDiary.ts";
import type { WaitingPhoto } from "./diary/waitingEntries.ts";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";

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
        <MoodField mood={now.mood} onChange={(mood) => change({ mood })} />
        <ComplaintFields complaints={now.complaints} onChange={(complaints) => change({ complaints })} />
        <ShedFields collected={now.collected} counts={now.counts} onChange={change} />
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
