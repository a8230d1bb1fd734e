/** Compiles everything under `grammars/`, given as paths and texts, to the one catalogue that the analysis works with. */
import type { Problem } from "../base/problem.ts";
import type { OptionTable } from "../shell/option-table.ts";
import { compileRule, type RuleContext, type RuleFolder } from "./compile-rule.ts";
import { jsonLine, parsedJson } from "./json-place.ts";
import { readLabelTitles } from "./label-titles.ts";
import { type CompiledList, readList } from "./list.ts";
import { checkOptionTable, sharedNames } from "./option-table-check.ts";
import type { CompiledCatalogue, CompiledRule, LanguageData } from "./rule.ts";
import { problemAt } from "./text-place.ts";

const fileName = /^[^\s/]+$/;

/**
 * `files` are paths inside `grammars/` (`command/rules/x/rule.md`), with forward slashes, and their texts; `root` is put before
 * the paths in problems; `checks` are what a rule may name with `check:`. The catalogue is there even where there are problems, without what they concern, so that a tool can go
 * on with the rest; a build must not.
 */
export function compileCatalogue(
  files: ReadonlyMap<string, string>,
  root = "grammars",
  checks: ReadonlySet<string> = new Set(),
): { readonly catalogue: CompiledCatalogue; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const options: OptionTable[] = [];
  const tablePaths = new Map<OptionTable, string>();
  const lists: Record<string, CompiledList> = {};
  const languages: Record<string, LanguageData> = {};
  let labels: Readonly<Record<string, string>> | undefined;
  const queries = new Map<string, Map<"embedded" | "outline", string>>();
  const folders = new Map<string, { path: string; files: Record<string, string> }>();

  // By code point and not by locale, so that every machine compiles the same bytes.
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, text] of inOrder) {
    const place = `${root}/${path}`;
    const parts = path.split("/");
    const [language = "", kind = "", name = "", file = ""] = parts;
    if (parts.at(-1) === "README.md" || path === "wasm.lock.json") continue;
    if (!parts.every((part) => fileName.test(part)))
      problems.push(problemAt("bad-catalogue", place, 0, "A name under grammars/ holds no blank."));
    else if (path === "labels.json") {
      const read = readLabelTitles(place, text);
      problems.push(...read.problems);
      labels = read.titles;
    } else if (parts.length === 2 && language === "lists" && /^[a-z0-9]+(-[a-z0-9]+)*\.txt$/.test(kind)) {
      const read = readList(place, text);
      problems.push(...read.problems);
      if (read.list !== undefined) lists[kind.slice(0, -".txt".length)] = read.list;
    } else if (parts.length === 3 && language === "command" && kind === "options" && name.endsWith(".json")) {
      const read = checkOptionTable(place, text);
      problems.push(...read.problems);
      if (read.table !== undefined) {
        options.push(read.table);
        tablePaths.set(read.table, place);
      }
    } else if (parts.length === 2 && language !== "lists" && kind === "language.json") {
      const read = readLanguage(place, text);
      problems.push(...read.problems);
      if (read.data !== undefined) languages[language] = read.data;
    } else if (parts.length === 2 && language !== "lists" && (kind === "embedded.scm" || kind === "outline.scm")) {
      const own = queries.get(language) ?? new Map<"embedded" | "outline", string>();
      own.set(kind === "embedded.scm" ? "embedded" : "outline", text);
      queries.set(language, own);
    } else if (parts.length === 4 && kind === "rules" && language !== "lists") {
      const id = `${language}/${name}`;
      const folder = folders.get(id) ?? { path: `${root}/${language}/rules/${name}`, files: {} };
      folder.files[file] = text;
      folders.set(id, folder);
    } else problems.push(problemAt("bad-catalogue", place, 0, "Nothing reads a file of this name in this place."));
  }

  for (const [language, own] of queries) {
    const data = languages[language];
    if (data !== undefined) languages[language] = { ...data, ...Object.fromEntries(own) };
    else
      for (const name of own.keys())
        problems.push(problemAt("bad-catalogue", `${root}/${language}/${name}.scm`, 0, "There is no language.json beside it."));
  }
  for (const [language, data] of Object.entries(languages)) {
    const path = `${root}/${language}/language.json`;
    if (data.inherits !== undefined && (data.inherits === language || !Object.hasOwn(languages, data.inherits))) {
      problems.push(
        problemAt(
          "bad-catalogue",
          path,
          jsonLine(files.get(`${language}/language.json`) ?? "", ["inherits"]),
          `inherits: there is no other language ${data.inherits}.`,
        ),
      );
    }
  }
  problems.push(...sharedNames(options, (table) => tablePaths.get(table) ?? root));

  const compiled = compileRules(
    [...folders].map(([id, folder]) => ({ id, ...folder })),
    { options, lists: new Set(Object.keys(lists)), checks },
  );
  problems.push(...compiled.problems);
  return { catalogue: { version: 1, rules: compiled.rules, options, lists, languages, ...(labels && { labels }) }, problems };
}

/** Compiles rule folders together: their ids, old and new, must be one rule's each. */
export function compileRules(
  folders: readonly RuleFolder[],
  context: RuleContext,
): { readonly rules: readonly CompiledRule[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rules: CompiledRule[] = [];
  const owners = new Map(folders.map((folder) => [folder.id, folder.id]));
  for (const folder of [...folders].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const compiled = compileRule(folder, context);
    problems.push(...compiled.problems);
    if (compiled.rule === undefined) continue;
    rules.push(compiled.rule);
    for (const old of compiled.rule.formerly ?? []) {
      const owner = owners.get(old);
      if (owner !== undefined) problems.push(problemAt("bad-rule", `${folder.path}/rule.md`, 0, `formerly: ${old} is an id of ${owner}.`));
      owners.set(old, folder.id);
    }
  }
  return { rules, problems };
}

function readLanguage(path: string, text: string): { data?: LanguageData; problems: Problem[] } {
  const parsed = parsedJson(text);
  if ("error" in parsed) return { problems: [problemAt("bad-catalogue", path, parsed.line, parsed.error)] };
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problems: [problemAt("bad-catalogue", path, 0, "The file is an object.")] };
  const { inherits, embedded, outline, ...rest } = value as Readonly<Record<string, unknown>>;
  if (embedded !== undefined)
    return { problems: [problemAt("bad-catalogue", path, jsonLine(text, ["embedded"]), "embedded: stands in embedded.scm.")] };
  if (outline !== undefined)
    return { problems: [problemAt("bad-catalogue", path, jsonLine(text, ["outline"]), "outline: stands in outline.scm.")] };
  if (inherits !== undefined && typeof inherits !== "string")
    return { problems: [problemAt("bad-catalogue", path, jsonLine(text, ["inherits"]), "inherits: is the name of a language.")] };
  return { data: { ...rest, ...(inherits !== undefined && { inherits }) }, problems: [] };
}
