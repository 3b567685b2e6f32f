/** What splits a pool: subgroups, meta-regression, the order of studies, assumed correlations. */
import {
  cumulative,
  type Fault,
  faultOf,
  isFault,
  metaRegression,
  type PoolMethod,
  type PoolOptions,
  poolClustered,
  sensitivityGrid,
  subgroups,
} from "@anagen/evidence";
import { columns, shown, shownP } from "./columns.ts";
import type { Gathered } from "./gatherStudies.ts";

export interface SplitOptions {
  /** Feature or column that names each study's group. */
  readonly subgroup?: string;
  /** Feature or column that names what studies belong together. */
  readonly cluster?: string;
  /** Columns of numbers. */
  readonly moderator?: readonly string[];
  /** Feature or column by which studies are added one by one. */
  readonly cumulative?: string;
  readonly grid?: boolean;
}

export interface SplitSection {
  readonly name: string;
  readonly value: unknown;
  readonly text: string;
}

/** Returns one section for each split that was asked for, or the first fault. */
export function splitSections(
  data: Gathered,
  pool: PoolOptions & { readonly method: PoolMethod },
  wanted: SplitOptions,
): readonly SplitSection[] | Fault {
  const makers = [
    () => (wanted.subgroup === undefined ? null : bySubgroup(data, pool, wanted.subgroup)),
    () => (wanted.cluster === undefined ? null : byCluster(data, pool, wanted.cluster)),
    () => (wanted.moderator === undefined ? null : byModerator(data, pool, wanted.moderator)),
    () => (wanted.cumulative === undefined ? null : inOrder(data, pool, wanted.cumulative)),
    () => (wanted.grid ? grids(data) : null),
  ];
  const sections: SplitSection[] = [];
  for (const make of makers) {
    const section = make();
    if (section === null) continue;
    if (isFault(section)) return section;
    sections.push(section);
  }
  return sections;
}

/** The feature of every study, or a fault that lists what there is. */
function featureOf(data: Gathered, name: string): ReadonlyMap<string, string> | Fault {
  const known = [...new Set([...data.features.values()].flatMap((f) => Object.keys(f)))];
  const key = known.find((k) => k.toLowerCase() === name.toLowerCase());
  if (!key)
    return faultOf(
      "input.feature",
      `No column or feature "${name}"; there are: ${known.join(", ") || "none"}`,
    );
  return new Map([...data.features].map(([study, f]) => [study, f[key] ?? ""]));
}

const logarithmic = new Set(["OR", "RR", "ROM"]);

function backOf(data: Gathered): (x: number) => string {
  return (x) => shown(logarithmic.has(data.measure) ? Math.exp(x) : x);
}

function bySubgroup(data: Gathered, pool: PoolOptions, name: string): SplitSection | Fault {
  const feature = featureOf(data, name);
  if (isFault(feature)) return feature;
  const value = subgroups(data.studies, (s) => feature.get(s.study) || "not stated", pool);
  if (isFault(value)) return value;
  const back = backOf(data);
  const rows = value.groups.map(({ group, pooled: p }) => [
    group,
    String(p.k),
    back(p.estimate),
    back(p.low),
    back(p.high),
    shown(p.heterogeneity.tau2, 3),
  ]);
  const test = `Between groups: Q ${shown(value.between.q)} on ${value.between.df} df, p ${shownP(value.between.p)}`;
  return {
    name: "subgroups",
    value,
    text: `${columns([name, "k", "effect", "low", "high", "τ²"], rows)}\n${test}`,
  };
}

function byCluster(
  data: Gathered,
  pool: PoolOptions & { readonly method: PoolMethod },
  name: string,
): SplitSection | Fault {
  const feature = featureOf(data, name);
  if (isFault(feature)) return feature;
  const value = poolClustered(data.studies, (s) => feature.get(s.study) || s.study, pool);
  if (isFault(value)) return value;
  const back = backOf(data);
  const text = `Clustered by ${name} (${value.clusters.length} clusters): ${back(value.estimate)} (${back(value.low)} to ${back(value.high)}), p ${shownP(value.p)} (t, ${value.df} df)`;
  return { name: "clustered", value, text: [text, ...value.warnings].join("\n") };
}

function byModerator(
  data: Gathered,
  pool: PoolOptions & { readonly method: PoolMethod },
  names: readonly string[],
): SplitSection | Fault {
  const moderators: { name: string; values: number[] }[] = [];
  for (const name of names) {
    const feature = featureOf(data, name);
    if (isFault(feature)) return feature;
    const values = data.studies.map((s) => {
      const text = (feature.get(s.study) ?? "").replace(",", ".");
      return text === "" ? Number.NaN : Number(text);
    });
    moderators.push({ name, values });
  }
  const value = metaRegression(data.studies, moderators, {
    method: pool.method,
    interval: pool.interval === "z" ? "z" : "hk",
  });
  if (isFault(value)) return value;
  const rows = value.coefficients.map((c) => [
    c.name,
    shown(c.estimate, 4),
    shown(c.se, 4),
    shown(c.low, 4),
    shown(c.high, 4),
    shownP(c.p),
  ]);
  const rest = `Left unexplained: τ² ${shown(value.residual.tau2, 4)}; explained: ${value.r2 === null ? "nothing to explain" : `${shown(value.r2, 1)} %`}`;
  return {
    name: "regression",
    value,
    text: [
      columns(["coefficient", "estimate", "SE", "low", "high", "p"], rows),
      rest,
      ...value.warnings,
    ].join("\n"),
  };
}

function inOrder(data: Gathered, pool: PoolOptions, name: string): SplitSection | Fault {
  const feature = featureOf(data, name);
  if (isFault(feature)) return feature;
  const order = [...data.studies].sort((a, b) => {
    const [x, y] = [feature.get(a.study) ?? "", feature.get(b.study) ?? ""];
    return Number(x) - Number(y) || x.localeCompare(y);
  });
  const value = cumulative(order, pool);
  if (isFault(value)) return value;
  const back = backOf(data);
  const rows = value.map(({ study, pooled: p }) => [
    study,
    feature.get(study) ?? "",
    back(p.estimate),
    back(p.low),
    back(p.high),
  ]);
  return { name: "cumulative", value, text: columns(["with", name, "effect", "low", "high"], rows) };
}

function grids(data: Gathered): SplitSection {
  const found = data.trials
    .filter((t) => data.studies.some((s) => s.study === t.id))
    .flatMap((trial) => {
      const grid = sensitivityGrid(trial);
      return isFault(grid) ? [] : [{ study: trial.id, grid }];
    });
  const text = found.map(({ study, grid }) =>
    columns(
      [`${study}: r of visits`, "r of sides", "effect", "low", "high"],
      grid.map((l) =>
        [l.betweenVisits, l.betweenSides, l.estimate, l.low, l.high].map((v, i) => shown(v, i < 2 ? 1 : 2)),
      ),
    ),
  );
  return { name: "grid", value: found, text: text.join("\n\n") || "No split-scalp trial in the pool." };
}
