/** Routes of a patient's calendar: a file, an address that calendars follow, and how that address stands. */
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { feedLanguages, feedMadeSchema, feedRequestSchema, feedStateSchema } from "../calendarFeed.ts";
import { body, guarded, invalid, json, notFound, unreadable } from "./shared.ts";

const calendarText = {
  200: { description: "iCalendar (RFC 5545)", content: { "text/calendar": { schema: z.string() } } },
};
const tags = ["me"];

export const calendarFeedRoutes = {
  calendarFeed: createRoute({
    method: "get",
    path: "/api/me/calendar-feed",
    tags,
    summary: "Whether the patient's calendar has an address now",
    responses: { 200: json(feedStateSchema, "How it stands"), ...guarded, ...notFound },
  }),
  makeCalendarFeed: createRoute({
    method: "post",
    path: "/api/me/calendar-feed",
    tags,
    summary: "Make a new secret address for the patient's calendar; the one before it ends",
    request: { body: body(feedRequestSchema) },
    responses: {
      201: json(feedMadeSchema, "The address, shown here once"),
      ...guarded,
      ...notFound,
      ...invalid,
      ...unreadable,
    },
  }),
  endCalendarFeed: createRoute({
    method: "delete",
    path: "/api/me/calendar-feed",
    tags,
    summary: "End the address of the patient's calendar",
    responses: { 200: json(feedStateSchema, "How it stands now"), ...guarded, ...notFound },
  }),
  ownCalendar: createRoute({
    method: "get",
    path: "/api/me/calendar.ics",
    tags,
    summary: "The patient's dates as a calendar file",
    request: { query: z.object({ language: z.enum(feedLanguages).default("en") }) },
    responses: { ...calendarText, ...guarded, ...notFound, ...invalid },
  }),
  followCalendar: createRoute({
    method: "get",
    path: "/api/calendars/{token}",
    tags: ["open"],
    summary: "The calendar behind a secret address, for calendar programs; no sign-in",
    request: { params: z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }) },
    responses: { ...calendarText, ...notFound },
  }),
};
