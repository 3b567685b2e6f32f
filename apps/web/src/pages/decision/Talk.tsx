/** The talk itself: begun with a press, kept while it goes on, written down at its end. */
import { answerOf, type DecisionView, type OptionId } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { placeFaultsByPath } from "../../forms/placeFaults.ts";
import { useDraftForm } from "../../forms/useDraftForm.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { languageNow } from "../../words/startWords.ts";
import { useSay } from "../../words/useSay.ts";
import { AidFoot } from "./AidFoot.tsx";
import { Choosing } from "./Choosing.tsx";
import styles from "./decision.module.css";
import { type DecisionValues, decisionFormSchema, newTalk, shown } from "./decisionForm.ts";
import { OptionDetail } from "./OptionDetail.tsx";
import { OptionTable } from "./OptionTable.tsx";
import { Questions } from "./Questions.tsx";
import { TeachBack } from "./TeachBack.tsx";
import { Terms } from "./Terms.tsx";

/** Remembers in this tab that a talk has begun, so that a reload goes on with it. */
const begunKey = (courseId: string) => `anagen-draft:talk-begun:${courseId}`;

export function Talk({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const key = begunKey(view.course.id);
  const [begun, setBegun] = useState(() => sessionStorage.getItem(key) !== null);
  const set = (now: boolean) => {
    if (now) sessionStorage.setItem(key, "1");
    else sessionStorage.removeItem(key);
    setBegun(now);
  };
  if (begun) return <RunningTalk view={view} onEnd={() => set(false)} />;
  return (
    <section className="stack" aria-labelledby="talk">
      <h2 id="talk">{say("Talk it over")}</h2>
      <p style={{ maxWidth: 640 }}>
        {say(
          "Every option is shown in the same detail, terms and costs before the choice. Each step is kept with its time.",
        )}
      </p>
      <div>
        <Button onClick={() => set(true)}>{say("Begin the talk")}</Button>
      </div>
    </section>
  );
}

interface RunningTalkProps {
  readonly view: DecisionView;
  readonly onEnd: () => void;
}

function RunningTalk({ view, onEnd }: RunningTalkProps) {
  const say = useSay();
  const queries = useQueryClient();
  const { course, aid } = view;
  const { form, saved } = useDraftForm<DecisionValues>({
    draft: `decision:${course.id}`,
    schema: decisionFormSchema,
    defaults: newTalk(view, languageNow()),
  });
  const [opened, setOpened] = useState<OptionId>("nothing");
  const values = form.watch();
  useEffect(() => {
    form.setValue("optionsShown", shown(form.getValues(), opened));
  }, [form, opened]);
  const save = useMutation({
    mutationFn: (facts: DecisionValues) =>
      valueOfAnswer(
        answerOf(
          client.api.decisions.$post({ json: { courseId: course.id, on: view.today, key: null, facts } }),
        ),
      ),
    onSuccess: async () => {
      saved();
      await queries.invalidateQueries({ queryKey: ["decision", course.id] });
      onEnd();
    },
    onError: (error) => placeFaultsByPath(form, error),
  });
  const option = aid.options.find((o) => o.id === opened);
  return (
    <form
      className="stack"
      style={{ gap: 36 }}
      noValidate
      onSubmit={form.handleSubmit((facts) => save.mutate(facts))}
    >
      <section className="stack" aria-labelledby="about">
        <h2 id="about">{say("What it is about")}</h2>
        {aid.condition.map((text) => (
          <p key={text} style={{ maxWidth: 680 }}>
            {say(text)}
          </p>
        ))}
        <p style={{ maxWidth: 680, fontWeight: 600 }}>{say(aid.decision)}</p>
        <TextInput
          label={say("Interpreter, if there is one")}
          style={{ maxWidth: 360 }}
          {...form.register("interpreter")}
        />
      </section>
      <section className="stack" aria-labelledby="options">
        <h2 id="options">{say("The options")}</h2>
        <OptionTable
          view={view}
          chosen={opened}
          seen={values.optionsShown.map((o) => o.option)}
          onOpen={(o) => setOpened(o.id)}
        />
        <div aria-live="polite">{option && <OptionDetail view={view} option={option} />}</div>
      </section>
      <Terms view={view} form={form} />
      <Questions form={form} />
      <TeachBack form={form} />
      <Choosing view={view} form={form} />
      <ProblemNotice error={save.error} />
      <div className={`row ${styles.end}`}>
        <Button type="submit" loading={save.isPending}>
          {say("Write the decision down")}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            saved();
            onEnd();
          }}
        >
          {say("End without writing")}
        </Button>
      </div>
      <AidFoot aid={aid} />
    </form>
  );
}
