/** What the patient's pages and the staff's pages of care read: list after the procedure, diary, calendar. */
import { answerOf } from "@anagen/clinic/contract";
import { queryOptions } from "@tanstack/react-query";
import { client, valueOfAnswer } from "./ask.ts";

const api = client.api;

export const ownCareQuery = queryOptions({
  queryKey: ["own-care"],
  queryFn: () => valueOfAnswer(answerOf(api.me.care.$get())),
});

export const diaryQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["diary", courseId],
    queryFn: () => valueOfAnswer(answerOf(api.diary.$get({ query: { courseId } }))),
  });

export const aftercareQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["aftercare", courseId],
    queryFn: () => valueOfAnswer(answerOf(api.aftercare.$get({ query: { courseId } }))),
  });

export const calendarFeedQuery = queryOptions({
  queryKey: ["calendar-feed"],
  queryFn: () => valueOfAnswer(answerOf(api.me["calendar-feed"].$get())),
});

/** Where a photograph of the diary is. */
export const diaryPhotoAddress = (entryId: string, view: string) => `/api/diary/${entryId}/photos/${view}`;
