/** The newest letter about how the treatment goes: to read, to print, and to take to another doctor. */
import { useQuery } from "@tanstack/react-query";
import { letterAddress, ownReviewQuery } from "../../../api/reviewQueries.ts";
import { dateInWords } from "../../../words/dates.ts";
import { useSay } from "../../../words/useSay.ts";
import styles from "../my.module.css";

export function Letters() {
  const say = useSay();
  const stored = useQuery(ownReviewQuery).data?.stored;
  if (!stored) return null;
  const link = (form: "pdf" | "html", reader: "patient" | "doctor", text: string) => (
    <li>
      <a href={letterAddress(stored.id, form, reader)} target="_blank" rel="noreferrer">
        {text}
      </a>
    </li>
  );
  return (
    <section className={styles.card} aria-labelledby="letters">
      <h2 id="letters">{say("My letter of {{date}}", { date: dateInWords(stored.on) })}</h2>
      <ul className={styles.entries}>
        {link("html", "patient", say("Read it here"))}
        {link("pdf", "patient", say("Get it as a PDF"))}
        {link("pdf", "doctor", say("A PDF for my other doctor"))}
      </ul>
    </section>
  );
}
