/** The audit log and the check of its chain. */
import { type AuditEntry, answerOf } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { auditQuery } from "../../api/queries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { instantInWords } from "../../words/dates.ts";
import styles from "./audit.module.css";
import { actionNames, texts } from "./texts.ts";

const route = getRouteApi("/audit");

export function AuditPage() {
  const { before } = route.useSearch();
  const query = useQuery(auditQuery(before));
  const check = useMutation({
    mutationFn: () => valueOfAnswer(answerOf(client.api.audit.verification.$get())),
  });
  return (
    <>
      <PageHead
        title={texts.title}
        under={texts.under}
        actions={
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {texts.check}
          </Button>
        }
      />
      <div className="stack">
        {check.data && (
          <Notice tone={check.data.ok ? "good" : "alarm"} live>
            <p>{check.data.sentence}</p>
          </Notice>
        )}
        <ProblemNotice error={check.error} />
        <Loaded query={query}>{(entries) => <Entries entries={entries} before={before} />}</Loaded>
      </div>
    </>
  );
}

interface EntriesProps {
  readonly entries: readonly AuditEntry[];
  readonly before: number | undefined;
}

function Entries({ entries, before }: EntriesProps) {
  if (entries.length === 0) return <Empty title={texts.none} />;
  const last = entries.at(-1)?.sequence ?? 1;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.detail}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <td>{instantInWords(entry.at)}</td>
              <td>{entry.actorName}</td>
              <td>
                {actionNames[entry.action]} {entry.thing}
              </td>
              <td className="soft">{entry.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row no-print">
        {before !== undefined && (
          <ButtonLink to="/audit" search={{}} variant="default" size="sm">
            {texts.newest}
          </ButtonLink>
        )}
        {last > 1 && (
          <ButtonLink to="/audit" search={{ before: last }} variant="default" size="sm">
            {texts.older}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
