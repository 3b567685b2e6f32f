/** A lot turned out bad: everything that it went into, by what can still be done, ready to print. */
import type { RecallView } from "@anagen/clinic/contract";
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { recallQuery } from "../../api/roomQueries.ts";
import { Loaded } from "../../parts/Loaded.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { fullName } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./products.module.css";
import { stageNames } from "./stageNames.ts";

const route = getRouteApi("/recall");

export function RecallPage() {
  const say = useSay();
  const { lot } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(lot);
  const query = useQuery(recallQuery(lot));
  return (
    <>
      <PageHead
        title={say("Recall a lot")}
        under={say("Enzyme, medium, saline, device, a donor's lot: who got it, and where the rest of it is.")}
        actions={
          lot !== "" && (
            <Button variant="default" onClick={() => window.print()}>
              {say("Print this list")}
            </Button>
          )
        }
      />
      <form
        className={`${styles.open} no-print`}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: { lot: text.trim() } });
        }}
      >
        <TextInput
          size="lg"
          label={say("Lot number")}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Button type="submit" size="lg" disabled={text.trim() === ""}>
          {say("Find it")}
        </Button>
      </form>
      {lot !== "" && <Loaded query={query}>{(found) => <Found found={found} />}</Loaded>}
    </>
  );
}

function Found({ found }: { readonly found: RecallView }) {
  const say = useSay();
  const { stop, call, gone, donors, lot, productsSearched } = found;
  const count = stop.length + call.length + gone.length;
  return (
    <div className="stack">
      <Notice tone={count === 0 ? "plain" : "alarm"} live>
        <p>
          {count === 0
            ? say("Lot {{lot}} went into none of the {{count}} products on record.", {
                lot,
                count: productsSearched,
              })
            : say("Lot {{lot}}: stop {{stop}}, call {{call}}, discarded before {{gone}}.", {
                lot,
                stop: stop.length,
                call: call.length,
                gone: gone.length,
              })}
        </p>
        {donors.length > 0 && (
          <p>
            {say("It is a lot of the donor {{codes}}.", { codes: donors.map(({ code }) => code).join(", ") })}
          </p>
        )}
      </Notice>
      <RecallTable title={say("Not yet given: stop now")} rows={stop} />
      <RecallTable title={say("Given: call these patients")} rows={call} />
      <RecallTable title={say("Discarded before it was given")} rows={gone} />
    </div>
  );
}

function RecallTable({ title, rows }: { readonly title: string; readonly rows: RecallView["stop"] }) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Patient")}</th>
              <th scope="col">{say("Product")}</th>
              <th scope="col">{say("Where it is")}</th>
              <th scope="col">{say("Given on")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.productId}>
                <th scope="row">
                  <Link to="/patients/$patientId" params={{ patientId: row.patient.id }}>
                    {fullName(row.patient)}
                  </Link>{" "}
                  {row.patient.code}
                </th>
                <td>
                  <Link to="/procedures/$productId" params={{ productId: row.productId }}>
                    {row.code}
                  </Link>
                </td>
                <td>{say(stageNames[row.stage])}</td>
                <td>{row.injectedOn === null ? "–" : dateInWords(row.injectedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
