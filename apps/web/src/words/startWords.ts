/** Starts the translation of pages: loads every catalogue of `es/` and speaks the language chosen on this device. */
import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { chosenLanguage, isLanguage, type Language } from "./languages.ts";

const spanish = import.meta.glob<Record<string, string>>("./es/*.json", { eager: true, import: "default" });

export const words: i18n = createInstance({
  lng: chosenLanguage(),
  fallbackLng: "en",
  resources: { en: { translation: {} }, es: { translation: Object.assign({}, ...Object.values(spanish)) } },
  keySeparator: false,
  nsSeparator: false,
  contextSeparator: "|",
  initAsync: false,
  interpolation: { escapeValue: false },
});

export function startWords(): void {
  void words.use(initReactI18next).init();
  document.documentElement.lang = words.language;
  words.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
}

/** The language that the pages speak now; English before they are started. */
export function languageNow(): Language {
  return isLanguage(words.language) ? words.language : "en";
}
