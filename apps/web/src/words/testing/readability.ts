/**
 * How hard a text is to read, by published formulas. English: Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers,
 * Chissom 1975, Naval Technical Training Command, Research Branch Report 8-75): 0.39 × words per sentence + 11.8 ×
 * syllables per word − 15.59, a school grade of the United States; grade 6 to 7 is read at an age of about 12. Spanish:
 * Flesch–Szigriszt index (Szigriszt Pazos 1993), 206.835 − 62.3 × syllables per word − words per sentence, read on the
 * INFLESZ scale (Barrio-Cantalejo and others 2008, An Sist Sanit Navar 31:135–152): from 65 "bastante fácil", from 55
 * "normal". Both count words, sentences and syllables only; neither knows whether a text is clear.
 */

export interface TextSize {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

export function fleschKincaidGrade(texts: readonly string[]): number {
  return gradeOf(sizeOf(texts, englishSyllables));
}

export function gradeOf({ words, sentences, syllables }: TextSize): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

export function szigrisztIndex(texts: readonly string[]): number {
  const { words, sentences, syllables } = sizeOf(texts, spanishSyllables);
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/** Places for values count as one short word; a text without a full stop is one sentence. */
export function sizeOf(texts: readonly string[], syllablesOf: (word: string) => number): TextSize {
  let [words, sentences, syllables] = [0, 0, 0];
  for (const text of texts) {
    const parts = text
      .replaceAll(/\{\{\w+\}\}/g, "x")
      .split(/[.!?:]+(?:\s|$)/)
      .filter((part) => /\p{L}|\d/u.test(part));
    sentences += parts.length;
    for (const part of parts)
      for (const word of part.match(/[\p{L}\d’']+/gu) ?? []) {
        words += 1;
        syllables += /\d/.test(word) ? 1 : Math.max(1, syllablesOf(word.toLowerCase()));
      }
  }
  return { words, sentences, syllables };
}

/** Groups of vowels, without a silent e at the end; -le after a consonant sounds, -es and -ed mostly do not. */
export function englishSyllables(word: string): number {
  const plain = word.replaceAll(/[^a-z]/g, "");
  if (plain.length <= 3) return 1;
  const spoken = plain
    .replace(/(?<![aeiouy]|[szx]|[cs]h|[cg])es$/, "s")
    .replace(/(?<=[^aeioudt])ed$/, "d")
    .replace(/(?<![^aeiouy]l)e$/, "");
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 1;
  const split = spoken.match(/i[ao](?!u)|[aeou]ing|eo(?=[^u])|ua(?=[^r])/g)?.length ?? 0;
  return Math.max(1, groups + (/^(?:.*[^cgst])i[ao]/.test(spoken) ? Math.min(1, split) : 0));
}

/** Strong vowels stand alone; a weak one without an accent joins its neighbour. */
export function spanishSyllables(word: string): number {
  const vowels = word
    .replaceAll(/qu(?=[eiéí])|gu(?=[eiéí])/g, "k")
    .replaceAll(/y(?![aeiouáéíóú])/g, "i")
    .replaceAll(/[^aeiouáéíóúü]/g, " ");
  let count = 0;
  for (const group of vowels.split(" ")) {
    let before = "";
    for (const vowel of group) {
      const joins = before !== "" && (isWeak(vowel) || isWeak(before)) && !/[íú]/.test(vowel + before);
      if (!joins) count += 1;
      before = vowel;
    }
  }
  return count;
}

function isWeak(vowel: string): boolean {
  return /[iuü]/.test(vowel);
}
