/** Whether a product's code keeps the person out of it: no name, no social security number, no record number inside. */
import { z } from "zod";
import { text } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";

export const productCodeFacts = z.object({
  code: text,
  /** Only for the check; never printed or kept with the code. */
  person: z.object({
    family: z.string().nullish(),
    given: z.array(z.string()).nullish(),
    ssn: z.string().nullish(),
    mrn: z.string().nullish(),
  }),
});

export type ProductCodeFacts = z.infer<typeof productCodeFacts>;

const shortestPart = 3;
const shortestRecordNumber = 4;
const securityNumberDigits = 9;

/** Letters that no mark can be taken off by decomposition. */
const plainLetters: Readonly<Record<string, string>> = {
  Ł: "L",
  Ø: "O",
  Æ: "AE",
  Œ: "OE",
  ẞ: "SS",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  Ħ: "H",
  İ: "I",
  Ŧ: "T",
  Ŋ: "NG",
};

/** Letters that are written out in place of their mark. */
const writtenOut: Readonly<Record<string, string>> = {
  Ä: "AE",
  Ö: "OE",
  Ü: "UE",
  Å: "AA",
  Ø: "OE",
  Æ: "AE",
  ẞ: "SS",
};

/** A code is read in capitals with marks dropped and everything but A–Z and 0–9 removed. */
export function judgeProductCode({ code, person }: ProductCodeFacts): Judgement {
  const read = plain(code);
  const digits = (person.ssn ?? "").replace(/\D/g, "");
  const record = plain(person.mrn ?? "");
  return judge("accept", [
    ...when(
      namesOf(person.family ?? "", person.given ?? []).some((name) => read.includes(name)),
      "CODE-CONTAINS-NAME",
    ),
    ...when(digits.length === securityNumberDigits && read.includes(digits), "CODE-CONTAINS-SSN"),
    ...when(record.length >= shortestRecordNumber && read.includes(record), "CODE-CONTAINS-MRN"),
  ]);
}

/** Every spelling that must not stand in the code: parts of three letters or more, and family with given name joined. */
function namesOf(family: string, given: readonly string[]): string[] {
  const spellings = [plain, (name: string) => plain(writeOut(name))];
  return spellings.flatMap((spell) => {
    const familyForms = [...partsOf(family), family].map(spell);
    const givenForms = [...given.flatMap((g) => [...partsOf(g), g]), given.join("")].map(spell);
    const joined = familyForms.flatMap((f) => givenForms.flatMap((g) => (f && g ? [f + g, g + f] : [])));
    const parts = [family, ...given].flatMap(partsOf).map(spell);
    return [...parts, ...joined].filter((name) => name.length >= shortestPart);
  });
}

function partsOf(name: string): string[] {
  return name.split(/[\s'’‘ʼ`´‐‑–-]+/u).filter((part) => part !== "");
}

function writeOut(name: string): string {
  return [...capitals(name)].map((letter) => writtenOut[letter] ?? letter).join("");
}

function plain(value: string): string {
  return [...capitals(value)]
    .map((letter) => plainLetters[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[^A-Z0-9]/g, "");
}

/** The small ß has no single capital in `toUpperCase`, so it is made one before. */
function capitals(value: string): string {
  return value.normalize("NFC").replaceAll("ß", "ẞ").toUpperCase();
}
