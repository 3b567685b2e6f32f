/** Signing: the whole text, each purpose answered by itself, a typed or drawn signature before a witness. */
import { type ConsentScope, consentScopes } from "@anagen/care";
import {
  answerOf,
  type ConsentEntryFacts,
  type DecisionView,
  type ShownPaper,
} from "@anagen/clinic/contract";
import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useSession } from "../../app/session.tsx";
import { Choice } from "../../forms/fields/index.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { languageNow } from "../../words/startWords.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";
import { instantNow } from "./decisionForm.ts";
import { SignaturePad } from "./SignaturePad.tsx";
import { scopeNames } from "./scopeNames.ts";

export function ConsentForm({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{say("Read and sign")}</Button>
      </div>
    );
  return <Signing view={view} onDone={() => setOpen(false)} />;
}

interface SigningProps {
  readonly view: DecisionView;
  readonly onDone: () => void;
}

function Signing({ view, onDone }: SigningProps) {
  const say = useSay();
  const { user } = useSession();
  const queries = useQueryClient();
  const { papers, course, today } = view;
  const [paperId, setPaperId] = useState(
    () => (papers.find((p) => p.language === languageNow()) ?? papers[0])?.protocolId ?? "",
  );
  const [answers, setAnswers] = useState<Partial<Record<ConsentScope, boolean>>>({});
  const [name, setName] = useState("");
  const [drawing, setDrawing] = useState<string | null>(null);
  const paper = papers.find((p) => p.protocolId === paperId);
  const sign = useMutation({
    mutationFn: (facts: ConsentEntryFacts) =>
      valueOfAnswer(
        answerOf(client.api.consents.$post({ json: { courseId: course.id, on: today, key: null, facts } })),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["decision", course.id] });
      onDone();
    },
  });
  if (paper === undefined) return null;
  const asked = consentScopes.filter((scope) => paper.purposes[scope] !== undefined);
  const open = asked.filter((scope) => answers[scope] === undefined);
  const facts = signedFacts(view, paper, { answers, asked, name, drawing });
  return (
    <form
      className="stack"
      style={{ gap: 24 }}
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate({ ...facts, signature: { name: name.trim(), drawing, at: instantNow() } });
      }}
    >
      {papers.length > 1 && (
        <Select
          label={say("Form")}
          style={{ maxWidth: 420 }}
          allowDeselect={false}
          data={papers.map((p) => ({ value: p.protocolId, label: `${p.title} (${p.language})` }))}
          value={paperId}
          onChange={(value) => {
            setPaperId(value ?? "");
            setAnswers({});
          }}
        />
      )}
      <div className={styles.text} lang={paper.language}>
        <h3>{paper.title}</h3>
        {paper.text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={styles.purposes}>
        {asked.map((scope) => (
          <Choice<boolean | null>
            key={scope}
            label={say(scopeNames[scope])}
            hint={paper.purposes[scope] ?? ""}
            value={answers[scope] ?? null}
            answers={[
              [true, say("I agree")],
              [false, say("I do not agree")],
            ]}
            onChoose={(value) => setAnswers({ ...answers, [scope]: value === true })}
          />
        ))}
      </div>
      {paper.coolingOffDays > 0 && (
        <p>
          {say("The treatment is not before {{days}} days after the signature.", {
            days: paper.coolingOffDays,
          })}
        </p>
      )}
      <TextInput
        label={say("The patient's name, typed")}
        style={{ maxWidth: 420 }}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      <SignaturePad onDraw={setDrawing} />
      <p className="small soft">
        {say("Witness: {{name}}", { name: user.name })} ·{" "}
        {say("Version {{version}}", { version: paper.version })} · SHA-256{" "}
        <code>{paper.sha256.slice(0, 16)}…</code>
      </p>
      {open.length > 0 && (
        <p className="soft">
          {say("Still to answer:")} {open.map((scope) => say(scopeNames[scope])).join(", ")}
        </p>
      )}
      <ProblemNotice error={sign.error} />
      <div className="row">
        <Button type="submit" loading={sign.isPending} disabled={open.length > 0 || name.trim().length < 3}>
          {say("Sign")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}

interface Answered {
  readonly answers: Partial<Record<ConsentScope, boolean>>;
  readonly asked: readonly ConsentScope[];
  readonly name: string;
  readonly drawing: string | null;
}

/** Bound to the text that is on the screen, by its hash, and to the newest decision. */
function signedFacts(view: DecisionView, paper: ShownPaper, { answers, asked }: Answered): ConsentEntryFacts {
  return {
    kind: "given",
    scopes: asked.filter((scope) => answers[scope] === true),
    declined: asked.filter((scope) => answers[scope] === false),
    decisionId: view.decisions.at(-1)?.id ?? null,
    text: { protocolId: paper.protocolId, version: paper.version, sha256: paper.sha256 },
    signature: null,
    witness: null,
    words: "",
    coolingOffDays: paper.coolingOffDays,
    expiresOn: null,
    seen: null,
    judgement: null,
  };
}
