/** Consents of a course: each purpose as it stands, what was signed, signing anew, taking back. */
import { answerOf, type ConsentEntryFacts, type DecisionView } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { useMay } from "../../app/useMay.ts";
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
  const queries = useQueryClient();
  const maySign = useMay("create", "consent");
  const takeBack = useMutation({
    mutationFn: (scope: ConsentEntryFacts["scopes"][number]) =>
      valueOfAnswer(
        answerOf(
          client.api.consents.$post({
            json: { courseId: view.course.id, on: view.today, key: null, facts: withdrawal(scope) },
          }),
        ),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["decision", view.course.id] }),
  });
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
                  loading={takeBack.isPending && takeBack.variables === scope}
                  onClick={() => takeBack.mutate(scope)}
                >
                  {say("Patient takes it back")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={takeBack.error} />
    </>
  );
}

/** What is sent when a purpose is taken back; the server writes witness and judgement. */
export function withdrawal(scope: ConsentEntryFacts["scopes"][number], words = ""): ConsentEntryFacts {
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
