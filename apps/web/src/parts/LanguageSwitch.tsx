/** Chooses the language of the pages on this device. Each language is named in itself. */
import { NativeSelect } from "@mantine/core";
import { isLanguage, keepLanguage, languages } from "../words/languages.ts";
import { languageNow, words } from "../words/startWords.ts";

export function changeLanguage(language: string): void {
  if (!isLanguage(language)) return;
  keepLanguage(language);
  void words.changeLanguage(language);
}

export function LanguageSwitch() {
  return (
    <NativeSelect
      aria-label="Language · Idioma"
      value={languageNow()}
      onChange={(event) => changeLanguage(event.currentTarget.value)}
      data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
      size="sm"
    />
  );
}
