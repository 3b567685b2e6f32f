/** Signs of scarring and other alopecias, and of disease behind the loss: each stops booking until a dermatologist signs off. */

export interface RedFlag {
  readonly code: string;
  readonly sign: string;
}

export const redFlags = {
  id: "red-flags",
  version: "1",
  date: "2026-11-22",
  source:
    "https://www.ishrs-htforum.org/content/32/3/84.full.txt ; https://pmc.ncbi.nlm.nih.gov/articles/PMC6704216 ; https://brieflands.com/articles/jssc-157329",
  flags: [
    { code: "FLAG-NO-OSTIA", sign: "Loss of follicular openings" },
    { code: "FLAG-PERIFOLLICULAR-ERYTHEMA", sign: "Redness around follicles" },
    { code: "FLAG-PERIFOLLICULAR-SCALE", sign: "Scale around follicles, hyperkeratosis or hair casts" },
    { code: "FLAG-TUFTED-HAIR", sign: "Tufted hairs (5 or more: from memory)" },
    { code: "FLAG-PUSTULE-CRUST", sign: "Pustules or crust" },
    { code: "FLAG-BLUE-GREY-TARGET", sign: "Blue-grey dots in a target pattern" },
    { code: "FLAG-KERATOTIC-YELLOW-DOTS", sign: "Keratotic yellow dots" },
    {
      code: "FLAG-BAND-FRONTAL-EYEBROW",
      sign: "Band-like loss at the front or temples with loss of eyebrows",
    },
    { code: "FLAG-PAIN-BURNING-ITCH", sign: "Pain, burning or itch" },
    { code: "FLAG-PATCHY-EXCLAMATION", sign: "Patchy loss or exclamation-mark hairs" },
    { code: "FLAG-TINEA", sign: "Black dots, broken hairs and scale" },
    { code: "FLAG-RAPID-ONSET", sign: "Rapid onset" },
    { code: "FLAG-SYSTEMIC", sign: "Symptoms of the whole body" },
    { code: "FLAG-ANDROGEN-EXCESS", sign: "Signs of too much androgen" },
  ],
} as const;

export type RedFlagCode = (typeof redFlags.flags)[number]["code"];

export const redFlagCodes: readonly RedFlagCode[] = redFlags.flags.map((f) => f.code);
