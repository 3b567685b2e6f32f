/** Delivers the built pages from memory: every file by its name, and the start page for every other address. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** Made when first asked for; the file itself where compressing gains nothing. */
  readonly packed: Map<"br" | "gzip", Uint8Array<ArrayBuffer>>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
};

/**
 * Answers requests outside /api. Only names that were there at the start are delivered, so that no address leads out of
 * the folder. Files under `assets` carry a hash in their name and are kept for ever; the start page is asked anew.
 */
export function servePages(folder: string): (request: Request) => Promise<Response> {
  const pages = new Map(readFolder(folder).map((path) => [`/${path}`, readPage(join(folder, path))]));
  const start = pages.get("/index.html");
  if (start === undefined) throw new Error(`The pages in ${folder} have no index.html; build them first.`);
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response(null, { status: 405, headers: { allow: "GET, HEAD" } });
    const path = decoded(new URL(request.url).pathname);
    const page = pages.get(path);
    if (page === undefined && path.split("/").at(-1)?.includes("."))
      return new Response("Not found", { status: 404 });
    const caching = page !== undefined && path.startsWith("/assets/");
    return answer(request, page ?? start, caching ? "public, max-age=31536000, immutable" : "no-cache");
  };
}

function answer(request: Request, page: Page, caching: string): Response {
  const headers = new Headers({
    "content-type": page.type,
    "cache-control": caching,
    etag: page.etag,
    vary: "accept-encoding",
  });
  if (request.headers.get("if-none-match") === page.etag) return new Response(null, { status: 304, headers });
  const encoding = encodingFor(request.headers.get("accept-encoding") ?? "");
  const body = encoding === null ? page.bytes : packed(page, encoding);
  if (encoding !== null && body !== page.bytes) headers.set("content-encoding", encoding);
  headers.set("content-length", String(body.byteLength));
  return new Response(request.method === "HEAD" ? null : body, { headers });
}

function encodingFor(accepted: string): "br" | "gzip" | null {
  const names = accepted.split(",").map((name) => name.split(";")[0]?.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : null;
}

function packed(page: Page, encoding: "br" | "gzip"): Uint8Array<ArrayBuffer> {
  const known = page.packed.get(encoding);
  if (known !== undefined) return known;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const smaller =
    encoding === "br" ? brotliCompressSync(page.bytes, quality) : gzipSync(page.bytes, { level: 6 });
  const best = smaller.byteLength < page.bytes.byteLength ? new Uint8Array(smaller) : page.bytes;
  page.packed.set(encoding, best);
  return best;
}

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function readPage(file: string): Page {
  const bytes = new Uint8Array(readFileSync(file));
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  return { bytes, type, etag, packed: new Map() };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
