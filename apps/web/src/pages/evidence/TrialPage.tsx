/** One trial: who, what, how it was done, every number with its source, and what the audits say of it. */
import {
  auditEvidence,
  isFault,
  reviews,
  sensitivityGrid,
  type Trial,
  type TrialOutcome,
  trialById,
  trials,
} from "@anagen/evidence";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { MissingPage } from "../../app/MissingPage.tsx";
import { Facts } from "../../parts/Facts.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { say } from "../../words/say.ts";
import { spoken } from "../../words/spoken.ts";
import styles from "./evidence.module.css";
import { Wide } from "./Wide.tsx";
import { classNames, designInWords, gradeNames, orDash } from "./words.ts";

export function TrialPage() {
  const { trialId } = useParams({ from: "/evidence/trials/$trialId" });
  const trial = trialById(trialId);
  const findings = useMemo(
    () => auditEvidence(trials, reviews).filter((f) => new RegExp(`\\b${trialId}\\b`).test(f.where)),
    [trialId],
  );
  if (!trial) return <MissingPage />;
  return (
    <>
      <PageHead
        title={trial.id}
        under={trial.citation}
        trail={[
          <Link key="evidence" to="/evidence">
            {say("Evidence")}
          </Link>,
        ]}
      />
      <div className="stack" style={{ gap: 32 }}>
        <Facts facts={factsOf(trial)} />
        {findings.map((finding) => (
          <Notice
            key={finding.check + finding.message}
            tone={finding.severity === "alarm" ? "alarm" : "caution"}
          >
            <p>{finding.message}</p>
          </Notice>
        ))}
        <section className="stack" aria-labelledby="outcomes">
          <h2 id="outcomes">{say("What was measured")}</h2>
          {trial.outcomes.length === 0 && (
            <p className="soft">{say("The pages that were read give no numbers.")}</p>
          )}
          {trial.outcomes.map((outcome) => (
            <Outcome key={outcome.id} trial={trial} outcome={outcome} />
          ))}
        </section>
        <Grid trial={trial} />
        <Harm trial={trial} />
        <RiskOfBias trial={trial} />
        <Remarks trial={trial} />
      </div>
    </>
  );
}

function factsOf(trial: Trial): [string, string][] {
  const { intervention, population } = trial;
  const all: [string, string | null][] = [
    ["Kind", classNames[trial.productClass]],
    ["Treatment", intervention.product],
    ["Donor", intervention.donor],
    ["Route", intervention.routeText ?? intervention.route],
    ["Sessions", intervention.sessionsText],
    ["Against", trial.comparator],
    ["Design", designInWords(trial)],
    ["Condition", population.condition],
    ["People", population.n === null ? null : String(population.n)],
    [
      "Follow-up",
      trial.followUpWeeks === null ? null : say("{{count}} weeks", { count: trial.followUpWeeks }),
    ],
    ["Registered", trial.registration],
    ["Team", trial.team],
  ];
  return all.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[say(name), value]]));
}

function Outcome({ trial, outcome }: { readonly trial: Trial; readonly outcome: TrialOutcome }) {
  const sources = trial.sources.filter((s) => outcome.sources.includes(s.id));
  const spread =
    outcome.dispersion === null
      ? ""
      : outcome.dispersion === "unlabelled"
        ? ` ${say("(± not called SD or SE)")}`
        : ` (± ${outcome.dispersion})`;
  return (
    <div className="panel stack">
      <h3>
        {outcome.name}
        <span className="soft" style={{ fontWeight: 400 }}>
          {outcome.unit ? `, ${outcome.unit}` : ""}
          {outcome.followUpWeeks === null ? "" : `, ${say("week {{week}}", { week: outcome.followUpWeeks })}`}
          {spread}
        </span>
      </h3>
      {outcome.arms.length > 0 && <Arms outcome={outcome} />}
      {outcome.pPrinted && <p>{say("p as printed: {{p}}", { p: outcome.pPrinted })}</p>}
      {outcome.statement && <p>{outcome.statement}</p>}
      {outcome.provisional.length > 0 && (
        <p className="soft">{say("Provisional: {{notes}}.", { notes: outcome.provisional.join("; ") })}</p>
      )}
      {sources.map((source) => (
        <blockquote key={source.id} className={styles.quote}>
          “{source.quote}”{" "}
          <a href={source.url} rel="noreferrer" target="_blank">
            {gradeNames[source.grade]}
          </a>
        </blockquote>
      ))}
    </div>
  );
}

const pair = (mean: number | null, sd: number | null): string =>
  mean === null ? "–" : sd === null ? orDash(mean) : `${orDash(mean)} ± ${orDash(sd)}`;

function Arms({ outcome }: { readonly outcome: TrialOutcome }) {
  return (
    <Wide label={say("Table of the arms: {{outcome}}", { outcome: `${outcome.name}, ${outcome.id}` })}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say("Arm")}</th>
            <th scope="col">n</th>
            <th scope="col">{say("Baseline")}</th>
            <th scope="col">{say("Follow-up")}</th>
            <th scope="col">{say("Change")}</th>
            <th scope="col">{say("Change, %")}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.arms.map((arm) => (
            <tr key={arm.name}>
              <td>
                {arm.name}
                {arm.note && (
                  <span className="soft small" style={{ display: "block" }}>
                    {arm.note}
                  </span>
                )}
              </td>
              <td>{orDash(arm.n)}</td>
              <td>{pair(arm.baselineMean, arm.baselineSD)}</td>
              <td>{pair(arm.followUpMean, arm.followUpSD)}</td>
              <td>{pair(arm.changeMean, arm.changeSD)}</td>
              <td>{pair(arm.percentChangeMean, arm.percentChangeSD)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** What the result would be at every correlation that the report leaves out. */
function Grid({ trial }: { readonly trial: Trial }) {
  const grid = sensitivityGrid(trial);
  if (isFault(grid)) return null;
  const sides = [...new Set(grid.map((l) => l.betweenSides))];
  return (
    <section className="stack" aria-labelledby="grid">
      <h2 id="grid">{say("What the report leaves out")}</h2>
      <p>
        {say(
          "The same people are on both sides and at both visits, and how alike those are is not printed. Difference in hairs/cm² (95 % interval) at each pair of correlations:",
        )}
      </p>
      <Wide label={say("Table of differences at assumed correlations")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Visits")}</th>
              {sides.map((r) => (
                <th key={r} scope="col">
                  {say("Sides {{r}}", { r })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...Map.groupBy(grid, (l) => l.betweenVisits)].map(([visits, lines]) => (
              <tr key={visits}>
                <th scope="row">{visits}</th>
                {lines.map((l) => (
                  <td key={l.betweenSides}>
                    {orDash(l.estimate, 1)} (
                    {say("{{low}} to {{high}}", { low: orDash(l.low, 1), high: orDash(l.high, 1) })})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Harm({ trial: { adverseEvents, relapse } }: { readonly trial: Trial }) {
  if (!adverseEvents && !relapse) return null;
  return (
    <section className="stack-tight" aria-labelledby="harm">
      <h2 id="harm">{say("Side effects and relapse")}</h2>
      {adverseEvents?.statement && <p>{adverseEvents.statement}</p>}
      {relapse && (
        <p>
          {say("Hair loss again in {{count}} of {{of}} people", {
            count: relapse.count ?? "–",
            of: relapse.of ?? "–",
          })}
          {relapse.when ? `, ${relapse.when}` : ""}.
        </p>
      )}
    </section>
  );
}

const domains: Record<keyof Trial["riskOfBias"], string> = spoken({
  allocation: "How people came into their group",
  blinding: "Who knew",
  missingData: "Who is missing",
  measurement: "How it was measured",
  reporting: "What was reported",
});

function RiskOfBias({ trial }: { readonly trial: Trial }) {
  return (
    <section className="stack" aria-labelledby="bias">
      <h2 id="bias">{say("Risk of bias")}</h2>
      <table className={styles.table}>
        <tbody>
          {(Object.keys(domains) as (keyof typeof domains)[]).map((domain) => (
            <tr key={domain}>
              <th scope="row">{domains[domain]}</th>
              <td>{trial.riskOfBias[domain].judgement}</td>
              <td className="soft">{trial.riskOfBias[domain].reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Remarks({ trial }: { readonly trial: Trial }) {
  const notes = [
    ...trial.flags,
    ...(trial.unverified ? [say("Not verified: {{what}}", { what: trial.unverified })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="remarks">
      <h2 id="remarks">{say("To know before using it")}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
