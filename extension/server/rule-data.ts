/** What the server's main thread wants of the catalogue: pages of rules, and which language a file is in. */

import { languageIndex } from "../core/analysis/language-spec.ts";
import type { LoadAsset } from "../core/base/load-asset.ts";
import { rulePage } from "../core/report/rule-page.ts";
import type { LanguageOf } from "../core/review/unread-content.ts";
import { type Catalogue, openCatalogue } from "../core/rules/catalogue.ts";
import type { CompiledCatalogue } from "../core/rules/rule.ts";
import type { RulePage } from "./protocol.ts";

export interface RuleData {
  /** Undefined for a rule that does not exist. */
  readonly page: (rule: string) => Promise<RulePage | undefined>;
  readonly languageOf: () => Promise<LanguageOf>;
  readonly catalogue: () => Promise<Catalogue>;
}

/** Reads the catalogue when it is first asked for something. */
export function ruleData(loadAsset: LoadAsset): RuleData {
  let opened: Promise<{ readonly catalogue: Catalogue; readonly languageOf: LanguageOf }> | undefined;
  const open = async () => {
    // The build made it, and checked it.
    const compiled = JSON.parse(new TextDecoder().decode(await loadAsset("catalogue.json"))) as CompiledCatalogue;
    const languages = languageIndex(compiled);
    const languageOf: LanguageOf = (path, start) => languages.ofDocument(path, start)?.id;
    return { catalogue: openCatalogue(compiled), languageOf };
  };
  const data = () => {
    opened ??= open();
    return opened;
  };
  return {
    page: async (id) => {
      const rule = (await data()).catalogue.rule(id);
      return rule === undefined ? undefined : { title: rule.title, markdown: rulePage(rule) };
    },
    languageOf: async () => (await data()).languageOf,
    catalogue: async () => (await data()).catalogue,
  };
}
