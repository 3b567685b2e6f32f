/** Handlers of a patient's calendar: the file, the secret address, and what a calendar program gets behind it. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { createFeedBook } from "../calendar/feedBook.ts";
import { readCalendar } from "../calendar/readCalendar.ts";
import { routes } from "../contract/index.ts";
import { mountGuarded, mountOpen } from "./mount.ts";
import { notFound } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "calendar-feed";

/** Who stands in the audit log when a calendar program asks: nobody signed in, only the address. */
const follower = { id: "calendar-address", name: "Calendar address" };

export function mountCalendarFeed(app: OpenAPIHono, services: Services): void {
  const book = createFeedBook(services);
  mountGuarded(app, services, routes.calendarFeed, { action: "read", thing }, async ({ who }) =>
    who.patientId === null ? notFound(thing) : { value: await book.state(who, who.patientId) },
  );
  mountGuarded(app, services, routes.makeCalendarFeed, { action: "create", thing }, async ({ who, json }) => {
    if (who.patientId === null) return notFound(thing);
    const { secret, feed } = await book.make(who, who.patientId, json.language);
    return { value: { path: `/api/calendars/${secret}.ics`, feed } };
  });
  mountGuarded(app, services, routes.endCalendarFeed, { action: "correct", thing }, async ({ who }) =>
    who.patientId === null ? notFound(thing) : { value: await book.end(who, who.patientId) },
  );
  mountGuarded(app, services, routes.ownCalendar, { action: "read", thing }, async ({ who, query }) => {
    const { patientId } = who;
    if (patientId === null) return notFound(thing);
    return calendarText(await readCalendar(services, who, { patientId, follows: false, ...query }));
  });
  mountOpen(app, services, routes.followCalendar, async ({ param }) => {
    const feed = await book.behind(param.token.replace(/\.ics$/, ""));
    if (feed === null) return notFound("calendar");
    return calendarText(await readCalendar(services, follower, { ...feed, follows: true }));
  });
}

/** Kept by nobody on the way: the address is the secret. */
function calendarText(text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="clinic-dates.ics"',
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
