/** `countersign rules new`: the folder of a rule that is to be written, with examples that fail until it is. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { userError } from "../../core/base/user-error.ts";
import { ruleScaffold, scaffoldLanguages } from "../../core/rules/rule-scaffold.ts";
import { reasonOf } from "../../node/reason-of.ts";
import { Misuse } from "../misuse.ts";
import { shownFolder } from "../rule-folders.ts";
import type { Run } from "../run.ts";

/** `names`: what stands behind `rules new`. */
export async function newRule(names: readonly string[], ...[, surroundings]: Parameters<Run>): Promise<0> {
  const [name, ...more] = names;
  const like = "Write it as .countersign/rules/command/my-rule.";
  if (name === undefined || more.length > 0) throw new Misuse("One folder is asked for.", like);
  const folder = resolve(name);
  const above = dirname(folder);
  const language = basename(basename(above) === "rules" ? dirname(above) : above);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(basename(folder)))
    throw new Misuse(`${basename(folder)} is no name for a rule.`, "Name it in lower case, with dashes between words.");
  const scaffold = ruleScaffold(language, surroundings.version());
  if (scaffold === undefined)
    throw new Misuse(
      `The folder above ${basename(folder)} is ${language}, which is none of the languages that a rule can be begun for.`,
      `${like} There are ${scaffoldLanguages.join(", ")}.`,
    );
  if (existsSync(folder))
    throw userError("exists", `${shownFolder(folder)} is there already, and was left as it is.`, "Choose another name.");
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(scaffold.files)) writeFileSync(join(folder, file), text, { flag: "wx" });
  } catch (error) {
    throw userError("cannot-write", `${shownFolder(folder)} could not be written: ${reasonOf(error)}.`, "Name a place that is yours.");
  }
  const files = Object.keys(scaffold.files).map((file) => `  ${shownFolder(join(folder, file))}\n`);
  await surroundings.output.write(
    `${files.join("")}Write the examples first, then the query, until \`countersign rules test ${shownFolder(folder)}\` proves it.\n`,
  );
  return 0;
}
