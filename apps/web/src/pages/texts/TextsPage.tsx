/** The clinic's texts and protocols, in versions: consent forms, terms, prices, durations, how to reach it. */
import { answerOf, type Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { protocolsQuery } from "../../api/decisionQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Versions } from "../../parts/Versions.tsx";
import { instantInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { EditText } from "./EditText.tsx";
import { topicNames, valueLabels } from "./textForm.ts";
import styles from "./texts.module.css";

export function TextsPage() {
  const query = useQuery(protocolsQuery);
  return <Loaded query={query}>{(texts) => <Texts texts={texts as Entry<"protocol">[]} />}</Loaded>;
}

function Texts({ texts }: { readonly texts: readonly Entry<"protocol">[] }) {
  const say = useSay();
  const [editing, setEditing] = useState<Entry<"protocol"> | "new" | null>(null);
  const mayWrite = useMay("create", "protocol");
  const sorted = [...texts].sort((a, b) => a.facts.topic.localeCompare(b.facts.topic));
  return (
    <>
      <PageHead
        title={say("Texts and protocols")}
        under={say("Every version stays. A changed consent form is signed anew.")}
        actions={mayWrite && <Button onClick={() => setEditing("new")}>{say("Write a text")}</Button>}
      />
      <div className="stack" style={{ gap: 20 }}>
        {sorted.length === 0 && (
          <Empty title={say("No text yet")}>
            {say("A consent form and the terms come first: without them no consent can be signed.")}
          </Empty>
        )}
        {sorted.map((entry) => (
          <OneText key={entry.id} entry={entry} onEdit={mayWrite ? () => setEditing(entry) : null} />
        ))}
      </div>
      {editing !== null && (
        <EditText entry={editing === "new" ? null : editing} all={texts} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

interface OneTextProps {
  readonly entry: Entry<"protocol">;
  readonly onEdit: (() => void) | null;
}

function OneText({ entry, onEdit }: OneTextProps) {
  const say = useSay();
  const { facts } = entry;
  const values = Object.entries(facts.values).filter(([, value]) => value !== "");
  return (
    <article className={styles.text} aria-label={`${say(topicNames[facts.topic])}: ${facts.title}`}>
      <div className="row between">
        <div>
          <h2>{facts.title}</h2>
          <p className="small soft">
            {say(topicNames[facts.topic])} · {facts.language} ·{" "}
            {say("version {{version}}", { version: entry.version })} · {entry.recordedBy.name},{" "}
            {instantInWords(entry.recordedAt)}
          </p>
        </div>
        {onEdit && (
          <Button variant="default" size="sm" onClick={onEdit} className="no-print">
            {say("Change")}
          </Button>
        )}
      </div>
      {facts.text && (
        <details>
          <summary>{say("Read it")}</summary>
          <div className={styles.body} lang={facts.language}>
            {facts.text}
          </div>
        </details>
      )}
      {values.length > 0 && (
        <dl className={styles.values}>
          {values.map(([name, value]) => (
            <div key={name}>
              <dt>{say(valueLabels[name] ?? name)}</dt>
              <dd>{typeof value === "boolean" ? say(value ? "Yes" : "No") : value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Versions
        id={entry.id}
        load={() =>
          valueOfAnswer(answerOf(client.api.protocols[":id"].history.$get({ param: { id: entry.id } })))
        }
      />
    </article>
  );
}
