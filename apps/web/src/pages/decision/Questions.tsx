/** The patient's own questions and what was answered. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";
import type { DecisionForm } from "./decisionForm.ts";

export function Questions({ form }: { readonly form: DecisionForm }) {
  const say = useSay();
  const questions = form.watch("questions");
  const put = (next: typeof questions) => form.setValue("questions", next);
  const change = (index: number, part: Partial<(typeof questions)[number]>) =>
    put(questions.map((q, i) => (i === index ? { ...q, ...part } : q)));
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">{say("The patient's questions")}</h2>
      {questions.map((q, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: questions are only added and taken out at the end
        <div key={i} className={styles.question}>
          <TextInput
            label={say("Question {{number}}", { number: i + 1 })}
            value={q.question}
            onChange={(event) => change(i, { question: event.currentTarget.value })}
            error={
              form.formState.errors.questions?.[i]?.question && say("Write the question, or take it out.")
            }
          />
          <Textarea
            label={say("Answer")}
            autosize
            minRows={1}
            value={q.answer}
            onChange={(event) => change(i, { answer: event.currentTarget.value })}
          />
        </div>
      ))}
      <div className="row">
        <Button variant="default" size="sm" onClick={() => put([...questions, { question: "", answer: "" }])}>
          {say("Add a question")}
        </Button>
        {questions.length > 0 && (
          <Button variant="subtle" size="sm" onClick={() => put(questions.slice(0, -1))}>
            {say("Take the last one out")}
          </Button>
        )}
      </div>
    </section>
  );
}
