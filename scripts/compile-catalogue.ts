/** Compiles `grammars/` (rules, option tables, lists, languages) to `catalogue.json`, or prints every reason why it cannot. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { decode } from "../extension/core/base/decode.ts";
import type { Problem } from "../extension/core/base/problem.ts";
import { checkNames } from "../extension/core/change/checks/checks.ts";
import { catalogueText } from "../extension/core/rules/catalogue-text.ts";
import { compileCatalogue } from "../extension/core/rules/compile-catalogue.ts";
import type { CompiledCatalogue } from "../extension/core/rules/rule.ts";
import { printedProblem, problemAt } from "../extension/core/rules/text-place.ts";

/** The files of a folder by their path inside it, with forward slashes. What is not text is a problem. */
export function readGrammars(folder: string): { readonly files: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full
      .slice(folder.length + 1)
      .split(sep)
      .join("/");
    const decoded = decode(readFileSync(full));
    if (decoded.kind === "binary" || decoded.hasInvalidBytes)
      problems.push(problemAt("bad-catalogue", `grammars/${path}`, 0, "The file is not UTF-8 text."));
    else files.set(path, decoded.text);
  }
  return { files, problems };
}

/** Reads and compiles a grammars folder. With problems the catalogue lacks what they concern. */
export function compileGrammars(folder: string): { readonly catalogue: CompiledCatalogue; readonly problems: readonly Problem[] } {
  const read = readGrammars(folder);
  const compiled = compileCatalogue(read.files, "grammars", checkNames);
  return { catalogue: compiled.catalogue, problems: [...read.problems, ...compiled.problems] };
}

function main(target: string | undefined, folder: string): number {
  if (target === undefined) {
    console.error("Name the file to write: compile-catalogue OUTPUT [GRAMMARS]");
    return 64;
  }
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}: run this from the top of the repository, or name the folder.`);
    return 1;
  }
  const { catalogue, problems } = compileGrammars(folder);
  for (const problem of problems) console.error(printedProblem(problem));
  if (problems.length > 0) {
    console.error(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${folder}: nothing was written.`);
    return 1;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, catalogueText(catalogue));
  console.log(`${catalogue.rules.length} rules, ${catalogue.options.length} option tables, ${Object.keys(catalogue.lists).length} lists`);
  return 0;
}

// Run as a program, from its source or bundled; imported by tests for its functions.
if (/^compile-catalogue\.(ts|cjs|mjs|js)$/.test(basename(process.argv[1] ?? ""))) {
  process.exitCode = main(process.argv[2], process.argv[3] ?? "grammars");
}
