/**
 * Converts a collection of trials (one JSON file with a `trials` list) into one file a study under
 * packages/evidence/data/trials, and rewrites the index that the engine imports.
 *
 *   node scripts/evidence/convert-trials.mjs path/to/trials.json     converts and rewrites the index
 *   node scripts/evidence/convert-trials.mjs                         rewrites the index from the files that are there
 *
 * Facts are carried over; what is judged here (grade of a source, treatment code of an arm, design and route words, risk of
 * bias) is judged by the tables below and written into the file, where a person may correct it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const room = join(import.meta.dirname, "../../packages/evidence");
const folder = join(room, "data/trials");

/** What kind of page a number was read from, by the page's address. First match wins. */
const grades = [
  [/PMC10390634|PMC6691938|PMC5806173|PMC\d+\/table/, "secondary-table"],
  [/clinicaltrials\.gov|trial\.medpath/, "register"],
  [/conferenceseries/, "conference-abstract"],
  [/aestheticmed\.co\.uk|medestheticsmag|hairsave|petrieflom|medscape|healthcert/, "press"],
  [
    /puppy-med|weglot|globalauthorid|tressless|calvizie|doczz|realself|slideshare|pdfslide|abcdocz|scribd|hotelamaranto|blogspot|reviewer\.ly|scite\.ai|researcher\.life|em-consulte/,
    "mirror",
  ],
  [/./, "abstract"],
];

/** Grades that stand at one remove from the trial's own report. */
const secondary = new Set(["secondary-table", "press", "mirror", "conference-abstract"]);

/** Treatment code of an arm, by class and name. First match wins; an arm that matches none stops the conversion. */
const treatments = [
  [/^(placebo|vehicle|saline|placebo area|placebo side|placebo half|saline side)/i, "placebo"],
  [/^untreated/i, "untreated"],
  [/minoxidil 5/i, "minoxidil 5 %"],
  [/minoxidil 2/i, "minoxidil 2 %"],
  [/minoxidil 1/i, "minoxidil 1 %"],
  [/topical finasteride/i, "finasteride, topical"],
  [/finasteride/i, "finasteride 1 mg"],
  [/dutasteride/i, "dutasteride 0.5 mg"],
  [/lasercomb/i, "laser comb"],
  [/SVF-PRP/i, "cells + PRP"],
  [/MN\+PRP/i, "needling + PRP"],
  [/^MN$/i, "needling"],
  [/PRP\+minoxidil/i, "PRP + minoxidil"],
  [/PRP|PRGF|^Group [12]$/i, "PRP"],
  [/fat alone/i, "fat"],
  [/exosome/i, "exosomes"],
  [/-CM\b|-CE\b|AAPE|tonic|^product$|treatment side/i, "conditioned medium"],
  [/HD-AFSC|HF-MSC|HFSC|ACM/i, "micrografts"],
  [/SVF|ADRC|DSC|AT-ASC|BMMC|FSC|any dose/i, "cells"],
  [/^all$/i, "all arms"],
];

/** Differences between arms that are printed instead of arm means: [study, outcome unit, difference]. */
const printedDifferences = { Kaufman1998: 107, Finasteride5yr: 277 };

const gradeOf = (url) => grades.find(([pattern]) => pattern.test(url))[1];

function treatmentOf(trial, arm) {
  const found = treatments.find(([pattern]) => pattern.test(arm.name));
  if (!found) throw new Error(`No treatment code for arm "${arm.name}" of ${trial.id}`);
  return found[1];
}

function designKind({ design, concurrentControl }) {
  const text = design ?? "";
  if (/half-head|half-side|split|within-person/.test(text)) return "split-scalp";
  if (/single arm|case series|one group/.test(text) || concurrentControl === false) return "single-arm";
  return concurrentControl ? "parallel" : "unknown";
}

function blindingOf(text) {
  if (!text) return "not stated";
  if (/double-blind|double-dummy/.test(text)) return "double";
  if (/evaluator-blinded|blinded assessment|single-blind|blinded/.test(text)) return "assessor";
  return "not stated";
}

function routeOf(trial) {
  const text = trial.intervention.route ?? "";
  if (/needl|roller/.test(text)) return "microneedling";
  if (/topical/.test(text)) return "topical";
  if (/inject|intra|sub|mechanical|mesotherapy/.test(text)) return "injection";
  if (trial.class === "device") return "light";
  if (/topical|minoxidil/.test(trial.intervention.product)) return "topical";
  if (/mg\/d|oral/.test(trial.intervention.product)) return "oral";
  return "not stated";
}

/** Judgements that the excerpt allows; "low" is never given from an abstract. */
function riskOfBias(trial, kind, blinding) {
  const compared = kind === "parallel" || kind === "split-scalp";
  const entry = (judgement, reason) => ({ judgement, reason, basis: "excerpt" });
  return {
    allocation: !compared
      ? entry("high", "no concurrent control")
      : trial.randomized
        ? entry("some concerns", "randomised; how the sequence was made and hidden is not in the excerpt")
        : entry("high", "concurrent control, randomisation not stated"),
    blinding:
      blinding === "double"
        ? entry("some concerns", "called double-blind; how is not in the excerpt")
        : blinding === "assessor"
          ? entry("some concerns", "assessor blinded, patients not")
          : entry(compared ? "unclear" : "high", "blinding not stated"),
    missingData: /complet|excluded|rejected|two thirds/.test(
      JSON.stringify([trial.flags, trial.population.note]),
    )
      ? entry("some concerns", "fewer analysed than enrolled")
      : entry("unclear", "numbers analysed cannot be compared with those enrolled"),
    measurement:
      /VAS|photo|global/i.test(trial.outcomes.map((o) => o.outcome).join(" ")) && trial.outcomes.length < 3
        ? entry("high", "subjective outcome only")
        : entry("some concerns", "counting method and blinding of the count not in the excerpt"),
    reporting: trial.registration
      ? entry("some concerns", "registered; protocol not compared with the report")
      : entry("unclear", "no registration found"),
  };
}

function convert(trial) {
  const sources = [];
  const idOf = ({ url, quote }) => {
    const found = sources.find((s) => s.url === url && s.quote === quote);
    if (found) return found.id;
    sources.push({ id: `s${sources.length + 1}`, url, quote, grade: gradeOf(url) });
    return sources.at(-1).id;
  };
  const general = trial.sources.map(idOf);
  const kind = designKind(trial);
  const blinding = blindingOf(trial.design);
  const outcomes = trial.outcomes.map((o, i) => convertOutcome(trial, o, i, idOf, sources));
  const ae = trial.adverseEvents;
  const sessions = /^\d+$/.test(String(trial.intervention.treatments))
    ? Number(trial.intervention.treatments)
    : null;
  return {
    schema: 1,
    id: trial.id,
    productClass: trial.class,
    subclass: trial.subclass,
    citation: trial.citation,
    doi: trial.doi,
    pmid: trial.pmid,
    pmcid: trial.pmcid,
    registration: trial.registration,
    team: trial.team,
    possibleOverlapWith: trial.possibleOverlapWith,
    design: {
      kind,
      text: trial.design,
      randomised: trial.randomized,
      concurrentControl: trial.concurrentControl,
      blinding,
    },
    population: trial.population,
    intervention: {
      product: trial.intervention.product,
      cellBased: trial.intervention.cellBased,
      donor: trial.intervention.donor,
      donorBasis: trial.intervention.donorBasis,
      dose: trial.intervention.dose,
      sessions,
      sessionsText: trial.intervention.treatments === null ? null : String(trial.intervention.treatments),
      route: routeOf(trial),
      routeText: trial.intervention.route,
    },
    comparator: trial.comparator,
    followUpWeeks: trial.followUpWeeks,
    riskOfBias: riskOfBias(trial, kind, blinding),
    outcomes,
    adverseEvents: ae && { statement: ae.statement, counts: ae.counts, sources: ae.sources.map(idOf) },
    relapse: trial.relapse,
    flags: trial.flags,
    unverified: trial.unverified,
    generalSources: general,
    sources,
  };
}

function convertOutcome(trial, o, i, idOf, sources) {
  const refs = o.sources.map(idOf);
  const reasons = [];
  if (refs.every((id) => secondary.has(sources.find((s) => s.id === id).grade)))
    reasons.push("every source stands at one remove from the trial's report");
  if (/type of \+-|type unstated/.test(`${o.usableNote}`))
    reasons.push("the number after ± is not called SD or SE");
  if (o.arms.some((a) => a.derived.length > 0)) reasons.push("a field is obtained by arithmetic");
  const unitArea = /hairs per ([\d.]+) cm2/.exec(o.unit ?? "");
  const hasDispersion = o.arms.some(
    (a) => a.baselineSD !== null || a.changeSD !== null || a.percentChangeSD !== null,
  );
  return {
    id: `o${i + 1}`,
    name: o.outcome,
    kind:
      /density|hair count|hair number/.test(o.outcome) && !/percent|cumulative/.test(o.outcome)
        ? "density"
        : /diameter|thickness/.test(o.outcome) && !/percent|cumulative/.test(o.outcome)
          ? "diameter"
          : "other",
    unit: o.unit,
    areaCm2: unitArea ? Number(unitArea[1]) : o.unit === "hairs/cm2" ? 1 : null,
    followUpWeeks: o.followUpWeeks,
    dispersion: !hasDispersion ? null : /full/.test(o.usable) ? "SD" : "unlabelled",
    difference: printedDifferences[trial.id] ?? null,
    arms: o.arms.map((a) => ({
      name: a.name,
      treatment: treatmentOf(trial, a),
      n: a.n,
      baselineMean: a.baselineMean,
      baselineSD: a.baselineSD,
      followUpMean: a.followUpMean,
      followUpSD: a.followUpSD,
      changeMean: a.changeMean,
      changeSD: a.changeSD,
      percentChangeMean: a.percentChangeMean,
      percentChangeSD: a.percentChangeSD,
      derived: a.derived,
      note: a.note,
    })),
    pPrinted: o.pReported,
    pExact: o.pExact,
    statement: o.statement,
    usable: o.usable,
    usableNote: o.usableNote,
    provisional: reasons,
    sources: refs,
  };
}

function writeIndex() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const names = files.map((file) => file.replace(".json", ""));
  const lines = [
    "/** Written by scripts/evidence/convert-trials.mjs from the files of data/trials; the test beside the schema guards it. */",
    ...names.map((name) => `import ${name} from "../../data/trials/${name}.json" with { type: "json" };`),
    "",
    `export const trialFiles: readonly unknown[] = [\n${names.map((name) => `  ${name},`).join("\n")}\n];`,
    "",
  ];
  writeFileSync(join(room, "src/trials/trialFiles.gen.ts"), lines.join("\n"));
  console.log(`${names.length} trials in the index`);
}

const input = process.argv[2];
if (input) {
  const { trials } = JSON.parse(readFileSync(input, "utf8"));
  for (const trial of trials)
    writeFileSync(join(folder, `${trial.id}.json`), `${JSON.stringify(convert(trial), null, 2)}\n`);
}
writeIndex();
