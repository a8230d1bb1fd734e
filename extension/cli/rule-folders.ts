/** The rules that lie under a folder of the disk, however much of `LANGUAGE/rules/NAME` the folder itself is. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { decode } from "../core/base/decode.ts";
import { blocking, type Problem } from "../core/base/problem.ts";
import { userError } from "../core/base/user-error.ts";
import type { RuleFolder } from "../core/rules/compile-rule.ts";
import { reasonOf } from "./reason-of.ts";

export interface RuleFolders {
  readonly folders: readonly RuleFolder[];
  /** What could not be read; its path lies in the folder of the rule it concerns. */
  readonly problems: readonly Problem[];
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
  const path = shown(folder);
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (!entry.isFile()) {
      problems.push(blocking("bad-rule", "A rule is files alone: this is none.", { path: shown(file) }));
      continue;
    }
    try {
      const decoded = decode(readFileSync(file));
      if (decoded.kind === "binary" || decoded.hasInvalidBytes)
        problems.push(blocking("bad-rule", "This file is not UTF-8 text. Save it as UTF-8.", { path: shown(file) }));
      else files[entry.name] = decoded.text;
    } catch (error) {
      problems.push(blocking("unreadable", `This file could not be read: ${reasonOf(error)}. Make it readable.`, { path: shown(file) }));
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

function shown(path: string): string {
  const inside = relative("", path);
  return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}
