/** The clinic's lawful routes: what it claims for each class of product, with evidence and dates, and what contradicts it. */
import { judgeRoute, jurisdictionFacts, productClasses } from "@anagen/care";
import { answerOf, type Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { lawfulRoutesQuery } from "../../api/decisionQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Facts } from "../../parts/Facts.tsx";
import { OutcomeMark, ReasonList, routeOutcomeNames } from "../../parts/JudgementList.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Versions } from "../../parts/Versions.tsx";
import { dateInWords, todayHere } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { productNames } from "../assessment/names.ts";
import { EditRoute } from "./EditRoute.tsx";
import styles from "./routes.module.css";

export function RoutesPage() {
  const query = useQuery(lawfulRoutesQuery);
  return <Loaded query={query}>{(routes) => <Routes routes={routes as Entry<"route">[]} />}</Loaded>;
}

function Routes({ routes }: { readonly routes: readonly Entry<"route">[] }) {
  const say = useSay();
  const [editing, setEditing] = useState<Entry<"route"> | "new" | null>(null);
  const mayWrite = useMay("create", "route");
  const places = [...new Set(routes.map((r) => r.facts.jurisdiction))];
  const free = productClasses.filter((p) => !routes.some((r) => r.facts.productClass === p));
  return (
    <>
      <PageHead
        title={say("Lawful routes")}
        under={say(
          "Anagen records what the clinic claims and marks what contradicts itself. It gives no legal advice.",
        )}
        actions={
          mayWrite &&
          free.length > 0 && <Button onClick={() => setEditing("new")}>{say("Record a route")}</Button>
        }
      />
      <div className="stack" style={{ gap: 28 }}>
        {places.length > 1 && (
          <Notice tone="caution">
            <p>{say("The routes name several jurisdictions: {{places}}.", { places: places.join(", ") })}</p>
          </Notice>
        )}
        {routes.length === 0 && (
          <Empty title={say("No route recorded yet")}>
            {say(
              "Record for each class of product on which ground the clinic gives it, with the document, who reviewed it and when.",
            )}
          </Empty>
        )}
        {routes.map((entry) => (
          <OneRoute key={entry.id} entry={entry} onEdit={mayWrite ? () => setEditing(entry) : null} />
        ))}
        <Held places={places} />
      </div>
      {editing !== null && (
        <EditRoute
          entry={editing === "new" ? null : editing}
          free={free}
          place={routes.at(-1)?.facts.jurisdiction ?? "US"}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface OneRouteProps {
  readonly entry: Entry<"route">;
  readonly onEdit: (() => void) | null;
}

function OneRoute({ entry, onEdit }: OneRouteProps) {
  const say = useSay();
  const { facts } = entry;
  const judgement = judgeRoute({ ...facts, asOf: todayHere(), procedureDate: todayHere() });
  const day = (date: string | null) => (date === null ? "–" : dateInWords(date));
  return (
    <article className={styles.route} aria-label={say(productNames[facts.productClass])}>
      <div className="row between">
        <h2>{say(productNames[facts.productClass])}</h2>
        {onEdit && (
          <Button variant="default" size="sm" onClick={onEdit} className="no-print">
            {say("Change")}
          </Button>
        )}
      </div>
      <OutcomeMark outcome={judgement.outcome} names={routeOutcomeNames} />
      <Facts
        facts={[
          [say("Jurisdiction"), facts.jurisdiction],
          [say("Claimed route"), facts.claimedRoute ?? "–"],
          [say("Evidence document"), facts.evidenceDocument ?? "–"],
          [say("Reviewed by"), facts.reviewer ?? "–"],
          [say("Reviewed on"), day(facts.reviewDate)],
          [say("Next review"), day(facts.nextReviewDate)],
          [
            say("Recorded"),
            `${entry.recordedBy.name}, ${say("version {{version}}", { version: entry.version })}`,
          ],
        ]}
      />
      {judgement.reasons.length > 0 && <ReasonList reasons={judgement.reasons} />}
      {facts.note && <p className="soft">{facts.note}</p>}
      <Versions
        id={entry.id}
        load={() =>
          valueOfAnswer(answerOf(client.api.routes[":id"].history.$get({ param: { id: entry.id } })))
        }
      />
    </article>
  );
}

/** What is held on the places that the routes name, dated. */
function Held({ places }: { readonly places: readonly string[] }) {
  const say = useSay();
  const held = jurisdictionFacts.jurisdictions.filter((j) => places.includes(j.id));
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">
        {say("What is held on the law, {{day}}", { day: dateInWords(jurisdictionFacts.date) })}
      </h2>
      {held.length === 0 && <p className="soft">{say("Nothing is held for these places.")}</p>}
      {held.map((j) => (
        <p key={j.id} style={{ maxWidth: 720 }}>
          <strong>{j.name}.</strong> {j.status}
        </p>
      ))}
    </section>
  );
}
