/** A comparison for people: how the pictures lie on each other, what became of the hairs, what changed. */
import type { Changes, Comparison } from "@anagen/trichometry";

const rows: readonly { key: keyof Changes; title: string; decimals: number }[] = [
  { key: "hairs", title: "hairs in the common field", decimals: 1 },
  { key: "densityPerCm2", title: "hairs/cm²", decimals: 0 },
  { key: "meanDiameterUm", title: "mean diameter, µm", decimals: 1 },
  { key: "terminalShare", title: "terminal, %", decimals: 0 },
  { key: "vellusShare", title: "vellus, %", decimals: 0 },
  { key: "terminalToVellus", title: "terminal per vellus", decimals: 1 },
  { key: "occupiedUnits", title: "units with hair", decimals: 1 },
  { key: "hairsPerUnit", title: "hairs per unit", decimals: 2 },
];

/** Lines for one comparison; `before` and `after` are the files' names. */
export function comparisonTable(comparison: Comparison, before: string, after: string): string {
  const { registration, changes } = comparison;
  const head = `${before} → ${after}`;
  if (registration.status === "refused" || changes === null) {
    const sentence = registration.status === "refused" ? registration.sentence : "";
    return `${head}\n✗ ${sentence}\n`;
  }
  return [
    head,
    `The same spot: ${registration.unitsMet} of ${registration.unitsCompared} follicular units meet (p ${inWords(registration.pValue)}); ${percent(registration.overlapShare)} of the field in common, turned by ${registration.rotationDeg?.toFixed(1)}°.`,
    ...registration.warnings.map(({ sentence }) => `! ${sentence}`),
    fates(comparison),
    "",
    ...layOut([
      ["", "before", "after", "change", "unpaired change"],
      ...rows.flatMap((row) => cellsOf(changes, row)),
    ]),
    "",
    "Numbers in brackets are 95 % intervals. The change counts the same hairs; the unpaired change subtracts both pictures' results.",
    "",
  ].join("\n");
}

function fates({ hairs, units }: Comparison): string {
  const count = (list: readonly { readonly fate: string }[], fate: string) =>
    list.filter((x) => x.fate === fate).length;
  const named = (list: readonly { readonly fate: string }[], names: readonly string[]) =>
    names.map((fate) => `${count(list, fate)} ${fate}`).join(", ");
  return [
    `Hairs: ${named(hairs, ["persisted", "thinned", "thickened", "lost", "new", "ambiguous"])}.`,
    `Units: ${named(units, ["kept", "emptied", "regrown", "ambiguous"])}.`,
  ].join("\n");
}

function cellsOf(changes: Changes, { key, title, decimals }: (typeof rows)[number]): string[][] {
  const { paired, unpaired } = changes[key];
  if (paired === null) return [];
  const plain = (value: number) => value.toFixed(decimals);
  const signed = (e: { value: number; low: number; high: number }) =>
    `${sign(e.value, decimals)} (${sign(e.low, decimals)} to ${sign(e.high, decimals)})`;
  return [
    [
      title,
      plain(paired.before.value),
      plain(paired.after.value),
      signed(paired.change),
      unpaired === null ? "–" : signed(unpaired.change),
    ],
  ];
}

function sign(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

const percent = (share: number | null): string => (share === null ? "–" : `${(100 * share).toFixed(0)} %`);
const inWords = (p: number | null): string =>
  p === null ? "unknown" : p < 1e-6 ? `< 10⁻${superscript(Math.floor(-Math.log10(p)))}` : p.toPrecision(2);
const superscript = (n: number): string => [...String(n)].map((d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(d)]).join("");

function layOut(cells: readonly (readonly string[])[]): string[] {
  const widths = (cells[0] ?? []).map((_, k) => Math.max(...cells.map((row) => (row[k] ?? "").length)));
  return cells.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join("   ")
      .trimEnd(),
  );
}
