/** Rows labelled benign that somebody looked at and found to be a genuine risk: row id to the reason, one line each. */
import { readFileSync } from "node:fs";

const parsed: unknown = JSON.parse(readFileSync(new URL("adjudicated.json", import.meta.url), "utf8"));

export const adjudicated: ReadonlyMap<string, string> = new Map(
  Object.entries(typeof parsed === "object" && parsed !== null ? parsed : {}).map(([id, reason]) => [id, String(reason)]),
);
