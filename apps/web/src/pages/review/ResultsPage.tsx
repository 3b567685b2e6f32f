/** The clinic's own results: everybody treated, nobody left out, beside what trials report with the same measure. */
import type { ClinicResults } from "@anagen/clinic/contract";
import { forestPlot, funnelPlot } from "@anagen/figures";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { clinicResultsQuery } from "../../api/reviewQueries.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { Loaded } from "../../parts/Loaded.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { dateInWords } from "../../words/dates.ts";
import { treatmentNames } from "../../words/things.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./results.module.css";
import { signedInterval } from "./signedInterval.ts";
import { verdictNames } from "./verdictNames.ts";

const states = {
  answered: "answered",
  "too-early": "too early",
  "not-seen": "no picture after treatment",
  "not-comparable": "pictures cannot be compared",
} as const;

export function ResultsPage() {
  const say = useSay();
  const query = useQuery(clinicResultsQuery);
  return (
    <>
      <PageHead
        title={say("Our results")}
        under={say("Everybody who was treated here is counted, also those who did not come back.")}
        actions={<a href="/api/results.csv">{say("Export as CSV")}</a>}
      />
      <Loaded query={query}>
        {(results) =>
          results.rows.length === 0 ? (
            <Empty title={say("Nobody has been treated yet")}>
              {say("Results begin with the first treatment.")}
            </Empty>
          ) : (
            <div className="stack">
              {results.groups.map((group) => (
                <Group
                  key={group.treatment}
                  group={group}
                  rows={results.rows.filter((r) => r.treatment === group.treatment)}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

interface GroupProps {
  readonly group: ClinicResults["groups"][number];
  readonly rows: ClinicResults["rows"];
}

function Group({ group, rows }: GroupProps) {
  const say = useSay();
  const name = treatmentNames[group.treatment as keyof typeof treatmentNames];
  const { better, due, answered, lost, treated } = group;
  const percent = (share: number) => (100 * share).toFixed(0);
  return (
    <section aria-label={name} className={styles.group}>
      <h2>{name}</h2>
      <p>
        {say(
          "{{treated}} treated; {{due}} have reached month 6; {{answered}} of them have an answer, {{lost}} have none.",
          { treated, due, answered, lost },
        )}
      </p>
      <p>
        <strong>
          {say("{{count}} of {{of}} have more hair than they would have had, by more than noise.", {
            count: better.count,
            of: better.of,
          })}
        </strong>{" "}
        {group.shareShown
          ? say("That is {{share}} % ({{low}}–{{high}} %), those without an answer counted as not better.", {
              share: percent(better.count / Math.max(1, better.of)),
              low: percent(better.low),
              high: percent(better.high),
            })
          : say("Too few for a share.")}
      </p>
      <p>
        {group.mean &&
          say("Mean effect of those answered: {{mean}} hairs/cm².", {
            mean: signedInterval({ ...group.mean, unit: "hairs/cm²" }),
          })}{" "}
        <span className="soft">{group.published}</span>
      </p>
      <Pictures group={group} rows={rows} />
      <Table rows={rows} />
    </section>
  );
}

/** One line a patient; and the funnel, in which few and unsure results lie low and wide. */
function Pictures({ group, rows }: GroupProps) {
  const say = useSay();
  const shown = rows.flatMap((r) => (r.effect && r.state === "answered" ? [{ ...r, effect: r.effect }] : []));
  if (shown.length < 2) return null;
  const title = say("Effect against what was expected without treatment");
  const centre = group.pooled?.value ?? group.mean?.value ?? 0;
  return (
    <div className={styles.pictures}>
      <Figure
        draw={(width) =>
          drawn(width, 90 + 26 * shown.length, (w) =>
            forestPlot({
              id: `results-${group.treatment}`,
              title,
              unit: "hairs/cm²",
              width: w,
              studies: shown.map(({ code, effect }) => ({
                label: code,
                estimate: effect.value,
                low: effect.low,
                high: effect.high,
                weight: 1 / shown.length,
              })),
              ...(group.mean && {
                summary: {
                  label: say("mean"),
                  estimate: group.mean.value,
                  low: group.mean.low,
                  high: group.mean.high,
                },
              }),
            }),
          )
        }
      />
      <Figure
        draw={(width) =>
          drawn(width, 400, (w) =>
            funnelPlot({
              id: `funnel-${group.treatment}`,
              title: say("Effect against its doubt"),
              unit: "hairs/cm²",
              centre,
              width: w,
              points: shown.map(({ code, effect }) => ({
                label: code,
                estimate: effect.value,
                se: effect.sd,
              })),
            }),
          )
        }
      />
    </div>
  );
}

/** The figure's own height, once it is drawn. */
function drawn(width: number, fallback: number, draw: (width: number) => string) {
  const svg = draw(width);
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? fallback);
  return { svg, width, height, spots: [] };
}

function Table({ rows }: { readonly rows: ClinicResults["rows"] }) {
  const say = useSay();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {["Patient", "Treated on", "Month", "State", "Answer", "Effect, hairs/cm²"].map((title) => (
              <th key={title} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.courseId}>
              <th scope="row">
                <Link to="/courses/$courseId/review" params={{ courseId: row.courseId }}>
                  {row.code}
                </Link>
              </th>
              <td>{dateInWords(row.treatedOn)}</td>
              <td>{row.month === null ? "–" : row.month.toFixed(1)}</td>
              <td>{say(states[row.state])}</td>
              <td>{row.verdict === null ? "–" : say(verdictNames[row.verdict])}</td>
              <td className="nowrap">{row.effect ? signedInterval(row.effect) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
