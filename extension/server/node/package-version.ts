/** The version of the package around the built program. */
import { readFileSync } from "node:fs";
import { textMember } from "../../core/base/json-value.ts";

export function packageVersion(path: string): string {
  const found: unknown = JSON.parse(readFileSync(path, "utf8"));
  return textMember(found, "version") ?? "unknown";
}
