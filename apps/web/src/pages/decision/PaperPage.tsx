/** A signed consent as paper: the exact text, each purpose's answer, signature, witness, hash; made for printing. */
import type { SignedPaper } from "@anagen/clinic/contract";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { signedPaperQuery } from "../../api/decisionQueries.ts";
import { Facts } from "../../parts/Facts.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords, instantInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";
import { scopeNames } from "./scopeNames.ts";

const route = getRouteApi("/papers/$consentId");

export function PaperPage() {
  const { consentId } = route.useParams();
  const query = useQuery(signedPaperQuery(consentId));
  return <Loaded query={query}>{(paper) => <Paper paper={paper} />}</Loaded>;
}

function Paper({ paper }: { readonly paper: SignedPaper }) {
  const say = useSay();
  const { consent, patient, clinic } = paper;
  const { facts } = consent;
  const given = facts.kind === "given";
  return (
    <>
      <PageHead
        title={given ? paper.title || say("Consent") : say("Consent taken back")}
        under={clinic}
        actions={
          <>
            <Button variant="default" onClick={() => window.print()}>
              {say("Print")}
            </Button>
            {paper.paper && <Download text={paper.paper} id={consent.id} />}
          </>
        }
      />
      <div className="stack" style={{ gap: 24 }}>
        <Facts
          facts={[
            [say("Patient"), `${patient.name} · ${dateInWords(patient.birthDate)} · ${patient.code}`],
            [say("Day"), dateInWords(consent.on)],
            ...(given
              ? ([
                  [say("Text"), `${say("Version {{version}}", { version: facts.text?.version ?? "–" })}`],
                  [say("Days to think it over"), String(facts.coolingOffDays)],
                  [
                    say("Counts until"),
                    facts.expiresOn === null
                      ? say("taken back or text changed")
                      : dateInWords(facts.expiresOn),
                  ],
                ] as const)
              : []),
          ]}
        />
        {paper.paper && <div className={styles.paper}>{paper.paper}</div>}
        <ul className={styles.standing} aria-label={say("Answers")}>
          {facts.scopes.map((scope) => (
            <li key={scope}>
              <span aria-hidden="true">{given ? "☑" : "☒"}</span>
              <span>
                <strong>{say(scopeNames[scope])}</strong> – {given ? say("I agree") : say("taken back")}
              </span>
            </li>
          ))}
          {facts.declined.map((scope) => (
            <li key={scope}>
              <span aria-hidden="true">☐</span>
              <span>
                <strong>{say(scopeNames[scope])}</strong> – {say("I do not agree")}
              </span>
            </li>
          ))}
        </ul>
        {facts.words && <p>{facts.words}</p>}
        <Signatures paper={paper} />
        {facts.text && (
          <p className="small soft" style={{ overflowWrap: "anywhere" }}>
            SHA-256 {facts.text.sha256}.{" "}
            {say(
              "It is computed from the text above, stored as UTF-8; the downloaded file has the same one.",
            )}
          </p>
        )}
      </div>
    </>
  );
}

function Signatures({ paper }: { readonly paper: SignedPaper }) {
  const say = useSay();
  const { signature, witness } = paper.consent.facts;
  return (
    <div className={styles.signatures}>
      <div>
        {signature?.drawing && (
          <svg viewBox="0 0 600 200" width="240" height="80" role="img" aria-label={say("Drawn signature")}>
            <path d={signature.drawing} stroke="currentColor" strokeWidth={3} fill="none" />
          </svg>
        )}
        <p>{signature?.name ?? paper.consent.recordedBy.name}</p>
        <p className="small soft">
          {signature === null ? say("Recorded") : say("Signed")}{" "}
          {instantInWords(signature?.at ?? paper.consent.recordedAt)}
        </p>
      </div>
      {witness && (
        <div>
          <p>{witness.name}</p>
          <p className="small soft">{say("Witness")}</p>
        </div>
      )}
    </div>
  );
}

/** The text as a file, byte for byte what was hashed. */
function Download({ text, id }: { readonly text: string; readonly id: string }) {
  const say = useSay();
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: `consent-${id}.txt` });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button variant="default" onClick={save}>
      {say("Download the text")}
    </Button>
  );
}
