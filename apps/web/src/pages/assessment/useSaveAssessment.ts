/** Saves a new assessment, or a correction on top of the version that was seen; faults go beside their fields. */
import { type AssessmentView, answerOf, type Entry } from "@anagen/clinic/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { client, valueOfAnswer } from "../../api/ask.ts";
import { placeFaultsByPath, showFirstFault } from "../../forms/placeFaults.ts";
import { type AssessmentForm, type AssessmentValues, toSend } from "./assessmentForm.ts";

export interface SaveOptions {
  readonly view: AssessmentView;
  readonly corrected: Entry<"assessment"> | null;
  readonly form: AssessmentForm;
  /** Forgets the draft. */
  readonly saved: () => void;
}

interface Sent {
  readonly values: AssessmentValues;
  /** The version that a correction is made from, where it is not the one that the page opened with. */
  readonly fromVersion: number | null;
}

export function useSaveAssessment({ view, corrected, form, saved }: SaveOptions) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { course, today } = view;
  return useMutation({
    mutationFn: ({ values, fromVersion }: Sent) => {
      const facts = { courseId: course.id, on: corrected?.on ?? today, key: null, facts: toSend(values) };
      if (corrected === null) return valueOfAnswer(answerOf(client.api.assessments.$post({ json: facts })));
      const json = { fromVersion: fromVersion ?? corrected.version, reason: values.reason, facts };
      const call = client.api.assessments[":id"].$put({ param: { id: corrected.id }, json });
      return valueOfAnswer(answerOf(call));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["assessment", course.id] });
      void queries.invalidateQueries({ queryKey: ["decision", course.id] });
      saved();
      await navigate({ to: "/courses/$courseId/assessment", params: { courseId: course.id }, search: {} });
      window.scrollTo({ top: 0 });
    },
    onError: (error) => {
      placeFaultsByPath(form, error);
      showFirstFault();
    },
  });
}
