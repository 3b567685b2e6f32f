/** Teach-back: the patient says it in their own words; whoever listens marks what was right. */
import { teachBackQuestions } from "@anagen/care";
import { TextInput } from "@mantine/core";
import { Choice } from "../../forms/fields/index.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";
import type { DecisionForm } from "./decisionForm.ts";

export function TeachBack({ form }: { readonly form: DecisionForm }) {
  const say = useSay();
  const answers = form.watch("teachBack");
  const answerTo = (id: string) => answers.find((a) => a.id === id);
  const put = (id: string, asked: string, part: { said?: string; correct?: boolean | null }) => {
    const before = answerTo(id) ?? { id, asked, said: "", correct: false };
    const others = answers.filter((a) => a.id !== id);
    if (part.correct === null) return form.setValue("teachBack", others);
    const { correct = before.correct, said = before.said } = part;
    return form.setValue("teachBack", [...others, { id, asked, said, correct }]);
  };
  return (
    <section className="stack" aria-labelledby="teach-back">
      <h2 id="teach-back">{say("In the patient's own words")}</h2>
      <p className="soft" style={{ maxWidth: 680 }}>
        {say(
          "“I want to be sure that I explained it well. Tell me in your own words:” – an answer that is not right is explained again and asked again.",
        )}
      </p>
      {teachBackQuestions.questions.map(({ id, question, listenFor }) => (
        <div key={id} className={styles.question}>
          <Choice
            label={say(question)}
            hint={`${say("Listen for:")} ${say(listenFor)}`}
            value={answerTo(id)?.correct ?? null}
            answers={[
              [true, say("That is right")],
              [false, say("Not yet")],
              [null, say("Not asked")],
            ]}
            onChoose={(correct) => put(id, question, { correct })}
          />
          <TextInput
            label={say("What the patient said")}
            value={answerTo(id)?.said ?? ""}
            disabled={answerTo(id) === undefined}
            onChange={(event) => put(id, question, { said: event.currentTarget.value })}
          />
        </div>
      ))}
    </section>
  );
}
