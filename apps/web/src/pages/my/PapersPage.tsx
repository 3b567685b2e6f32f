/** The patient's papers: what was agreed to, purpose by purpose, with a way to take each back; what was signed; what was decided. */
import { answerOf, type OwnPapers } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { Empty } from "../../parts/Empty.tsx";
import { LanguageSwitch } from "../../parts/LanguageSwitch.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { treatmentNames } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./my.module.css";
import { Letters } from "./papers/Letters.tsx";
import { optionWords, scopeWords, standingWords } from "./papers/paperWords.ts";
import { TakeBack } from "./papers/TakeBack.tsx";

type CoursePapers = OwnPapers["courses"][number];
type Scope = CoursePapers["scopes"][number];

export function PapersPage() {
  const say = useSay();
  const query = useQuery({
    queryKey: ["own-papers"],
    queryFn: () => valueOfAnswer(answerOf(client.api.me.papers.$get())),
  });
  return (
    <div className={styles.page}>
      <PageHead title={say("My papers")} actions={<LanguageSwitch />} />
      <Loaded query={query}>
        {({ courses }) =>
          courses.length === 0 ? (
            <Empty title={say("Nothing here yet")}>
              {say("What you sign and decide at the clinic stands here.")}
            </Empty>
          ) : (
            <div className={styles.cards}>
              <Letters />
              {courses.map((course) => (
                <OneCourse key={course.courseId} papers={course} named={courses.length > 1} />
              ))}
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function OneCourse({ papers, named }: { readonly papers: CoursePapers; readonly named: boolean }) {
  const say = useSay();
  const [taking, setTaking] = useState<Scope["scope"] | null>(null);
  const asked = papers.scopes.filter((scope) => scope.standing !== "never-given");
  return (
    <>
      {named && <h2>{treatmentNames[papers.treatment]}</h2>}
      <section className={styles.card} aria-label={say("What you agreed to")}>
        <h2>{say("What you agreed to")}</h2>
        {asked.length === 0 && <p className="soft">{say("You have not signed anything yet.")}</p>}
        {asked.length > 0 && (
          <p>{say("You can take back each point at any time. You need no reason. Your care stays good.")}</p>
        )}
        <ul className={styles.entries}>
          {asked.map(({ scope, standing, since }) => (
            <li key={scope} className={styles.scope}>
              <span>
                <strong>{scopeWords[scope]}</strong>
                <span className={styles.dateNote}>
                  {standingWords[standing]}
                  {since && ` · ${dateInWords(since)}`}
                </span>
              </span>
              {standing !== "withdrawn" && (
                <Button
                  variant="default"
                  style={{ flex: "none" }}
                  onClick={() => setTaking(scope)}
                  aria-label={say("Take back: {{purpose}}", { purpose: scopeWords[scope] })}
                >
                  {say("Take back")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Signed papers={papers} />
      <Decided papers={papers} />
      {taking && <TakeBack courseId={papers.courseId} scope={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function Signed({ papers: { papers } }: { readonly papers: CoursePapers }) {
  const say = useSay();
  if (papers.length === 0) return null;
  return (
    <section className={styles.card} aria-label={say("What you signed")}>
      <h2>{say("What you signed")}</h2>
      {papers.map(({ consent, title, paper }) => (
        <details key={consent.id} className={styles.question}>
          <summary>
            {consent.facts.kind === "withdrawn" ? say("Taken back") : title} · {dateInWords(consent.on)}
          </summary>
          <p>{consent.facts.scopes.map((scope) => scopeWords[scope]).join(" · ")}</p>
          {consent.facts.signature && (
            <p className="soft small">
              {say("Signed by {{name}}", { name: consent.facts.signature.name })}
              {consent.facts.witness && ` · ${say("before {{name}}", { name: consent.facts.witness.name })}`}
            </p>
          )}
          {paper && (
            <p className={styles.paper} lang="" dir="auto">
              {paper}
            </p>
          )}
        </details>
      ))}
    </section>
  );
}

function Decided({ papers }: { readonly papers: CoursePapers }) {
  const say = useSay();
  const decisions = papers.decisions.filter((decision) => decision.facts.chosen !== null);
  if (decisions.length === 0) return null;
  return (
    <section className={styles.card} aria-label={say("What you decided")}>
      <h2>{say("What you decided")}</h2>
      <ul className={styles.entries}>
        {decisions.map(({ id, on, facts }) => (
          <li key={id}>
            <strong>{facts.chosen === null ? "" : optionWords[facts.chosen]}</strong> · {dateInWords(on)}
            {facts.matters !== "" && (
              <span className={styles.dateNote}>
                {say("What matters to you: {{words}}", { words: facts.matters })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
