/** "PRP or stem cells?": what compares them directly, what compares them through placebo, harm, and what is unknown. */
import {
  auditEvidence,
  comparisonsOf,
  type HairNetwork,
  hairNetwork,
  isFault,
  type NetworkMeta,
  networkMeta,
  type Review,
  reviews,
  trialById,
  trials,
} from "@anagen/evidence";
import { leagueTable, networkGraph } from "@anagen/figures";
import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Notice } from "../../parts/Notice.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { say } from "../../words/say.ts";
import { saySentence } from "../../words/saySentence.ts";
import styles from "./evidence.module.css";
import { Plot } from "./Plot.tsx";
import { directCertainty, directTrials, needledSaline, reviewLine, summaryOf } from "./prpOrCells.ts";
import { Wide } from "./Wide.tsx";

export function PrpOrCellsPage() {
  return (
    <>
      <PageHead
        title={say("PRP or stem cells?")}
        trail={[
          <Link key="evidence" to="/evidence">
            {say("Evidence")}
          </Link>,
        ]}
      />
      <div className="stack" style={{ gap: 40 }}>
        <p className={styles.answer}>{summaryOf(trials, reviews).map(saySentence).join(" ")}</p>
        <Direct />
        <Indirect />
        <Pooled />
        <Harm />
        <Unknown />
      </div>
    </>
  );
}

function Direct() {
  const findings = useMemo(() => auditEvidence(trials, []), []);
  return (
    <section className="stack" aria-labelledby="direct">
      <h2 id="direct">{say("Compared with each other")}</h2>
      <Wide label={say("Table of trials that compared them")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("Trial")}</th>
              <th scope="col">{say("People")}</th>
              <th scope="col">{say("What it says")}</th>
              <th scope="col">{say("Beware")}</th>
            </tr>
          </thead>
          <tbody>
            {directTrials(trials).map(({ trial, says }) => (
              <tr key={trial.id}>
                <td>
                  <Link to="/evidence/trials/$trialId" params={{ trialId: trial.id }}>
                    {trial.id}
                  </Link>
                </td>
                <td>{trial.population.n ?? say("not stated")}</td>
                <td>{says}</td>
                <td>{findings.find((f) => f.where.startsWith(trial.id))?.message ?? trial.flags[0] ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="soft">{saySentence(directCertainty(trials))}</p>
    </section>
  );
}

function Indirect() {
  const [doubtful, setDoubtful] = useState(false);
  const { network, data } = useMemo(() => {
    const gathered = hairNetwork(trials, { includeDoubtful: doubtful });
    return {
      data: gathered,
      network: networkMeta(gathered.arms, { reference: "placebo" }, gathered.contrasts),
    };
  }, [doubtful]);
  if (isFault(network)) return <Notice tone="caution">{network.message}</Notice>;
  return (
    <section className="stack" aria-labelledby="indirect">
      <h2 id="indirect">{say("Compared through placebo")}</h2>
      <p>
        {say("Difference in hair density, row minus column. A ring marks pairs that no trial compared.")}{" "}
        {doubtful
          ? say(
              "The row of micrografts rests on one trial whose counts and densities contradict each other: it shows where such numbers would stand, not how well the treatment works.",
            )
          : say(
              "Cells are not in the table: no trial of them gives a difference with its uncertainty that does not contradict itself.",
            )}
      </p>
      <Checkbox
        label={say("Show the trial of cells whose numbers contradict each other")}
        checked={doubtful}
        onChange={(e) => setDoubtful(e.currentTarget.checked)}
      />
      <NetworkFigures network={network} data={data} />
      <ul>
        {data.assumptions.map((a) => (
          <li key={a.study}>
            {a.study}: {a.says.join("; ")}
          </li>
        ))}
      </ul>
      <p className="soft">
        {say("Placebo here is a lotion, a pill or needled salt water. They are not alike")}
        {saySentence(needledSaline(trials))}.{" "}
        {say("Every comparison with a ring is indirect and loses a level of certainty for it.")}
      </p>
    </section>
  );
}

function NetworkFigures({ network, data }: { readonly network: NetworkMeta; readonly data: HairNetwork }) {
  return (
    <>
      <Plot
        label={say("League table; scrolls sideways on narrow screens")}
        draw={() =>
          leagueTable({
            id: "league",
            title: say("Every treatment against every other"),
            treatments: network.pScores.map((p) => p.treatment),
            cells: network.league,
            unit: "hairs/cm²",
          })
        }
      />
      <Plot
        label={say("Network graph")}
        draw={(width) =>
          networkGraph({
            id: "network",
            title: say("Treatments and the trials between them"),
            width: Math.min(560, width),
            nodes: network.treatments.map((label) => ({ label })),
            edges: comparisonsOf(
              network,
              data.contrasts,
              data.assumptions.map((a) => a.study),
            ),
          })
        }
      />
    </>
  );
}

function Pooled() {
  const of = (kind: Review["productClass"]): readonly Review[] =>
    reviews.filter((r) => r.productClass === kind);
  return (
    <section className="stack" aria-labelledby="reviews">
      <h2 id="reviews">{say("What published reviews pooled")}</h2>
      <h3>PRP</h3>
      <ul>
        {of("prp").flatMap((review) =>
          review.results
            .filter((r) => r.name.startsWith("density"))
            .map((r) => <li key={review.id + r.name}>{reviewLine(review, r)}</li>),
        )}
      </ul>
      <h3>{say("Cells")}</h3>
      <ul>
        {of("cell-based").map((review) => (
          <li key={review.id}>
            {review.id}: {review.note}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Harm() {
  const kadry = trialById("Kadry2018");
  return (
    <section className="stack-tight" aria-labelledby="harm">
      <h2 id="harm">{say("Side effects")}</h2>
      <p>
        {say("In the one trial that compared them: {{statement}}.", {
          statement: kadry?.adverseEvents?.statement ?? say("not stated"),
        })}{" "}
        {say(
          "Cells also need a harvest of fat or skin, which PRP does not. No trial of either records how long soreness or redness lasts.",
        )}
      </p>
    </section>
  );
}

function Unknown() {
  return (
    <section className="stack-tight" aria-labelledby="unknown">
      <h2 id="unknown">{say("What is unknown")}</h2>
      <ul>
        <li>{say("Whether either is better than needling the scalp with salt water.")}</li>
        <li>{say("Whom either helps: no trial compared stages of hair loss.")}</li>
        <li>{say("How long a gain lasts, and whether repeating keeps it.")}</li>
        <li>{say("Which dose, how many sessions, which way of making it.")}</li>
      </ul>
    </section>
  );
}
