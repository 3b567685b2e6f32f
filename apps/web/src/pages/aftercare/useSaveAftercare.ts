/** Saves a list, new or as a further version, and keeps its durations as the clinic's plan. */
import { answerOf, type Entry } from "@anagen/clinic/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { todayHere } from "../../words/dates.ts";
import { type AftercareForm, factsOf, planOf } from "./aftercareForm.ts";

export interface SaveAftercareOptions {
  readonly courseId: string;
  readonly newest: Entry<"aftercare"> | null;
  readonly plan: Entry<"protocol"> | null;
  readonly onSaved: () => void;
}

export function useSaveAftercare({ courseId, newest, plan, onSaved }: SaveAftercareOptions) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ values, fromVersion }: { values: AftercareForm; fromVersion: number | null }) => {
      const draft = { courseId, on: values.day, key: newest?.key ?? null, facts: factsOf(values) };
      return newest === null || fromVersion === null
        ? valueOfAnswer(answerOf(client.api.aftercare.$post({ json: draft })))
        : valueOfAnswer(
            answerOf(
              client.api.aftercare[":id"].$put({
                param: { id: newest.id },
                json: { fromVersion, reason: values.reason, facts: draft },
              }),
            ),
          );
    },
    onSuccess: async () => {
      onSaved();
      await queries.invalidateQueries({ queryKey: ["aftercare", courseId] });
    },
  });
  const keepPlan = useMutation({
    mutationFn: async (rows: AftercareForm["rows"]) => {
      const facts = {
        topic: "aftercare" as const,
        title: plan?.facts.title ?? "After the procedure",
        language: "en",
        treatments: plan?.facts.treatments ?? [],
        text: plan?.facts.text ?? "",
        values: planOf(rows),
        source: rows.find((row) => row.chosen)?.source ?? "",
      };
      const draft = { courseId: null, on: todayHere(), key: plan?.key ?? null, facts };
      return plan === null
        ? valueOfAnswer(answerOf(client.api.protocols.$post({ json: draft })))
        : valueOfAnswer(
            answerOf(
              client.api.protocols[":id"].$put({
                param: { id: plan.id },
                json: { fromVersion: plan.version, reason: "durations chosen anew", facts: draft },
              }),
            ),
          );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["protocols"] }),
  });
  return { save, keepPlan };
}
