import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { migrationsFolder } from "../open/migrateDatabase.ts";
import * as schema from "./index.ts";

test("the migrations make the schema: nothing would be generated from it now", async () => {
  const snapshots = readdirSync(join(migrationsFolder, "meta")).filter((name) =>
    name.endsWith("_snapshot.json"),
  );
  const newest = JSON.parse(readFileSync(join(migrationsFolder, "meta", snapshots.sort().at(-1)!), "utf8"));
  const now = generateDrizzleJson(schema, newest.id);
  expect(await generateMigration(newest, now)).toEqual([]);
});

test("and a column more would be seen", async () => {
  const { patientCode: _, ...less } = schema;
  const [before, now] = [generateDrizzleJson(less), generateDrizzleJson(schema)];
  expect((await generateMigration(before, now)).join("\n")).toContain('CREATE TABLE "patient_code"');
});
