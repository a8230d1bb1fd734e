/** The capability delta for a person at a terminal: one screen, the first thing that a reviewer reads. */
import { assertNever } from "../base/assert-never.ts";
import type { Capability } from "../base/finding.ts";
import type { CapabilityDelta, CapabilityEntry } from "../review/capability-delta.ts";
import type { Paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { visible } from "./visible.ts";
import { wrap } from "./wrap.ts";

/** How many objects of a kind are named, with the first place of each: the most that fits on the screen. */
const objectCounts = [8, 5, 3, 1];
const mostLines = 20;
const mostUntold = 3;
const longestObject = 60;

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly mostObjects: number;
  /** What is not new to the change is counted, and not named. */
  readonly isShort?: boolean;
}

/** No line break at the end; empty where there is nothing to say. Paths and objects are made safe to print. */
export function capabilityText(delta: CapabilityDelta, { width, paint }: { readonly width: number; readonly paint: Paint }): string {
  let lines: string[] = [];
  for (const mostObjects of objectCounts) {
    lines = allLines(delta, { width: Math.max(40, width), paint, mostObjects });
    if (lines.length <= mostLines) return lines.join("\n");
  }
  const [mostObjects = 1] = objectCounts.toReversed();
  return allLines(delta, { width: Math.max(40, width), paint, mostObjects, isShort: true }).join("\n");
}

function allLines({ added, spread, removed, unread }: CapabilityDelta, layout: Layout): string[] {
  const lines = [
    ...section("New in this change", added, layout, true),
    ...(layout.isShort
      ? counted(spread, "new to a folder, known in another")
      : section("New to a folder, known in another", spread, layout, true)),
    ...(layout.isShort ? counted(removed, "not done any more") : section("Not done any more", removed, layout, false)),
  ];
  if (unread.length > 0) {
    const named = unread.slice(0, 3).map(visible).join(", ");
    const more = unread.length > 3 ? ` and ${unread.length - 3} more` : "";
    lines.push(...wrap(`Could not be read in full, and may do more: ${named}${more}.`, layout.width));
  }
  return lines;
}

function counted(entries: readonly CapabilityEntry[], what: string): string[] {
  return entries.length === 0 ? [] : [`And ${plural(entries.length, "thing")} ${what}.`];
}

function section(title: string, entries: readonly CapabilityEntry[], layout: Layout, hasPlaces: boolean): string[] {
  if (entries.length === 0) return [];
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return [
    layout.paint.strong(title),
    ...kinds.flatMap((kind) => {
      const own = entries.filter((entry) => entry.kind === kind);
      const [first = "", ...rest] = wrap(`${capabilityWording(kind).verb}: ${listed(kind, own, layout, hasPlaces)}`, layout.width - 4);
      return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

function listed(kind: Capability, entries: readonly CapabilityEntry[], { mostObjects }: Layout, hasPlaces: boolean): string {
  const told = entries.filter(({ object }) => object !== undefined);
  const untold = entries.filter(({ object }) => object === undefined);
  const items = told.slice(0, mostObjects).map((entry) => cut(entry.object ?? "") + (hasPlaces ? ` (${placesText(entry, 1)})` : ""));
  if (told.length > mostObjects) items.push(`and ${told.length - mostObjects} more`);
  for (const entry of untold) {
    // The screen must not hide how often: each place may be another one.
    const { one, many } = capabilityWording(kind);
    const count = entry.places.length;
    items.push(`${count === 1 ? one : `${count} ${many}`}${hasPlaces ? ` (${placesText(entry, mostUntold)})` : ""}`);
  }
  return items.join(", ");
}

function placesText({ places }: CapabilityEntry, most: number): string {
  const lines = [...new Set(places.map(({ path, range }) => `${visible(path)}:${range.start.line + 1}`))];
  const named = lines.slice(0, most);
  const more = lines.length - named.length;
  return more === 0 ? named.join(", ") : `${named.join(", ")}, ${more} more`;
}

function cut(object: string): string {
  const shown = [...visible(object)];
  return shown.length > longestObject ? `${shown.slice(0, longestObject - 1).join("")}…` : shown.join("");
}

interface Wording {
  readonly verb: string;
  /** What the code does not say, one and several of them. */
  readonly one: string;
  readonly many: string;
}

/** How what a capability lets code do is told. */
export function capabilityWording(kind: Capability): Wording {
  switch (kind) {
    case "network":
      return { verb: "Talks to", one: "an address the code does not say", many: "addresses the code does not say" };
    case "exec":
      return { verb: "Runs", one: "a program the code does not say", many: "programs the code does not say" };
    case "file-write":
      return { verb: "Writes to", one: "a path the code does not say", many: "paths the code does not say" };
    case "environment":
      return { verb: "Reads from the environment", one: "a variable the code does not name", many: "variables the code does not name" };
    case "eval":
      return { verb: "Runs text as code", one: "in a way the code does not say", many: "times in a way the code does not say" };
    case "native-code":
      return { verb: "Uses native code", one: "a library the code does not say", many: "libraries the code does not say" };
    case "crypto":
      return { verb: "Uses cryptography", one: "a method the code does not say", many: "methods the code does not say" };
    case "persistence":
      return { verb: "Stays behind through", one: "a place the code does not say", many: "places the code does not say" };
    case "workflow-permission":
      return { verb: "Workflows may", one: "do what the workflow does not say", many: "things the workflow does not say" };
    case "dependency":
      return { verb: "Depends on", one: "something without a name", many: "things without a name" };
    default:
      return assertNever(kind);
  }
}
