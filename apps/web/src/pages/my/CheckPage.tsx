/** How do I feel: signs in the patient's words lead to one clear action, at once and without a network. */
import { checkSymptoms, type WarningSignId, warningSigns } from "@anagen/care";
import type { CourseView } from "@anagen/clinic/contract";
import { Button, Checkbox } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSay } from "../../words/useSay.ts";
import { Advice } from "./check/Advice.tsx";
import { useDiary } from "./diary/useDiary.ts";
import styles from "./my.module.css";
import { OwnCourse } from "./OwnCourse.tsx";
import { useOwnCare } from "./useOwnCare.ts";

export function CheckPage() {
  const say = useSay();
  return (
    <OwnCourse offline title={say("How do I feel?")}>
      {(view) => <Check view={view} />}
    </OwnCourse>
  );
}

function Check({ view }: { readonly view: CourseView }) {
  const say = useSay();
  const care = useOwnCare();
  const diary = useDiary(view.course.id);
  const [ticked, setTicked] = useState<readonly WarningSignId[]>([]);
  const [worried, setWorried] = useState(false);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    void diary.write({ symptoms: [...ticked], worried });
  };
  const tick = (id: WarningSignId, on: boolean) => {
    setAsked(false);
    setTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  };
  return (
    <form className={styles.cards} onSubmit={submit}>
      <fieldset className={styles.signs}>
        <legend>{say("Tick all that you have now.")}</legend>
        {warningSigns.signs.map(({ id, sign }) => (
          <Checkbox
            key={id}
            size="md"
            label={say(sign)}
            checked={ticked.includes(id)}
            onChange={(event) => tick(id, event.currentTarget.checked)}
          />
        ))}
        <Checkbox
          size="md"
          label={say("Something else worries me")}
          checked={worried}
          onChange={(event) => {
            setAsked(false);
            setWorried(event.currentTarget.checked);
          }}
        />
      </fieldset>
      <Button type="submit" fullWidth>
        {ticked.length === 0 && !worried ? say("I have none of these") : say("What should I do?")}
      </Button>
      {asked && <Advice advice={checkSymptoms(ticked, worried)} contact={care?.contact ?? null} />}
      <p className="soft small">
        {say("Your answer goes into your diary. Your clinic can read it, but do not wait for that: call.")}
      </p>
    </form>
  );
}
