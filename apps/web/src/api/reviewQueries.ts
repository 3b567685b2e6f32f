/** What the review's pages read and write. */
import { answerOf, type ReviewAnswers } from "@anagen/clinic/contract";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { client, valueOfAnswer } from "./ask.ts";

const api = client.api;

/** `answers`: what the person has changed on the page and not stored yet. */
export const reviewQuery = (courseId: string, answers: Partial<ReviewAnswers>) =>
  queryOptions({
    queryKey: ["review", courseId, answers],
    queryFn: () =>
      valueOfAnswer(
        answerOf(
          api.courses[":id"].review.$get({
            param: { id: courseId },
            query: {
              ...(answers.fieldChoice === undefined ? {} : { fieldChoice: answers.fieldChoice }),
              ...(answers.coMedicationAsked === undefined
                ? {}
                : { coMedicationAsked: answers.coMedicationAsked ? ("true" as const) : ("false" as const) }),
              ...(answers.patientImproved === undefined
                ? {}
                : { patientImproved: String(answers.patientImproved) as "true" | "false" | "null" }),
            },
          }),
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const storeVerdict = (courseId: string, answers: ReviewAnswers, inputSha256: string) =>
  valueOfAnswer(
    answerOf(api.courses[":id"].verdicts.$post({ param: { id: courseId }, json: { answers, inputSha256 } })),
  );

export const ownReviewQuery = queryOptions({
  queryKey: ["own-review"],
  queryFn: () => valueOfAnswer(answerOf(api.me.review.$get())),
});

export const clinicResultsQuery = queryOptions({
  queryKey: ["results"],
  queryFn: () => valueOfAnswer(answerOf(api.results.$get())),
});

/** Where the letter about a stored verdict is. */
export const letterAddress = (verdictId: string, form: "pdf" | "html", reader: "patient" | "doctor") =>
  `/api/verdicts/${verdictId}/letter?form=${form}&reader=${reader}`;
