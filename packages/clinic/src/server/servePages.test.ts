import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePages } from "./servePages.ts";

let folder: string;
let pages: (request: Request) => Promise<Response>;
const script = "console.log('hair');\n".repeat(200);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-pages-"));
  mkdirSync(join(folder, "dist/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "outside");
  writeFileSync(join(folder, "dist/index.html"), "<!doctype html><title>Anagen</title>");
  writeFileSync(join(folder, "dist/.sources"), "stamp");
  writeFileSync(join(folder, "dist/assets/index-1.js"), script);
  pages = servePages(join(folder, "dist"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (path: string, init: RequestInit = {}) => pages(new Request(`http://localhost${path}`, init));

test("the start page answers every address without an ending, and is asked anew", async () => {
  for (const path of ["/", "/index.html", "/patients/7", "/a.b/c", "/courses/x?tab=1"]) {
    const response = await ask(path);
    expect([response.status, response.headers.get("content-type")], path).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("Anagen");
  }
});

test("a file with a hash in its name is kept, packed where the browser takes it, and known again by its mark", async () => {
  const plain = await ask("/assets/index-1.js");
  expect(plain.headers.get("cache-control")).toContain("immutable");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe(script);
  const packed = await ask("/assets/index-1.js", { headers: { "accept-encoding": "gzip, br" } });
  expect(packed.headers.get("content-encoding")).toBe("br");
  expect(packed.headers.get("vary")).toBe("accept-encoding");
  const bytes = new Uint8Array(await packed.arrayBuffer());
  expect(brotliDecompressSync(bytes).toString()).toBe(script);
  expect(packed.headers.get("content-length")).toBe(String(bytes.byteLength));
  const again = await ask("/assets/index-1.js", {
    headers: { "if-none-match": plain.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  const head = await ask("/assets/index-1.js", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("nothing outside the folder, no hidden file, nothing that is not there, no other method", async () => {
  const hidden = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/.sources", "/assets/none.js"];
  for (const path of hidden) expect((await ask(path)).status, path).toBe(404);
  expect((await ask("/", { method: "POST" })).status).toBe(405);
  expect((await ask("/%")).status).toBe(200);
});

test("a folder without a start page is refused at the start", () => {
  expect(() => servePages(folder)).toThrow("index.html");
});
