/** The JSON Schemas as they are shipped, for the reports that the built program writes. */
import { readdirSync, readFileSync } from "node:fs";
import { violations } from "../core/report/json-schema.ts";

const folder = new URL("../../dist/schemas/", import.meta.url);

export function schemaViolations(file: string, report: unknown): string[] {
  const schemas = Object.fromEntries(
    readdirSync(folder).map((name): [string, unknown] => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8"))]),
  );
  return violations(schemas, file, report);
}
