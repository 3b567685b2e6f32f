/** The languages of the pages. The English text is the key of every message; a further language is a folder of catalogues. */

export const languages = { en: "English", es: "Español" } as const;

export type Language = keyof typeof languages;

const storageKey = "anagen.language";

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(languages, value);
}

/** What was chosen on this device; else the first of the browser's languages that we have; else English, also outside a browser. */
export function chosenLanguage(): Language {
  if (typeof localStorage === "undefined") return "en";
  const kept = localStorage.getItem(storageKey);
  if (isLanguage(kept)) return kept;
  const known = navigator.languages.map((tag) => tag.split("-")[0]).find(isLanguage);
  return known ?? "en";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}
