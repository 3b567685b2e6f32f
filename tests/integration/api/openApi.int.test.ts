import { routes } from "@anagen/clinic/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClinicUnderTest, clinicUnderTest } from "./clinicUnderTest.ts";

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: object }[];
  readonly responses: Readonly<Record<string, { description?: string }>>;
}

let clinic: ClinicUnderTest;
let document: {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, object>; securitySchemes: Record<string, object> };
};
beforeAll(async () => {
  clinic = await clinicUnderTest();
  document = (await (
    await clinic.browser().fetch("http://localhost/api/openapi.json")
  ).json()) as typeof document;
});
afterAll(() => clinic.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test("the document is OpenAPI 3.1 and names this version", () => {
  expect(document.openapi).toBe("3.1.0");
  expect(document.info).toMatchObject({ title: "Anagen clinic", version: "0.0.0-test" });
});

test("routes of the contract, addresses of the server and operations of the document are the same set", () => {
  const contract = Object.values(routes).map(({ method, path }) => `${method} ${path}`);
  const documented = operations().map(({ method, path }) => `${method} ${path}`);
  const served = clinic.app.routes
    .filter(({ path }) => path.startsWith("/api/"))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  expect(new Set(contract).size).toBe(contract.length);
  expect([...documented].sort()).toEqual([...contract].sort());
  expect([...new Set(served)].sort()).toEqual([...contract].sort());
});

test("every operation says what it is, what it needs and what it can answer", () => {
  for (const { path, method, operation } of operations()) {
    const name = `${method} ${path}`;
    expect(operation.summary?.length, name).toBeGreaterThan(5);
    expect(operation.tags?.length, name).toBe(1);
    const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    const declared = (operation.parameters ?? []).filter((p) => p.in === "path");
    expect(declared.map((p) => p.name).sort(), name).toEqual(placeholders.sort());
    for (const parameter of declared) expect(parameter.required, name).toBe(true);
    const statuses = Object.keys(operation.responses);
    expect(
      statuses.some((s) => s.startsWith("2")),
      name,
    ).toBe(true);
    for (const [status, answer] of Object.entries(operation.responses))
      expect(answer.description?.length, `${name} ${status}`).toBeGreaterThan(3);
  }
});

test("every reference in the document leads somewhere", () => {
  const lost: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if ("$ref" in value && typeof value.$ref === "string") {
      const steps = value.$ref.replace(/^#\//, "").split("/");
      const target = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], document);
      if (target === undefined) lost.push(value.$ref);
    }
    for (const part of Object.values(value)) walk(part);
  };
  walk(document);
  expect(lost).toEqual([]);
});

test("the document does not depend on who asks, and health answers without a sign-in", async () => {
  const person = await clinic.person("clinician");
  expect(await (await person.fetch("http://localhost/api/openapi.json")).json()).toEqual(document);
  const health = await clinic.browser().client.api.health.$get();
  expect(await health.json()).toEqual({ status: "ok", version: "0.0.0-test" });
  expect(clinic.faults).toEqual([]);
});
