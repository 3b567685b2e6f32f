/** Headers and checks around every answer: what a browser may do with it, and who may have sent the request. */
import type { Context, MiddlewareHandler } from "hono";
import { refuse, toResponse } from "./refusal.ts";

export interface ProtectOptions {
  /** Host names under which this server is reached, without port; others are refused (DNS rebinding). */
  readonly hosts: readonly string[];
  /** True when browsers reach it over https. */
  readonly https: boolean;
}

/** Own pages only: no other host for scripts, styles, fonts, pictures or connections; WebAssembly allowed. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export function protect({ hosts, https }: ProtectOptions): MiddlewareHandler {
  return async (context, next) => {
    if (!hosts.includes(hostOf(context.req.header("host") ?? ""))) {
      const detail = "This server does not answer under that host name.";
      return toResponse(refuse(403, "request.wrong-host", detail));
    }
    if (crossesOrigin(context)) {
      const detail = "This request came from another site's page and was not carried out.";
      return toResponse(refuse(403, "request.cross-origin", detail));
    }
    await next();
    setHeaders(context.res.headers, https);
  };
}

/** A request that changes something must come from this server's own page, or from no page at all. */
function crossesOrigin(context: Context): boolean {
  if (context.req.method === "GET" || context.req.method === "HEAD") return false;
  const site = context.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = context.req.header("origin");
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== context.req.header("host");
  } catch {
    return true;
  }
}

function setHeaders(headers: Headers, https: boolean): void {
  headers.set("content-security-policy", contentPolicy);
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-embedder-policy", "require-corp");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("x-content-type-options", "nosniff");
  headers.set("x-frame-options", "DENY");
  headers.set("referrer-policy", "no-referrer");
  headers.set("permissions-policy", "camera=(self), microphone=(), geolocation=(), payment=()");
  if (https) headers.set("strict-transport-security", "max-age=31536000");
}

/** "127.0.0.1:4310" → "127.0.0.1"; "[::1]:80" → "[::1]". */
function hostOf(header: string): string {
  return header.replace(/:\d+$/, "").toLowerCase();
}
