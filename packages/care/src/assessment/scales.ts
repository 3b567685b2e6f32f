/** Grades of the scales for pattern hair loss, in the order in which the loss grows. */

export interface Scale {
  readonly name: string;
  readonly title: string;
  /** Grades from least to most; empty where a grade is put together from parts (BASP). */
  readonly grades: readonly string[];
  readonly source: string;
}

export const scales: readonly Scale[] = [
  {
    name: "norwood-hamilton",
    title: "Norwood–Hamilton",
    grades: ["I", "II", "IIa", "III", "IIIa", "III-vertex", "IV", "IVa", "V", "Va", "VI", "VII"],
    source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC4812885",
  },
  {
    name: "ludwig",
    title: "Ludwig",
    grades: ["I", "II", "III"],
    source: "http://memim.com/hamilton-norwood-scale.html",
  },
  {
    name: "savin",
    title: "Savin",
    grades: ["I-1", "I-2", "I-3", "I-4", "II-1", "II-2", "III", "advanced", "frontal-accent"],
    source: "STYLE uses I-3 to II-2; the full list is from memory",
  },
  {
    name: "sinclair",
    title: "Sinclair",
    grades: ["1", "2", "3", "4", "5"],
    source: "https://tressless.com/research/modified-sinclair-scale-for-assessing-fphl-in-men-GZGy",
  },
  {
    name: "shiseido",
    title: "Shiseido (women)",
    grades: ["1", "2", "3", "4", "5", "6"],
    source: "https://jrct.niph.go.jp/en-latest-detail/jRCTb032200148",
  },
  {
    name: "basp",
    title: "BASP",
    grades: [],
    source: "https://tressless.com/research/new-universal-classification-of-pattern-hair-loss-basp-vDlg",
  },
];

/** Grades of a scale from one to another, both included. Throws when the scale or a grade is not known. */
export function gradesBetween(name: string, from: string, to: string): readonly string[] {
  const grades = scales.find((s) => s.name === name)?.grades ?? [];
  const [first, last] = [grades.indexOf(from), grades.indexOf(to)];
  if (first < 0 || last < first) throw new Error(`The scale ${name} has no grades from ${from} to ${to}`);
  return grades.slice(first, last + 1);
}
