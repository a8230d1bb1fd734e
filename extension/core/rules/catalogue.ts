/** The compiled catalogue made ready for use: look-ups now, regular expressions and lists when they are first asked. */
import type { OptionTable } from "../shell/option-table.ts";
import { type Answer, regexAnswer, remembering } from "./hole-test.ts";
import { listTest } from "./list.ts";
import { type ProgramNames, programNames } from "./program-names.ts";
import { ruleRegex } from "./regex-check.ts";
import type { CompiledCatalogue, CompiledRule, LanguageData, ValueTest } from "./rule.ts";

export interface Catalogue {
  readonly rules: readonly CompiledRule[];
  readonly options: readonly OptionTable[];
  readonly programs: ProgramNames;
  /** By its id, or one it had before. */
  rule(id: string): CompiledRule | undefined;
  /** What the data say of a language; undefined where it has no folder. */
  language(id: string): LanguageData | undefined;
  /** The language and those it inherits from, nearest first. */
  lineage(language: string): readonly string[];
  /** A test made ready; equal tests are one. */
  test(test: ValueTest): (value: string) => Answer;
  /** The entries of a list, by its name; empty where there is no such list. */
  list(name: string): readonly string[];
  /** What the rules' numbers of ATT&CK, ATLAS, OWASP and CWE are called. */
  readonly labels: Readonly<Record<string, string>>;
  /** Whatever else is computed once for a catalogue. */
  memo<T>(key: object, compute: () => T): T;
}

export function openCatalogue(compiled: CompiledCatalogue): Catalogue {
  const tests = new Map<string, (value: string) => Answer>();
  const memos = new Map<object, unknown>();
  let ids: Map<string, CompiledRule> | undefined;

  const prepare = (test: ValueTest): ((value: string) => Answer) => {
    if ("list" in test) {
      const list = Object.hasOwn(compiled.lists, test.list) ? compiled.lists[test.list] : undefined;
      if (list === undefined) throw new Error(`the catalogue was compiled without the list ${test.list}`);
      return remembering(listTest(list));
    }
    const regex = ruleRegex(test.regex);
    let global: RegExp | undefined;
    const withFlag = (): RegExp => {
      global ??= ruleRegex(test.regex, "g");
      return global;
    };
    return (value) => regexAnswer(regex, withFlag, value);
  };

  const language = (id: string): LanguageData | undefined => (Object.hasOwn(compiled.languages, id) ? compiled.languages[id] : undefined);

  return {
    rules: compiled.rules,
    options: compiled.options,
    programs: programNames(compiled.options),
    rule: (id) => {
      if (ids === undefined) {
        ids = new Map();
        for (const rule of compiled.rules) for (const old of rule.formerly ?? []) ids.set(old, rule);
        for (const rule of compiled.rules) ids.set(rule.id, rule);
      }
      return ids.get(id);
    },
    language,
    lineage: (id) => {
      const found: string[] = [];
      for (let next: string | undefined = id; next !== undefined && !found.includes(next); next = language(next)?.inherits)
        found.push(next);
      return found;
    },
    test: (test) => {
      const key = "list" in test ? `list:${test.list}` : `regex:${test.regex}`;
      let ready = tests.get(key);
      if (ready === undefined) {
        ready = prepare(test);
        tests.set(key, ready);
      }
      return ready;
    },
    list: (name) => (Object.hasOwn(compiled.lists, name) ? (compiled.lists[name]?.entries ?? []) : []),
    labels: compiled.labels ?? {},
    memo: <T>(key: object, compute: () => T): T => {
      if (!memos.has(key)) memos.set(key, compute());
      return memos.get(key) as T;
    },
  };
}

/** A catalogue with a team's own rules besides; theirs replace those of the same id. */
export function withRules(compiled: CompiledCatalogue, own: readonly CompiledRule[]): CompiledCatalogue {
  const replaced = new Set(own.map((rule) => rule.id));
  const rules = [...compiled.rules.filter((rule) => !replaced.has(rule.id)), ...own];
  return { ...compiled, rules: rules.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
