/** What the data say of each language, and which language a document is in. */
import { type LanguageId, languages } from "../base/language.ts";
import type { CompiledCatalogue, LanguageData } from "../rules/rule.ts";
import { type Grammar, grammars } from "../syntax/syntax.ts";

export interface LanguageSpec {
  readonly id: LanguageId;
  /** Its folder under `grammars/`: what its own rules are filed under. */
  readonly folder: string;
  readonly grammar: Grammar | undefined;
  /** How a comment to the end of its line begins. */
  readonly comment: string;
  /** `language.json` with what it inherits filled in. */
  readonly data: LanguageData;
}

export interface LanguageIndex {
  /** By id or alias, in any case. */
  byName(name: string): LanguageSpec | undefined;
  /** By path first; where it says nothing, by what the text holds, and by its first line. A beginning of the text will do. */
  ofDocument(path: string, text: string): LanguageSpec | undefined;
}

/** What a file is by its content is told by this many characters: long comments before it must not hide it. */
const longestBeginning = 1_000_000;

export function languageIndex(catalogue: Pick<CompiledCatalogue, "languages">): LanguageIndex {
  const names = new Map<string, LanguageSpec>();
  const fileNames = new Map<string, LanguageSpec>();
  const extensions = new Map<string, LanguageSpec>();
  const interpreters: { name: string; isPrefix: boolean; spec: LanguageSpec }[] = [];
  const paths: { pattern: RegExp; spec: LanguageSpec }[] = [];
  const contents: { extensions: readonly string[]; all: readonly RegExp[]; spec: LanguageSpec }[] = [];

  for (const [folder, own] of Object.entries(catalogue.languages)) {
    const data = inherited(catalogue.languages, own);
    const id = languages.find((known) => known === (typeof own.id === "string" ? own.id : folder));
    if (id === undefined) continue;
    const spec: LanguageSpec = {
      id,
      folder,
      grammar: grammars.find((grammar) => grammar === data.grammar),
      comment: typeof data.comment === "string" ? data.comment : "#",
      data,
    };
    for (const name of [id, folder, ...strings(own.aliases)]) if (!names.has(name)) names.set(name, spec);
    for (const name of strings(own.names)) fileNames.set(name, spec);
    for (const extension of strings(own.extensions)) extensions.set(extension, spec);
    for (const name of strings(own.interpreters)) interpreters.push({ name: name.replace(/\*$/, ""), isPrefix: name.endsWith("*"), spec });
    for (const pattern of strings(own.paths)) paths.push({ pattern: new RegExp(pattern, "u"), spec });
    for (const { extensions: of, all } of objects(own.contents))
      contents.push({ extensions: strings(of), all: strings(all).map((pattern) => new RegExp(pattern, "mu")), spec });
  }

  const byFirstLine = (text: string): LanguageSpec | undefined => {
    const line = /^#!([^\n\r]{0,300})/.exec(text)?.[1];
    if (line === undefined) return /^#(?:compdef|autoload)\b/.test(text) ? names.get("bash") : undefined;
    const words = line.trim().split(/\s+/);
    if (/(?:^|\/)env$/.test(words[0] ?? "")) {
      words.shift();
      while (words[0] !== undefined && (words[0].startsWith("-") || words[0].includes("="))) words.shift();
    }
    const program = words[0]?.slice(words[0].lastIndexOf("/") + 1);
    if (program === undefined) return undefined;
    return interpreters.find(
      ({ name, isPrefix }) => name === program || (isPrefix && program.startsWith(name) && /^[\d.]*$/.test(program.slice(name.length))),
    )?.spec;
  };

  const byContent = (extension: string, text: string): LanguageSpec | undefined => {
    const candidates = contents.filter(({ extensions: of }) => of.includes(extension));
    if (candidates.length === 0) return undefined;
    const beginning = text.slice(0, longestBeginning);
    return candidates.find(({ all }) => all.every((pattern) => pattern.test(beginning)))?.spec;
  };

  return {
    byName: (name) => names.get(name.toLowerCase()),
    ofDocument: (path, text) => {
      const file = path.slice(path.lastIndexOf("/") + 1);
      const byPath = paths.find(({ pattern }) => pattern.test(path))?.spec ?? fileNames.get(file);
      if (byPath !== undefined) return byPath;
      const dot = file.lastIndexOf(".");
      const extension = dot < 0 ? "" : file.slice(dot).toLowerCase();
      return extensions.get(extension) ?? byContent(extension, text) ?? byFirstLine(text);
    },
  };
}

/** Single entries of `calls`, `values` and `modules` are added one by one; everything else is the nearest one's. */
function inherited(all: CompiledCatalogue["languages"], own: LanguageData): LanguageData {
  const parent = own.inherits === undefined ? undefined : all[own.inherits];
  if (parent === undefined) return own;
  const merged: Record<string, unknown> = { ...inherited(all, parent), ...own };
  for (const key of ["calls", "values", "modules"]) merged[key] = { ...objectOf(parent[key]), ...objectOf(own[key]) };
  return merged;
}

function objectOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function objects(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
