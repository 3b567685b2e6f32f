/** What the pages of donors, products and recalls read. */
import { answerOf } from "@anagen/clinic/contract";
import { queryOptions } from "@tanstack/react-query";
import { client, valueOfAnswer } from "./ask.ts";

const api = client.api;

export const openProductsQuery = queryOptions({
  queryKey: ["open-products"],
  queryFn: () => valueOfAnswer(answerOf(api["open-products"].$get())),
});

export const courseProductsQuery = (courseId: string) =>
  queryOptions({
    queryKey: ["products", courseId],
    queryFn: () => valueOfAnswer(answerOf(api.products.$get({ query: { courseId } }))),
  });

export const donorsQuery = queryOptions({
  queryKey: ["donors"],
  queryFn: () => valueOfAnswer(answerOf(api.donors.$get())),
});

export const recallQuery = (lot: string) =>
  queryOptions({
    queryKey: ["recall", lot],
    queryFn: () => valueOfAnswer(answerOf(api.recall.$get({ query: { lot } }))),
    enabled: lot !== "",
  });
