/** What the pages of assessment, decision, papers, routes and texts read. */
import { answerOf } from "@anagen/clinic/contract";
import { queryOptions } from "@tanstack/react-query";
import { client, valueOfAnswer } from "./ask.ts";

const api = client.api;

export const assessmentViewQuery = (id: string) =>
  queryOptions({
    queryKey: ["assessment", id],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].assessment.$get({ param: { id } }))),
  });

export const decisionViewQuery = (id: string) =>
  queryOptions({
    queryKey: ["decision", id],
    queryFn: () => valueOfAnswer(answerOf(api.courses[":id"].decision.$get({ param: { id } }))),
  });

export const signedPaperQuery = (id: string) =>
  queryOptions({
    queryKey: ["paper", id],
    queryFn: () => valueOfAnswer(answerOf(api.consents[":id"].paper.$get({ param: { id } }))),
  });

export const lawfulRoutesQuery = queryOptions({
  queryKey: ["lawful-routes"],
  queryFn: () => valueOfAnswer(answerOf(api.routes.$get())),
});

export const protocolsQuery = queryOptions({
  queryKey: ["protocols"],
  queryFn: () => valueOfAnswer(answerOf(api.protocols.$get())),
});
