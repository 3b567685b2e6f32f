/** Questions and answers from the register of claims: each answer says how sure it is. */
import { type Claim, claimsVersion, standClaims } from "@anagen/evidence";
import { TextInput } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { LanguageSwitch } from "../../parts/LanguageSwitch.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { saySentence } from "../../words/saySentence.ts";
import { spoken } from "../../words/spoken.ts";
import { useSay } from "../../words/useSay.ts";
import { answers, questions } from "./ask/questions.ts";
import styles from "./my.module.css";

const certainty = spoken({
  supported: "Well backed by studies",
  partly: "Partly true",
  "not supported": "Said, but not shown",
  contradicted: "Studies say otherwise",
  "not studied": "Nobody has studied it",
} satisfies Record<Claim["standing"], string>);

const icons = {
  supported: IconCircleCheck,
  partly: IconCircleHalf2,
  "not supported": IconCircleDashed,
  contradicted: IconCircleX,
  "not studied": IconCircleDashed,
} as const;

export function AskPage() {
  const say = useSay();
  const [search, setSearch] = useState("");
  const claims = useMemo(() => standClaims(), []);
  const asked = claims
    .map((claim) => ({
      claim,
      question: questions[claim.id as keyof typeof questions] ?? saySentence(claim.claim),
      answer: answers[claim.id as keyof typeof answers] ?? saySentence(claim.wording.patient),
    }))
    .filter(({ question, answer }) => contains(`${question} ${answer}`, search));
  return (
    <div className={styles.page}>
      <PageHead
        title={say("Ask")}
        under={say("What people ask, and what studies say.")}
        actions={<LanguageSwitch />}
      />
      <div className={styles.cards}>
        <TextInput
          type="search"
          label={say("Find a question")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <p className="hidden-visually" role="status">
          {say("{{count}} questions", { count: asked.length })}
        </p>
        <div>
          {asked.map(({ claim, question, answer }) => {
            const Icon = icons[claim.standing];
            return (
              <details key={claim.id} id={claim.id} className={styles.question}>
                <summary>{question}</summary>
                <p className={styles.certainty}>
                  <Icon size={20} stroke={1.8} aria-hidden="true" />
                  {certainty[claim.standing]}
                </p>
                <p>{answer}</p>
                <p className="soft small">
                  {say("We read the studies on {{date}}.", { date: dateInWords(claim.reviewed) })}
                </p>
              </details>
            );
          })}
          {asked.length === 0 && (
            <p>{say("No question fits. Ask at your next visit, or call the clinic.")}</p>
          )}
        </div>
        <p>
          <Link to="/evidence">{say("See the studies")}</Link>{" "}
          <span className="soft small">{say("List of {{date}}", { date: dateInWords(claimsVersion) })}</span>
        </p>
      </div>
    </div>
  );
}

/** Every word of the search occurs, accents and capitals aside. */
function contains(text: string, search: string): boolean {
  const plain = (s: string) => s.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain(search)
    .split(/\s+/)
    .every((word) => plain(text).includes(word));
}
