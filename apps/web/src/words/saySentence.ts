/**
 * Says a sentence that came from the server or from the rules in English, in the language of the pages. The catalogue
 * holds such sentences as patterns with places for values; a sentence that fits none stays English, which is better
 * than a guess. Days in the values are written anew in the language.
 */
import { dateInWords } from "./dates.ts";
import { say } from "./say.ts";
import { languageNow, words } from "./startWords.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export function saySentence(sentence: string): string {
  const language = languageNow();
  if (sentence === "") return sentence;
  // A sentence that was made while the pages spoke another language is taken back to its English first.
  if (language === "en") return englishBehind(sentence);
  if (words.exists(sentence)) return say(sentence);
  const said = saidByPattern(sentence, patternsIn(language));
  if (said !== null) return said;
  return sentence;
}

function saidByPattern(sentence: string, patterns: readonly Pattern[]): string | null {
  for (const { pattern, key, names } of patterns) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    return say(key, Object.fromEntries(names.map((name, k) => [name, valueInWords(found[k + 1] ?? "")])));
  }
  return null;
}

let behind: ReadonlyMap<string, string> | null = null;

function englishBehind(sentence: string): string {
  if (!words.isInitialized) return sentence;
  behind ??= new Map(
    Object.entries(words.getResourceBundle("es", "translation") as Record<string, string>).map(
      ([english, said]) => [said, english],
    ),
  );
  return behind.get(sentence) ?? sentence;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly key: string;
  readonly names: readonly string[];
}

const patterns = new Map<string, readonly Pattern[]>();

/** Patterns of a language, the ones with the most fixed text first, so that the more exact one wins. */
function patternsIn(language: string): readonly Pattern[] {
  const kept = patterns.get(language);
  if (kept !== undefined) return kept;
  const catalogue = words.getResourceBundle(language, "translation") as Record<string, string>;
  const made = Object.keys(catalogue)
    .filter((key) => key.includes("{{"))
    .sort((a, b) => fixed(b).length - fixed(a).length)
    .map(patternOf);
  patterns.set(language, made);
  return made;
}

export function patternOf(key: string): Pattern {
  const names = [...key.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "");
  const parts = key.split(/\{\{\w+\}\}/);
  let pattern = "";
  let open = 0;
  for (const [k, part] of parts.entries()) {
    // Within brackets a value holds none: "(M3) (+22 to +38)" are two pairs, not one.
    if (k > 0) pattern += open > 0 ? "([^()]+?)" : "(.+?)";
    open += part.split("(").length - part.split(")").length;
    pattern += part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  return { key, names, pattern: new RegExp(`^${pattern}$`, "s") };
}

function fixed(key: string): string {
  return key.replaceAll(/\{\{\w+\}\}/g, "");
}

/** A value by itself: a sentence or word that the catalogue knows, days, numbers; anything else stays. */
function valueInWords(value: string): string {
  if (words.exists(value)) return say(value);
  const telling = patternsIn(languageNow()).filter(({ key }) => fixed(key).length >= leastFixed);
  return saidByPattern(value, telling) ?? numbersInWords(value);
}

/** A value is taken for a phrase of its own only where a pattern has this many letters in common with it. */
const leastFixed = 12;

function numbersInWords(value: string): string {
  return value
    .replaceAll(
      /(\d{1,2})–(\d{1,2} [A-Z][a-z]{2} \d{4})/g,
      (_, from: string, to: string) => `${from}–${dayInWords(to)}`,
    )
    .replaceAll(/\d{1,2} [A-Z][a-z]{2} \d{4}/g, dayInWords)
    .replaceAll(/(\d)\.(\d)/g, "$1,$2")
    .replaceAll("hairs/cm²", say("hairs/cm²"));
}

function dayInWords(text: string): string {
  const [day = "", month = "", year = ""] = text.split(" ");
  const index = months.indexOf(month);
  if (index < 0) return text;
  return dateInWords(
    `${year.padStart(4, "0")}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}
