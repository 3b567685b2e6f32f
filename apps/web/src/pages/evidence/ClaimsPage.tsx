/** What people are told about the therapy, with the standing of each claim and what it rests on. */
import { type Claim, claimsVersion, standClaims, trialById } from "@anagen/evidence";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSession } from "../../app/session.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import styles from "./evidence.module.css";
import { StandingMark } from "./StandingMark.tsx";

export function ClaimsPage() {
  const { user } = useSession();
  const claims = useMemo(() => standClaims(), []);
  const reader = user.roles.includes("patient") ? "patient" : "clinician";
  return (
    <>
      <PageHead
        title={say("What people are told")}
        under={say(
          "About stem-cell therapy for hair loss. Sources read {{date}}; standings are computed from them now.",
          { date: dateInWords(claimsVersion) },
        )}
        trail={[
          <Link key="evidence" to="/evidence">
            {say("Evidence")}
          </Link>,
        ]}
      />
      <div>
        {claims.map((claim) => (
          <ClaimEntry key={claim.id} claim={claim} reader={reader} />
        ))}
      </div>
    </>
  );
}

function ClaimEntry({ claim, reader }: { readonly claim: Claim; readonly reader: "patient" | "clinician" }) {
  return (
    <details className={styles.claim} id={claim.id}>
      <summary>
        <StandingMark standing={claim.standing} />
        <span>{saySentence(claim.claim)}</span>
      </summary>
      <div className={`${styles.claimBody} stack`}>
        <p>{saySentence(claim.wording[reader])}</p>
        {reader === "clinician" && claim.parts.map((part) => <Part key={part.says} part={part} />)}
        {reader === "clinician" && <p className="soft">{claim.mustDo}</p>}
      </div>
    </details>
  );
}

function Part({ part }: { readonly part: Claim["parts"][number] }) {
  const links = part.settledBy.kind === "sources" ? part.settledBy.sources : [];
  return (
    <div className="stack-tight">
      <p>
        <StandingMark standing={part.standing} /> {part.says}
        {!part.counts && <span className="soft"> {say("(beside the claim)")}</span>}
      </p>
      <p className="small soft">{part.because}</p>
      {part.rests.length > 0 && (
        <p className="small">
          {part.rests
            .filter((id) => trialById(id) !== undefined)
            .map((id) => (
              <Link
                key={id}
                to="/evidence/trials/$trialId"
                params={{ trialId: id }}
                style={{ marginRight: 12 }}
              >
                {id}
              </Link>
            ))}
        </p>
      )}
      {links.map((source) =>
        source.url ? (
          <a key={source.label} className="small" href={source.url} rel="noreferrer" target="_blank">
            {source.label}
          </a>
        ) : null,
      )}
    </div>
  );
}
