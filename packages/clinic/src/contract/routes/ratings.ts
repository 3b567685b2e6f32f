/** Routes of blinded rating: the queue of one rater, the two pictures of a pair, the answer, and what came of it. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import {
  agreementSchema,
  courseRatingsSchema,
  ratingAnswerSchema,
  ratingQueueSchema,
} from "../dossier/ratingView.ts";
import { body, guarded, idParameter, invalid, json, notFound, taken, unreadable } from "./shared.ts";

const tags = ["dossier"];
const pairParameter = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });

export const ratingRoutes = {
  ratingQueue: createRoute({
    method: "get",
    path: "/api/ratings/queue",
    tags,
    summary: "Pairs of pictures that the signed-in rater has not rated; nothing tells whose they are",
    responses: { 200: json(ratingQueueSchema, "The queue"), ...guarded },
  }),
  ratingPicture: createRoute({
    method: "get",
    path: "/api/ratings/queue/{id}/{side}",
    tags,
    summary: "One picture of a pair, without anything that tells which it is",
    request: { params: pairParameter.extend({ side: z.enum(["left", "right"]) }) },
    responses: {
      200: { description: "The bytes", content: { "image/*": { schema: z.string() } } },
      ...guarded,
      ...notFound,
      ...invalid,
    },
  }),
  rate: createRoute({
    method: "post",
    path: "/api/ratings/queue/{id}",
    tags,
    summary: "Rate a pair: how much hair the right picture shows against the left one",
    request: { params: pairParameter, body: body(ratingAnswerSchema) },
    responses: {
      201: json(ratingQueueSchema, "The queue afterwards"),
      ...taken,
      ...guarded,
      ...notFound,
      ...invalid,
      ...unreadable,
    },
  }),
  ratingAgreement: createRoute({
    method: "get",
    path: "/api/ratings/agreement",
    tags,
    summary: "How far the first two raters of each pair agree: weighted kappa with its interval",
    responses: { 200: json(agreementSchema, "Agreement over the clinic"), ...guarded },
  }),
  courseRatings: createRoute({
    method: "get",
    path: "/api/courses/{id}/ratings",
    tags,
    summary: "Ratings of a course, opened where two raters have rated",
    request: { params: idParameter },
    responses: { 200: json(courseRatingsSchema, "Ratings"), ...guarded, ...notFound, ...invalid },
  }),
};
