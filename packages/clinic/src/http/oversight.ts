/** Handlers of the audit log, the health address and the description of this interface. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { routes } from "../contract/index.ts";
import { mountGuarded, mountOpen } from "./mount.ts";
import type { Services } from "./services.ts";

export function mountOversight(app: OpenAPIHono, services: Services): void {
  const { audit } = services.store;
  mountGuarded(app, services, routes.audit, { action: "list", thing: "audit" }, async ({ query }) => ({
    value: await audit.list({
      limit: query.limit,
      ...(query.patientId === undefined ? {} : { patientId: query.patientId }),
      ...(query.before === undefined ? {} : { before: query.before }),
    }),
  }));
  mountGuarded(app, services, routes.auditVerification, { action: "read", thing: "audit" }, async () => {
    const found = await audit.verify();
    return {
      value: found.ok
        ? {
            ok: true,
            entries: found.entries,
            brokenAt: null,
            sentence: `All ${found.entries} entries fit together; none was changed, removed or put in between.`,
          }
        : { ok: false, entries: null, brokenAt: found.sequence, sentence: found.sentence },
    };
  });
  mountOpen(app, services, routes.health, async () => ({
    value: { status: "ok" as const, version: services.version },
  }));
  mountOpen(app, services, routes.openapi, async () => ({ value: openApiDocument(app, services.version) }));
}

/** The interface as OpenAPI 3.1, made from the mounted routes. */
export function openApiDocument(app: OpenAPIHono, version: string): Record<string, unknown> {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Anagen clinic",
      version,
      description:
        "Patients, courses, visits, pictures and their measurements. Sign in at /api/auth/sign-in; the session is a cookie. Failures are problem details (RFC 9457) with a stable code.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }],
  });
  const components = { ...document.components };
  components.securitySchemes = { session: { type: "apiKey", in: "cookie", name: "anagen.session_token" } };
  return { ...document, components };
}
