/** The course as one horizontal band: the protocol's phases, every visit on it, the day of treatment and today. */
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { englishWords, type FigureWords } from "../theme/figureWords.ts";
import { palette } from "../theme/palette.ts";
import { type TimeAxis, timeAxis } from "../time/timeAxis.ts";

export interface TimelinePhase {
  readonly id: string;
  readonly title: string;
  /** Months after treatment. */
  readonly fromMonth: number;
  readonly toMonth: number;
}

export interface TimelineVisit {
  readonly id: string;
  /** "M6". */
  readonly label: string;
  /** "YYYY-MM-DD": held, or planned where not held yet. */
  readonly on: string;
  readonly state: "held" | "planned" | "overdue";
}

export interface TimelineOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly phases: readonly TimelinePhase[];
  /** Id of the phase that today lies in; null marks none. */
  readonly currentPhaseId: string | null;
  readonly visits: readonly TimelineVisit[];
  readonly time: {
    readonly from: string;
    readonly to: string;
    readonly treatedOn: string | null;
    readonly today: string | null;
  };
  /** px; 320 and more read well. */
  readonly width: number;
  /** Default English. */
  readonly words?: FigureWords;
}

export interface DrawnVisit {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** "M6, planned for 3 Mar 2027". */
  readonly label: string;
}

export interface DrawnTimeline {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly visits: readonly DrawnVisit[];
}

const bandTop = 24;
const bandHeight = 34;
const visitY = bandTop + bandHeight + 22;
const height = visitY + 30;

/** The band as SVG with the visits' places. Phases are windows of the protocol, "expected, not established". */
export function phaseTimeline(options: TimelineOptions): DrawnTimeline {
  const { width, words = englishWords } = options;
  const axis = timeAxis({ ...options.time, width, words });
  const visits = options.visits.map((visit) => ({
    ...visit,
    x: axis.x(visit.on),
    y: visitY,
    label: words.say(visitSentences[visit.state], {
      visit: words.say(visit.label),
      date: words.date(visit.on),
    }),
  }));
  const svg = svgDocument(
    {
      id: options.id,
      width,
      height,
      title: words.say("The course in time"),
      description: describe(options, visits, words),
    },
    options.phases.map((phase) => phaseBand(phase, options, axis)).join(""),
    element("line", {
      x1: axis.left,
      x2: axis.right,
      y1: visitY,
      y2: visitY,
      stroke: palette.rule,
      "stroke-width": 2,
    }),
    dayLines(options, axis, words),
    visitMarks(options.visits, axis, width),
  );
  return { svg, width, height, visits: visits.map(({ id, x, y, label }) => ({ id, x, y, label })) };
}

const visitSentences = {
  held: "{{visit}}, held {{date}}",
  planned: "{{visit}}, planned for {{date}}",
  overdue: "{{visit}}, overdue since {{date}}",
} as const;

function describe(
  options: TimelineOptions,
  visits: readonly { readonly label: string }[],
  { say, date }: FigureWords,
): string {
  const phases = options.phases
    .map(({ title, fromMonth, toMonth }) =>
      say("{{phase}}: months {{fromMonth}} to {{toMonth}}", { phase: title, fromMonth, toMonth }),
    )
    .join("; ");
  const current = options.phases.find((p) => p.id === options.currentPhaseId);
  return [
    options.time.treatedOn === null
      ? say("Not treated yet.")
      : say("Treated on {{date}}. Expected windows of the protocol, not established: {{phases}}.", {
          date: date(options.time.treatedOn),
          phases,
        }),
    current ? say("Now: {{phase}}.", { phase: current.title }) : "",
    visits.length === 0
      ? say("No visit yet.")
      : say("Visits: {{visits}}.", { visits: visits.map((v) => v.label).join("; ") }),
  ]
    .filter(Boolean)
    .join(" ");
}

function phaseBand(phase: TimelinePhase, options: TimelineOptions, axis: TimeAxis): string {
  if (axis.xOfMonth === null) return "";
  const from = Math.max(axis.left, axis.xOfMonth(phase.fromMonth));
  const to = Math.min(axis.right, axis.xOfMonth(phase.toMonth));
  if (to - from < 2) return "";
  const current = phase.id === options.currentPhaseId;
  const label = shortened(phase.title, to - from - 14, current);
  return (
    element("rect", {
      x: from + 1,
      y: bandTop,
      width: to - from - 2,
      height: bandHeight,
      rx: 4,
      fill: current ? palette.accentSoft : palette.expected,
      stroke: current ? palette.accent : undefined,
    }) +
    (label === ""
      ? ""
      : textElement({
          x: from + 8,
          y: bandTop + bandHeight / 2 + 4,
          text: label,
          fill: current ? palette.accent : palette.inkSoft,
          weight: current ? 600 : undefined,
        }))
  );
}

/** The title where it fits, its first letters and "…" where most of a word fits, nothing where it does not. */
function shortened(title: string, room: number, bold: boolean): string {
  if (textWidth(title, 12, bold) <= room) return title;
  const letters = Math.floor(room / textWidth("n", 12, bold)) - 1;
  return letters >= 5 ? `${title.slice(0, letters).trimEnd()}…` : "";
}

function dayLines(options: TimelineOptions, axis: TimeAxis, { say, date }: FigureWords): string {
  const { treatedOn, today } = options.time;
  const line = (on: string, text: string, dash: string | undefined) => {
    const x = axis.x(on);
    if (x < axis.left - 0.5 || x > axis.right + 0.5) return "";
    return (
      element("line", {
        x1: x,
        x2: x,
        y1: bandTop - 6,
        y2: visitY,
        stroke: palette.ink,
        "stroke-dasharray": dash,
        "stroke-opacity": dash ? 0.45 : 0.8,
      }) +
      textElement({
        x,
        y: bandTop - 10,
        text,
        size: 11,
        fill: dash ? palette.inkSoft : palette.ink,
        anchor: "middle",
        within: [0, options.width],
      })
    );
  };
  const treated = treatedOn === null ? "" : say("treated {{date}}", { date: date(treatedOn) });
  const apart =
    treatedOn === null || today === null
      ? Number.POSITIVE_INFINITY
      : Math.abs(axis.x(today) - axis.x(treatedOn));
  return (
    (treatedOn === null ? "" : line(treatedOn, treated, undefined)) +
    (today === null || apart < textWidth(treated, 11) ? "" : line(today, say("today"), "3 3"))
  );
}

function visitMarks(visits: readonly TimelineVisit[], axis: TimeAxis, width: number): string {
  let labelledTo = Number.NEGATIVE_INFINITY;
  return [...visits]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((visit) => {
      const x = axis.x(visit.on);
      const half = textWidth(visit.label, 11) / 2;
      const labelled = x - half > labelledTo + 4;
      if (labelled) labelledTo = x + half;
      return (
        visitMark(visit, x) +
        (labelled
          ? textElement({
              x,
              y: visitY + 22,
              text: visit.label,
              size: 11,
              fill: visit.state === "overdue" ? palette.alarm : palette.ink,
              anchor: "middle",
              within: [0, width],
            })
          : "")
      );
    })
    .join("");
}

/** Held: filled disc. Planned: open ring. Overdue: open ring with a stroke through it. */
function visitMark(visit: TimelineVisit, x: number): string {
  const colour = visit.state === "overdue" ? palette.alarm : palette.accent;
  const disc = element("circle", {
    cx: x,
    cy: visitY,
    r: 6,
    fill: visit.state === "held" ? colour : palette.paper,
    stroke: colour,
    "stroke-width": 2,
  });
  return visit.state === "overdue"
    ? disc +
        element("line", {
          x1: x - 4,
          x2: x + 4,
          y1: visitY + 4,
          y2: visitY - 4,
          stroke: colour,
          "stroke-width": 2,
        })
    : disc;
}
