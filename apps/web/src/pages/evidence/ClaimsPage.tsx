/** What people are told about the therapy, with the standing of each claim and what it rests on. */
import { type Claim, claimsVersion, standClaims, trialById } from "@anagen/evidence";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSession } from "../../app/session.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import styles from "./evidence.module.css";
import { StandingMark } from "./StandingMark.tsx";

export function ClaimsPage() {
  const { user } = useSession();
  const claims = useMemo(() => standClaims(), []);
  const reader = user.roles.includes("patient") ? "patient" : "clinician";
  return (
    <>
      <PageHead
        title="What people are told"
        under={`About stem-cell therapy for hair loss. Sources read ${inWords(claimsVersion)}; standings are computed from them now.`}
        trail={[
          <Link key="evidence" to="/evidence">
            Evidence
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
        <span>{claim.claim}</span>
      </summary>
      <div className={`${styles.claimBody} stack`}>
        <p>{claim.wording[reader]}</p>
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
        {!part.counts && <span className="soft"> (beside the claim)</span>}
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

/** "2026-11-23" as "23 Nov 2026". */
function inWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}
