/** All patients, searched as one types; the search stands in the address. */
import type { PatientRow } from "@anagen/clinic/contract";
import { TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { patientsQuery } from "../../api/queries.ts";
import { useMay } from "../../app/useMay.ts";
import { searchHash } from "../../app/useShortcuts.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { ButtonLink } from "../../parts/links.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords, todayHere, yearsBetween } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import { listName, sexNames } from "../../words/things.ts";
import styles from "./patients.module.css";
import { texts } from "./texts.ts";

const route = getRouteApi("/patients");

export function PatientsPage() {
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(patientsQuery(search));
  const field = useRef<HTMLInputElement>(null);
  const wanted = useLocation({ select: ({ hash }) => hash === searchHash });
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);
  const mayAdd = useMay("create", "patient");
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          mayAdd && (
            <ButtonLink to="/patients/new" leftSection={<IconPlus size={18} />}>
              {texts.add}
            </ButtonLink>
          )
        }
      />
      <TextInput
        ref={field}
        type="search"
        className={styles.search ?? ""}
        aria-label={texts.search}
        placeholder={texts.search}
        leftSection={<IconSearch size={18} stroke={1.8} />}
        rightSection={<kbd className={styles.key}>/</kbd>}
        defaultValue={search}
        onChange={(event) =>
          void navigate({ search: { search: event.currentTarget.value }, replace: true, resetScroll: false })
        }
      />
      <Loaded query={query}>{(rows) => <PatientTable rows={rows} search={search} />}</Loaded>
    </>
  );
}

function PatientTable({ rows, search }: { readonly rows: readonly PatientRow[]; readonly search: string }) {
  if (rows.length === 0) {
    return search === "" ? (
      <Empty title={texts.none}>{texts.noneHint}</Empty>
    ) : (
      <Empty title={texts.noMatch}>{texts.noMatchHint}</Empty>
    );
  }
  const today = todayHere();
  return (
    <>
      <p className="hidden-visually" role="status">
        {rows.length === 1 ? say("1 patient") : say("{{count}} patients", { count: rows.length })}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("Patient")}</th>
            <th scope="col">{say("State")}</th>
            <th scope="col">{say("Last visit")}</th>
            <th scope="col">{say("Next visit")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to="/patients/$patientId" params={{ patientId: row.id }} className={styles.name}>
                  {listName(row)}
                </Link>
                <span className="soft small">
                  {row.code} · {say("{{years}} years", { years: yearsBetween(row.birthDate, today) })} ·{" "}
                  {sexNames[row.sex]}
                </span>
              </td>
              <td data-label={say("State")}>{row.stateLine.split(" · ").map(saySentence).join(" · ")}</td>
              <td data-label={say("Last visit")}>{row.lastVisitOn ? dateInWords(row.lastVisitOn) : "–"}</td>
              <td data-label={say("Next visit")}>{row.nextVisitOn ? dateInWords(row.nextVisitOn) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
