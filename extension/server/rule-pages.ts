/** The pages of the rules, out of the compiled catalogue. */
import type { LoadAsset } from "../core/base/load-asset.ts";
import { type Catalogue, openCatalogue } from "../core/rules/catalogue.ts";
import type { CompiledRule } from "../core/rules/rule.ts";
import type { RulePage } from "./protocol.ts";

const sections = [
  ["finds", "What it finds"],
  ["matters", "Why it matters"],
  ["remedy", "What to do"],
  ["fine", "When it is fine"],
] as const;

/** Reads the catalogue when a page is first asked for. */
export function rulePages(loadAsset: LoadAsset): (rule: string) => Promise<RulePage | undefined> {
  let catalogue: Promise<Catalogue> | undefined;
  return async (id) => {
    // The build made it, and its loader has nothing to distrust.
    catalogue ??= loadAsset("catalogue.json").then((bytes) => openCatalogue(JSON.parse(new TextDecoder().decode(bytes))));
    const rule = (await catalogue).rule(id);
    return rule === undefined ? undefined : { title: rule.title, markdown: pageText(rule) };
  };
}

function pageText(rule: CompiledRule): string {
  return sections.map(([key, title]) => `## ${title}\n\n${rule.doc[key].trim()}\n`).join("\n");
}
