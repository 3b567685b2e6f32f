/** The letter about an answer, to the patient or to the referring doctor: what it says, before it becomes paper or page. */
import { formatDay } from "@anagen/care";
import { reviewCurve } from "@anagen/figures";
import type { CourseFile, Verdict } from "@anagen/response";

export type LetterReader = "patient" | "doctor";

export interface LetterPicture {
  /** JPEG or PNG. */
  readonly bytes: Uint8Array;
  readonly caption: string;
}

export interface LetterRequest {
  readonly verdict: Verdict;
  readonly course: CourseFile;
  /** SHA-256 of the course file that the verdict was made from, hexadecimal. */
  readonly inputSha256: string;
  readonly reader: LetterReader;
  /** Who writes; null on a letter from the command line. */
  readonly clinic: string | null;
  /** First the earlier, then the later one; empty where the patient has not consented, or there are none. */
  readonly pictures: readonly LetterPicture[];
}

export interface Letter {
  readonly lang: "en";
  readonly title: string;
  readonly reader: LetterReader;
  readonly head: readonly (readonly [string, string])[];
  readonly answer: string;
  readonly figures: {
    readonly caption: readonly [string, string];
    readonly rows: readonly (readonly [string, string])[];
  };
  readonly curve: {
    readonly svg: string;
    readonly alternative: string;
    readonly widthPx: number;
    readonly heightPx: number;
  };
  readonly pictures: readonly LetterPicture[];
  readonly reasons: { readonly title: string; readonly items: readonly string[] };
  readonly next: { readonly title: string; readonly items: readonly string[] };
  readonly methods: { readonly title: string; readonly lines: readonly string[] };
}

const CURVE = { width: 640, height: 300 };
/** Reasons that a letter holds; all of them stand on the review's page. */
const REASONS = { patient: 4, doctor: 7 };

export function letterOf(request: LetterRequest): Letter {
  const { verdict, course, reader, clinic } = request;
  const voice = reader === "patient" ? "patient" : "clinician";
  const curve = reviewCurve({
    id: "letter-curve",
    curve: verdict.curve,
    treatedOn: course.treatment.on,
    medicines: course.otherTreatments.filter((m) => m.class !== "none-for-hair"),
    shed: course.shedDiary,
    events: course.events,
    ...CURVE,
  });
  const narrower = verdict.wouldChange
    .filter((w) => w.possible)
    .map((w) =>
      reader === "patient"
        ? w.patient
        : `${w.clinician} The interval would be ± ${w.halfWidthThen.toFixed(0)} instead of ± ${w.halfWidthNow.toFixed(0)} hairs/cm².`,
    );
  return {
    lang: "en",
    title: reader === "patient" ? "Is it working? Your answer" : "Review of a treatment for hair loss",
    reader,
    head: [
      ...(clinic === null ? [] : [["Clinic", clinic] as const]),
      ["Patient", verdict.patientCode],
      ["Treatment", treatmentWords(course)],
      ["Answer of", formatDay(verdict.asOf)],
      ["Pictures of", verdict.visitOn === null ? "none that can be compared" : formatDay(verdict.visitOn)],
    ],
    answer: verdict.headline[voice],
    figures: {
      caption: reader === "patient" ? ["What was counted", "Result"] : ["Measure", "Result (95 % interval)"],
      rows: figuresOf(verdict, reader),
    },
    curve: {
      svg: curve,
      alternative: /<desc[^>]*>([^<]*)</.exec(curve)?.[1] ?? "",
      widthPx: CURVE.width,
      heightPx: CURVE.height,
    },
    pictures: request.pictures,
    reasons: {
      title: reader === "patient" ? "Why we say so" : "Reasons, the weightiest first",
      items: verdict.reasons.slice(0, REASONS[reader]).map((r) => r[voice]),
    },
    next: { title: "What comes next", items: [verdict.nextStep[voice], ...narrower.slice(0, 2)] },
    methods: { title: "How this was worked out", lines: methodsOf(request) },
  };
}

function treatmentWords({ treatment }: CourseFile): string {
  const names: Record<CourseFile["treatment"]["kind"], string> = {
    "cells-autologous": "the person's own cells",
    "cells-allogeneic": "a donor's cells",
    "cell-free": "cell-free product",
    prp: "platelet-rich plasma",
    drugs: "medicines",
    observation: "none, watched only",
  };
  const days = treatment.on.map(formatDay).join(", ");
  return days === "" ? names[treatment.kind] : `${names[treatment.kind]}, ${days}`;
}

function figuresOf(verdict: Verdict, reader: LetterReader): (readonly [string, string])[] {
  const { effect, comparators, probability, flags } = verdict;
  const text = (e: { value: number; low: number; high: number; unit: string } | null) =>
    e === null ? "not known" : `${signed(e.value)} ${e.unit} (${signed(e.low)} to ${signed(e.high)})`;
  const yes = (value: boolean | null) => (value === null ? "not asked" : value ? "yes" : "no");
  const common = [
    ["Against what was expected without treatment", text(effect.density)],
    ["Against the first pictures", text(comparators.ownBaseline?.change ?? null)],
    [
      "Smallest change that counting can tell",
      comparators.ownBaseline === null
        ? "not known"
        : `${comparators.ownBaseline.smallestDetectable.toFixed(0)} hairs/cm²`,
    ],
  ] as const;
  if (reader === "patient")
    return [...common, ["Can an eye see it?", yes(flags.visible)], ["Do you see it?", yes(flags.patient)]];
  return [
    ...common,
    ["Mean shaft diameter, against expected", text(effect.meanDiameterUm)],
    [
      "Probability of more hair than without treatment",
      probability.more === null ? "not known" : `${(100 * probability.more).toFixed(0)} %`,
    ],
    ["Trials", comparators.trials.sentence],
    ["Measured beyond error", flags.measured ?? "not known"],
    ["Visible to an expert (from 43 hairs/cm² or 23 %)", yes(flags.visible)],
    ["Blinded rater sees more", yes(flags.blindedRater)],
    ["Patient sees more", yes(flags.patient)],
  ];
}

function methodsOf({ verdict, inputSha256 }: LetterRequest): string[] {
  return [
    "Hairs were counted on pictures of marked spots. The change since the first pictures was compared with the change that a model of the hair cycle expects without treatment, for people of this sex, place and density.",
    "Taken into account: errors of measuring, hair that comes and goes by itself, season, other treatments, how the spot was chosen and how often one has looked. Intervals hold in 95 of 100 cases.",
    `Anagen response ${verdict.engine.version}, tables of ${verdict.engine.reference}; input SHA-256 ${inputSha256}. The same input and version give the same answer. Not a medical device; no medical advice.`,
  ];
}

function signed(value: number): string {
  const size = Math.abs(value);
  const text = size < 9.95 ? size.toFixed(1) : size.toFixed(0);
  if (Number(text) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}
