/** The rules that lie under a folder of the disk, however much of `LANGUAGE/rules/NAME` the folder itself is. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { decode } from "../core/base/decode.ts";
import { blocking, type Problem } from "../core/base/problem.ts";
import { userError } from "../core/base/user-error.ts";
import type { RuleFolder } from "../core/rules/compile-rule.ts";
import { reasonOf } from "../node/reason-of.ts";

export interface RuleFolders {
  readonly folders: readonly RuleFolder[];
  /** What could not be read; its path lies in the folder of the rule it concerns. */
  readonly problems: readonly Problem[];
}

/**
 * The files of a folder that is a whole catalogue (`grammars/`, with option tables, lists and languages beside the rules), by their
 * path inside it with forward slashes; undefined for a folder that holds rules alone.
 */
export function catalogueFiles(folder: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(join(folder, "command", "options"))) return undefined;
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const decoded = decode(readFileSync(path));
    // What is not text is reported where the rule it lies in is read.
    if (decoded.kind === "text") files.set(relative(folder, path).split(sep).join("/"), decoded.text);
  }
  return files;
}

const ruleFile = /^(rule\.(md|scm)|examples\..+)$/;

/** Of a team (`.countersign/rules/LANGUAGE/NAME`), of Countersign (`grammars/LANGUAGE/rules/NAME`), or one rule. */
export function ruleFolders(folder: string): RuleFolders {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw userError(
      "no-rules",
      `There is no folder ${folder} to read rules from.`,
      "Name a folder with rules in it, laid out as LANGUAGE/NAME/rule.md.",
    );
  }
  const problems: Problem[] = [];
  const folders = rulesUnder(folder).map((path) => readRule(path, problems));
  if (folders.length === 0)
    throw userError(
      "no-rules",
      `There are no rules in ${folder}.`,
      "A rule is a folder LANGUAGE/NAME with rule.md, rule.scm and examples.* in it.",
    );
  return { folders, problems };
}

function rulesUnder(folder: string): string[] {
  if (isRule(folder)) return [folder];
  const children = foldersIn(folder);
  if (children.some(isRule)) return children;
  return children.flatMap((language) => {
    const own = join(language, "rules");
    if (existsSync(own)) return foldersIn(own);
    // Beside the languages of grammars/ lie lists and option tables.
    return foldersIn(language).filter((child) => isRule(child) || readdirSync(child).length === 0);
  });
}

function isRule(folder: string): boolean {
  return readdirSync(folder).some((name) => ruleFile.test(name));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function readRule(folder: string, problems: Problem[]): RuleFolder {
  const path = shownFolder(folder);
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (!entry.isFile()) {
      problems.push(blocking("bad-rule", "A rule is files alone: this is none.", { path: shownFolder(file) }));
      continue;
    }
    try {
      const decoded = decode(readFileSync(file));
      if (decoded.kind === "binary" || decoded.hasInvalidBytes)
        problems.push(blocking("bad-rule", "This file is not UTF-8 text. Save it as UTF-8.", { path: shownFolder(file) }));
      else files[entry.name] = decoded.text;
    } catch (error) {
      problems.push(
        blocking("unreadable", `This file could not be read: ${reasonOf(error)}. Make it readable.`, { path: shownFolder(file) }),
      );
    }
  }
  const whole = resolve(folder);
  const above = dirname(whole);
  const language = basename(basename(above) === "rules" && isLanguageFolder(dirname(above)) ? dirname(above) : above);
  return { id: `${language}/${basename(whole)}`, path, files };
}

/** In `.countersign/rules/command/x` the folder above is the language; in `grammars/command/rules/x` it is the next. */
function isLanguageFolder(folder: string): boolean {
  return basename(folder) !== ".countersign";
}

/** Relative to the folder that the command works in, where it lies in it. */
export function shownFolder(path: string): string {
  const inside = relative("", path);
  return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}
