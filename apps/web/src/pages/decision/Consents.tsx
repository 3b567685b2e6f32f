/** Consents of a course: each purpose as it stands, what was signed, signing anew, taking back. */
import type { ConsentScope } from "@anagen/care";
import { answerOf, type ConsentEntryFacts, type DecisionView } from "@anagen/clinic/contract";
import { Button, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useMay } from "../../app/useMay.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { LinkList, ListLink } from "../../parts/ListLink.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { ConsentForm } from "./ConsentForm.tsx";
import styles from "./decision.module.css";
import { scopeNames } from "./scopeNames.ts";

export function Consents({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const maySign = useMay("create", "consent");
  return (
    <section className="stack" aria-labelledby="consents">
      <h2 id="consents">{say("Consent")}</h2>
      <Standing view={view} />
      {view.consents.length > 0 && (
        <LinkList label={say("Papers")}>
          {[...view.consents].reverse().map(({ id, on, facts }) => (
            <ListLink
              key={id}
              to="/papers/$consentId"
              params={{ consentId: id }}
              title={facts.kind === "given" ? say("Signed") : say("Taken back")}
              under={`${dateInWords(on)} · ${facts.scopes.map((scope) => say(scopeNames[scope])).join(", ")}`}
            />
          ))}
        </LinkList>
      )}
      {maySign &&
        (view.papers.length === 0 ? (
          <Notice tone="caution" title={say("No consent form yet")}>
            <p>
              {say("The clinic has not written a consent form for this treatment.")}{" "}
              <Link to="/texts">{say("To the clinic's texts")}</Link>
            </p>
          </Notice>
        ) : (
          <ConsentForm view={view} />
        ))}
    </section>
  );
}

const marks = {
  allowed: IconCircleCheck,
  "ask-again": IconAlertTriangle,
  withdrawn: IconX,
  "never-given": IconCircleMinus,
} as const;

const standingNames: Readonly<Record<keyof typeof marks, string>> = {
  allowed: "allowed",
  "ask-again": "to be asked again",
  withdrawn: "taken back",
  "never-given": "never given",
};

function Standing({ view }: { readonly view: DecisionView }) {
  const say = useSay();
  const maySign = useMay("create", "consent");
  const [taking, setTaking] = useState<ConsentScope | null>(null);
  return (
    <>
      <ul className={styles.standing}>
        {view.scopes.map(({ scope, standing, since }) => {
          const Mark = marks[standing];
          const given = standing === "allowed" || standing === "ask-again";
          return (
            <li key={scope}>
              <Mark size={20} stroke={1.8} aria-hidden="true" />
              <span>
                <strong>{say(scopeNames[scope])}</strong> – {say(standingNames[standing])}
                {since && <span className="soft"> · {dateInWords(since)}</span>}
              </span>
              {given && maySign && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  className="no-print"
                  aria-label={say("Take back: {{purpose}}", { purpose: say(scopeNames[scope]) })}
                  onClick={() => setTaking(scope)}
                >
                  {say("Take back")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {taking !== null && <TakeBackDialog view={view} scope={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

interface TakeBackDialogProps {
  readonly view: DecisionView;
  readonly scope: ConsentScope;
  readonly onClose: () => void;
}

/** A consent is taken back at once and without a reason; the words are the patient's, if there are any. */
function TakeBackDialog({ view, scope, onClose }: TakeBackDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const takeBack = useMutation({
    mutationFn: () => {
      const json = { courseId: view.course.id, on: view.today, key: null, facts: withdrawal(scope, words) };
      return valueOfAnswer(answerOf(client.api.consents.$post({ json })));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["decision", view.course.id] });
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={say("Take back: {{purpose}}", { purpose: say(scopeNames[scope]) })}>
      <div className="stack">
        <p>{say("It counts from today. The patient needs no reason, and care goes on.")}</p>
        <Textarea
          label={say("In the patient's words (may stay empty)")}
          autosize
          minRows={2}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ProblemNotice error={takeBack.error} />
        <div className="row">
          <Button loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {say("The patient takes it back")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say("Cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What is sent when a purpose is taken back; the server writes witness and judgement. */
function withdrawal(scope: ConsentScope, words: string): ConsentEntryFacts {
  return {
    kind: "withdrawn",
    scopes: [scope],
    declined: [],
    decisionId: null,
    text: null,
    signature: null,
    witness: null,
    words,
    coolingOffDays: 0,
    expiresOn: null,
    seen: null,
    judgement: null,
  };
}
