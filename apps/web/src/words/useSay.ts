/** Says a text in the person's language: `say("{{count}} hairs today", { count: 12 })`. The English text is the key. */
import { useTranslation } from "react-i18next";

export type Say = (text: string, values?: Readonly<Record<string, string | number>>) => string;

export function useSay(): Say {
  const { t } = useTranslation();
  return (text, values) => t(text, { ...values, defaultValue: text });
}
