/**
 * Puts a route of the contract on the server. The order is the same for all of them: who is it, may they, is the
 * request well-formed, then the handler. Nobody learns from a validation error what they may not do.
 */
import { type Action, mayDo, type Thing } from "@anagen/care";
import type { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { z } from "zod";
import type { SignedIn } from "../auth/signedIn.ts";
import { databaseRefusal } from "./databaseRefusal.ts";
import { parseRequest } from "./parseRequest.ts";
import { isRefusal, notAllowed, notSignedIn, type Refusal, refuse, toResponse } from "./refusal.ts";
import type { Services } from "./services.ts";

export type AnyRoute = Parameters<typeof createRoute>[0];

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type RequestOf<R> = R extends { request: infer Q } ? Q : object;
type BodySchema<R> =
  RequestOf<R> extends { body: { content: { "application/json": { schema: infer S } } } } ? S : undefined;
type Part<R, Name extends string> = RequestOf<R> extends { [K in Name]: infer S } ? S : undefined;

export interface Asked<R> {
  readonly param: OutputOf<Part<R, "params">>;
  readonly query: OutputOf<Part<R, "query">>;
  readonly json: OutputOf<BodySchema<R>>;
  readonly context: Context;
}

type SuccessStatus = 200 | 201;
type SuccessBody<R> = R extends { responses: infer All }
  ? {
      [S in keyof All & SuccessStatus]: All[S] extends {
        content: { "application/json": { schema: infer Schema extends z.ZodType } };
      }
        ? z.input<Schema>
        : never;
    }[keyof All & SuccessStatus]
  : never;

/** A JSON value for the route's success status, a failure, or a whole response (bytes, streams, no content). */
export type Answered<R> = { readonly value: SuccessBody<R> } | Refusal | Response;

export interface Right {
  readonly action: Action;
  readonly thing: Thing;
}

/** A route that only somebody signed in and allowed may call. */
export function mountGuarded<R extends AnyRoute>(
  app: OpenAPIHono,
  services: Services,
  route: R,
  right: Right,
  serve: (asked: Asked<R> & { readonly who: SignedIn }) => Promise<Answered<R>>,
): void {
  mountWith(app, services, route, async (context) => {
    const who = await services.accounts.signedIn(context.req.raw.headers);
    if (who === null) return notSignedIn();
    if (who.mustChangePassword) {
      const detail = "This was a password for one sign-in. Choose your own password first.";
      return refuse(403, "access.password-must-change", detail);
    }
    if (!mayDo(who, right.action, right.thing, { patientId: who.patientId }).allowed) {
      await recordDenial(services, who, right, context.req.param("id") ?? null);
      return notAllowed();
    }
    const parsed = await parseRequest(context, route);
    return isRefusal(parsed) ? parsed : serve({ ...(parsed as Asked<R>), who });
  });
}

/** A route that anybody may call: session, set-up, sign-in, health. */
export function mountOpen<R extends AnyRoute>(
  app: OpenAPIHono,
  services: Services,
  route: R,
  serve: (asked: Asked<R>) => Promise<Answered<R>>,
): void {
  mountWith(app, services, route, async (context) => {
    const parsed = await parseRequest(context, route);
    return isRefusal(parsed) ? parsed : serve(parsed as Asked<R>);
  });
}

/** A refusal on record: who asked for what. */
export async function recordDenial(
  services: Services,
  who: SignedIn,
  right: Right,
  thingId: string | null,
): Promise<void> {
  await services.store.audit.append({
    actorId: who.id,
    actorName: who.name,
    action: "denied",
    thing: right.thing,
    thingId: thingId?.slice(0, 100) ?? null,
    patientId: null,
    detail: `${right.action} ${right.thing} refused to ${who.roles.join(", ") || "nobody's role"}`,
  });
}

function mountWith<R extends AnyRoute>(
  app: OpenAPIHono,
  services: Services,
  route: R,
  run: (context: Context) => Promise<Answered<R>>,
): void {
  app.openAPIRegistry.registerPath(route);
  const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
  const status = "201" in route.responses ? 201 : 200;
  app.on(route.method.toUpperCase(), path, async (context) => {
    try {
      const answer = await run(context);
      if (answer instanceof Response) return answer;
      if (isRefusal(answer)) return toResponse(answer);
      return context.json(answer.value as object, status, { "cache-control": "no-store" });
    } catch (fault) {
      const refused = databaseRefusal(fault);
      if (refused !== null) return toResponse(refused);
      services.report(fault);
      const detail =
        "The server met a fault that it did not expect. Nothing you sent was half stored; try again.";
      return toResponse(refuse(500, "server.fault", detail));
    }
  });
}
