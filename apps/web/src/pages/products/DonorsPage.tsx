/** Donors of cells for others, each under a code without a name: tests, eligibility, lots and who got them. */
import { donorFacts } from "@anagen/care";
import type { Entry } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { donorsQuery } from "../../api/roomQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import { DonorForm } from "./DonorForm.tsx";
import { JudgedDonorNotice } from "./JudgedDonorNotice.tsx";

export function DonorsPage() {
  const say = useSay();
  const query = useQuery(donorsQuery);
  const mayAdd = useMay("create", "donor");
  const [editing, setEditing] = useState<Entry<"donor"> | "new" | null>(null);
  return (
    <>
      <PageHead
        title={say("Donors")}
        under={say("Of cells for others. No name stands here: a donor is known by a code.")}
        trail={[
          <Link key="procedures" to="/procedures">
            {say("Procedures")}
          </Link>,
        ]}
        actions={
          mayAdd &&
          editing === null && <Button onClick={() => setEditing("new")}>{say("Add a donor")}</Button>
        }
      />
      {editing !== null ? (
        <DonorForm
          key={editing === "new" ? "new" : editing.id}
          donor={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : (
        <Loaded query={query}>
          {(donors) =>
            donors.length === 0 ? (
              <Empty title={say("No donor yet")}>
                {say("A patient's own cells need no donor here; their tests stand with the product.")}
              </Empty>
            ) : (
              <div className="stack">
                {donors.map((donor) => (
                  <OneDonor key={donor.id} donor={donor} onEdit={mayAdd ? () => setEditing(donor) : null} />
                ))}
              </div>
            )
          }
        </Loaded>
      )}
    </>
  );
}

function OneDonor({
  donor,
  onEdit,
}: {
  readonly donor: Entry<"donor">;
  readonly onEdit: (() => void) | null;
}) {
  const say = useSay();
  const { facts } = donor;
  const judged = donorFacts.safeParse({ ...facts, source: "allogeneic" });
  return (
    <article className="panel stack" aria-labelledby={`donor-${donor.id}`}>
      <div className="row between">
        <h2 id={`donor-${donor.id}`}>{facts.code}</h2>
        {onEdit !== null && (
          <Button
            variant="default"
            onClick={onEdit}
            aria-label={say("Correct the donor {{code}}", { code: facts.code })}
          >
            {say("Correct")}
          </Button>
        )}
      </div>
      <p>{say("Cells recovered on {{day}}", { day: dateInWords(facts.recoveryDate) })}</p>
      {judged.success && <JudgedDonorNotice facts={judged.data} />}
      {facts.lots.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: "1.1em" }}>
          {facts.lots.map(({ lot, what, volumeMl, expiresOn }) => (
            <li key={lot}>
              <strong>{lot}</strong> · {what} · {volumeMl} mL
              {expiresOn !== null && ` · ${say("until {{day}}", { day: dateInWords(expiresOn) })}`} ·{" "}
              <Link to="/recall" search={{ lot }}>
                {say("Who got it")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
