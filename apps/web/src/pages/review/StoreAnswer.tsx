/** What only a person knows, and storing the answer; the letters of stored answers. */
import type { ReviewAnswers } from "@anagen/clinic/contract";
import { Button, Checkbox, Select } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { letterAddress, storeVerdict } from "../../api/reviewQueries.ts";
import { useMay } from "../../app/useMay.ts";
import { ProblemNotice } from "../../parts/ProblemNotice.tsx";
import { dateInWords } from "../../words/dates.ts";
import { useSay } from "../../words/useSay.ts";
import type { OneReviewProps } from "./ReviewPage.tsx";
import styles from "./review.module.css";
import { verdictNames } from "./verdictNames.ts";

const fieldChoices: Record<ReviewAnswers["fieldChoice"], string> = {
  "by-landmark": "by a landmark or tattoo",
  "sparsest-of-several": "the sparsest of several",
  unknown: "not recorded",
};

export function StoreAnswer({ view, answers, isWorking, onAnswers, onStored }: OneReviewProps) {
  const say = useSay();
  const queries = useQueryClient();
  const mayStore = useMay("create", "verdict");
  const { course, inputSha256, stored, standing } = view;
  const [newest] = stored;
  const store = useMutation({
    mutationFn: () => storeVerdict(course.id, answers, inputSha256),
    onSuccess: async () => {
      onStored();
      await queries.invalidateQueries({ queryKey: ["review", course.id] });
    },
    // Most often something was added in the meantime: the page shows it, and the person decides anew.
    onError: () => queries.invalidateQueries({ queryKey: ["review", course.id] }),
  });
  return (
    <section aria-label={say("Asked at this visit, and storing the answer")} className={styles.store}>
      {mayStore && (
        <div className={styles.asked}>
          <Checkbox
            size="sm"
            label={say("Other treatments asked for")}
            checked={answers.coMedicationAsked}
            onChange={(change) => onAnswers({ coMedicationAsked: change.currentTarget.checked })}
          />
          <Select
            size="xs"
            label={say("Field chosen")}
            allowDeselect={false}
            data={Object.entries(fieldChoices).map(([value, label]) => ({ value, label: say(label) }))}
            value={answers.fieldChoice}
            onChange={(value) => onAnswers({ fieldChoice: value as ReviewAnswers["fieldChoice"] })}
          />
          <Select
            size="xs"
            label={say("Patient sees more hair")}
            allowDeselect={false}
            data={["null", "true", "false"].map((value) => ({
              value,
              label: say(value === "null" ? "not asked" : value === "true" ? "yes" : "no"),
            }))}
            value={String(answers.patientImproved)}
            onChange={(value) => onAnswers({ patientImproved: value === "null" ? null : value === "true" })}
          />
        </div>
      )}
      <ProblemNotice error={store.error} />
      <div className="row">
        {mayStore && (
          <Button
            size="sm"
            onClick={() => store.mutate()}
            loading={store.isPending}
            disabled={standing === "stored" || isWorking}
          >
            {say(standing === "stored" ? "This answer is stored" : "Store this answer")}
          </Button>
        )}
        {newest && (
          <>
            <a href={letterAddress(newest.id, "pdf", "patient")} target="_blank" rel="noreferrer">
              {say("Letter to the patient (PDF)")}
            </a>
            <a href={letterAddress(newest.id, "pdf", "doctor")} target="_blank" rel="noreferrer">
              {say("to the doctor")}
            </a>
            <a href={letterAddress(newest.id, "html", "patient")} target="_blank" rel="noreferrer">
              {say("as a page")}
            </a>
          </>
        )}
      </div>
      {newest && (
        <p className="soft small">
          {standing === "changed" &&
            `${say("Something was added or corrected since the stored answer; it is kept.")} `}
          {say("Stored on {{day}} by {{name}}: {{verdict}}.", {
            day: dateInWords(newest.on),
            name: newest.recordedBy,
            verdict: say(verdictNames[newest.verdict]),
          })}
        </p>
      )}
    </section>
  );
}
