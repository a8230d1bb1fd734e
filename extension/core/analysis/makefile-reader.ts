/** Makefiles: what their recipes run, and what runs while they are read. */
import { constantWord, type FoldedWord, joinWords, sliceWord } from "../shell/folded.ts";
import { documentSpan, segmentsIn } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { NestedCode, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole, isKnown } from "../shell/value.ts";
import { Expansion, type Locals, type MakeVariable } from "./makefile-expansion.ts";
import { indexOutside, MakeLines, trimmed, withoutComment } from "./makefile-lines.ts";
import { type Recipe, recipeScripts } from "./makefile-recipe.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { interpreterLanguage } from "./script-language.ts";

const limits = { values: 8, evals: 6, recipes: 20_000 } as const;

export function readMakefile({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const reading = new MakefileReading(via, tables);
  const { text } = layer;
  reading.readText({ ...constantWord(text), segments: segmentsIn(layer, 0, text.length, 0, true) }, 0);
  reading.finish(documentSpan(layer, 0, text.length));
  return { programs: reading.programs, nested: reading.nested, problems: reading.problems, matches: [] };
}

const noLocals: Locals = new Map();

/** Its lines are still coming. */
interface OpenRecipe extends Recipe {
  readonly prerequisites: string[];
  readonly lines: FoldedWord[];
}

class MakefileReading {
  readonly programs: Program[] = [];
  readonly nested: NestedCode[] = [];
  readonly problems: ProgramProblem[] = [];
  private readonly via: readonly string[];
  private readonly tables: TableIndex;
  private readonly variables = new Map<string, MakeVariable>();
  private readonly expansion: Expansion;
  private readonly recipes: OpenRecipe[] = [];
  /** `target: A = x`, which holds for the recipe of that target wherever it stands. */
  private readonly targetVariables = new Map<string, Map<string, FoldedWord>>();
  private readonly shellPlaces = new Set<string>();
  private recipePrefix = "\t";
  private isOneShell = false;
  /** How many conditionals are open: what is set inside may not be. */
  private conditionals = 0;
  private evalDepth = 0;

  constructor(via: readonly string[], tables: TableIndex) {
    this.via = via;
    this.tables = tables;
    this.expansion = new Expansion({
      variable: (name) => this.variables.get(name),
      shell: (command) => this.runOnce(command, "makefile:shell"),
      read: (text) => this.readText(text, this.evalDepth + 1),
      unparsed: (place) => this.report("unparsed", "This reference of make does not end, so what it stands for was not analysed.", place),
      tooLarge: (place) => this.report("too-large", "What this stands for is too large or too deep to be followed.", place),
    });
  }

  readText(text: FoldedWord, evalDepth: number): void {
    if (evalDepth > limits.evals) {
      this.report("too-deep", "Makefiles made by makefiles are nested too deeply here; the rest was not analysed.", text);
      return;
    }
    const outer = this.evalDepth;
    this.evalDepth = evalDepth;
    const lines = new MakeLines(text);
    let recipe: OpenRecipe | undefined;
    for (let line = lines.next(this.recipePrefix); line !== undefined; line = lines.next(this.recipePrefix)) {
      if (line.isRecipe && recipe !== undefined) {
        recipe.lines.push(line.word);
        continue;
      }
      const word = trimmed(withoutComment(line.word));
      if (word.value === "" || this.conditional(word)) continue;
      if (this.define(word, lines)) recipe = undefined;
      else if (!this.assignment(word, undefined)) recipe = this.ruleOrOther(word, trimmed(line.word));
    }
    this.evalDepth = outer;
  }

  /** Runs the recipes: only now all variables are known. */
  finish(whole: { readonly start: number; readonly end: number }): void {
    const shell = this.variables.get("SHELL")?.values.flatMap((value) => this.expansion.expand(value, noLocals))[0];
    const language = interpreterLanguage(textsOf(shell ?? constantWord("sh")));
    const running = this.isOneShell ? "together" : language === "bash" ? "subshells" : "alone";
    for (const recipe of this.recipes) {
      const variables = new Map(recipe.targets.flatMap((target) => [...(this.targetVariables.get(target) ?? [])]));
      for (const script of recipeScripts(recipe, variables, this.expansion, running)) {
        if (language === "bash") this.lower(script, "makefile:recipe");
        else this.nested.push({ language, code: script, via: [...this.via, "makefile:recipe"] });
      }
    }
    if (this.recipes.length >= limits.recipes) {
      const message = `Only the first ${limits.recipes} recipes of this makefile were read. Review the rest by hand.`;
      this.problems.push({ code: "too-large", message, weight: "blocking", ...whole });
    }
  }

  /** Both ways are read: which one is taken depends on where it is run. */
  private conditional(word: FoldedWord): boolean {
    const directive = /^(ifn?def|ifn?eq|else|endif)\b/.exec(word.value)?.[1];
    if (directive === undefined) return false;
    if (directive.startsWith("if")) this.conditionals++;
    if (directive === "endif") this.conditionals = Math.max(0, this.conditionals - 1);
    else this.expansion.expand(sliceWord(word, directive.length), noLocals);
    return true;
  }

  private define(word: FoldedWord, lines: MakeLines): boolean {
    const start = /^(?:(?:override|export|private)\s+)*define\s+(.+?)\s*(:{0,3}=|\?=|\+=|!=)?$/s.exec(word.value);
    if (start === null) return false;
    const body = lines.untilEndef();
    if (body === undefined) {
      this.report("unparsed", "This definition does not end: there is no endef. What follows was not analysed.", word);
      return true;
    }
    const [name] = this.expansion.expand(constantWord(start[1] ?? ""), noLocals);
    this.set(name?.value ?? "", start[2] ?? "=", body);
    return true;
  }

  /** `targets` are those that it is for, where it is not for all. */
  private assignment(word: FoldedWord, targets: readonly string[] | undefined): boolean {
    const at = indexOutside(word.value, /:{0,3}=|[?+!]=|:/y);
    const operator = at < 0 ? undefined : /^(?::{0,3}=|[?+!]=)/.exec(word.value.slice(at))?.[0];
    if (operator === undefined) return /^(?:export|unexport|undefine|vpath|override|private)\b/.test(word.value);
    const names = sliceWord(word, 0, at).value.replace(/^(?:(?:export|override|private)\s+)+/, "");
    const [name] = this.expansion.expand({ ...sliceWord(word, 0, at), value: names.trim(), segments: [] }, noLocals);
    const value = sliceWord(word, at + operator.length);
    const plain = sliceWord(value, value.value.length - value.value.trimStart().length);
    if (targets === undefined) this.set(name?.value ?? "", operator, plain);
    if (/^(?:override\s+)?export\b/.test(word.value)) this.exported(name?.value ?? "", plain);
    for (const target of targets ?? []) {
      const variables = this.targetVariables.get(target) ?? new Map<string, FoldedWord>();
      for (const option of this.expansion.expand(plain, noLocals)) variables.set(name?.value ?? "", option);
      this.targetVariables.set(target, variables);
    }
    return true;
  }

  private set(name: string, operator: string, value: FoldedWord): void {
    const before = this.variables.get(name);
    if (name === ".RECIPEPREFIX") this.recipePrefix = value.value.trim().slice(0, 1) || "\t";
    if (operator === "?=" && before !== undefined && this.conditionals === 0) return;
    let next: MakeVariable;
    if (operator === "!=") {
      for (const command of this.expansion.expand(value, noLocals)) this.runOnce(command, "makefile:shell");
      next = { values: [{ ...value, value: hole(name), segments: value.segments }], isSimple: true };
    } else if (operator === "+=" && before !== undefined) {
      const added = before.isSimple ? this.expansion.expand(value, noLocals) : [value];
      next = {
        ...before,
        values: before.values.flatMap((old) => added.map((more) => joinWords([old, more], " "))).slice(0, limits.values),
      };
    } else if (/^:+=$/.test(operator)) next = { values: this.expansion.expand(value, noLocals), isSimple: true };
    else next = { values: [value], isSimple: false };
    const isJoined = (this.conditionals > 0 || operator === "?=") && before !== undefined && before.isSimple === next.isSimple;
    const values = isJoined ? withoutEqual([...next.values, ...before.values]).slice(0, limits.values) : next.values;
    this.variables.set(name, { ...next, values });
    this.expansion.forget();
  }

  /** A rule opens a recipe; anything else is expanded for what it does. `whole` has the comment, too. */
  private ruleOrOther(word: FoldedWord, whole: FoldedWord): OpenRecipe | undefined {
    const include = /^(?:-include|sinclude|include|load|-load)\b/.exec(word.value);
    const colon = include === null ? indexOutside(word.value, /:/y) : -1;
    if (colon < 0) {
      const texts = this.expansion.expand(word, noLocals);
      if (include !== null) return undefined;
      for (const text of texts) {
        if (text.value.trim() === "" || !isKnown(text.value)) continue;
        // What a reference stands for may be rules.
        if (word.value.startsWith("$") && text.value !== word.value) this.readText(text, this.evalDepth + 1);
        else this.report("unparsed", "This line is no part of a makefile, so what it does was not analysed.", word);
      }
      return undefined;
    }
    const targets = this.expansion.expand(sliceWord(word, 0, colon), noLocals)[0] ?? constantWord("");
    const after = sliceWord(word, colon + (/^:{1,2}/.exec(word.value.slice(colon))?.[0].length ?? 1));
    const names = textsOf(targets);
    if (names.includes(".ONESHELL")) this.isOneShell = true;
    // Behind a semicolon the shell reads: there a number sign may stand between quotes.
    const semicolon = indexOutside(after.value, /;/y);
    const asked = semicolon < 0 ? after : sliceWord(after, 0, semicolon);
    if (indexOutside(asked.value, /:{0,3}=|[?+!]=/y) >= 0 && this.assignment(trimmed(after), names)) return undefined;
    const prerequisites = textsOf(this.expansion.expand(asked, noLocals)[0] ?? asked);
    const recipe: OpenRecipe = { targets: names, prerequisites, lines: [], place: word };
    if (this.recipes.length < limits.recipes) this.recipes.push(recipe);
    if (semicolon >= 0) recipe.lines.push(sliceWord(whole, word.value.length - after.value.length + semicolon + 1));
    return recipe;
  }

  /** All that the recipes run has it in its environment. */
  private exported(name: string, value: FoldedWord): void {
    for (const option of this.expansion.expand(value, noLocals)) {
      if (!/^\w+$/.test(name) || /['\n]/.test(option.value)) continue;
      this.lower(joinWords([constantWord(`export ${name}='`), option, constantWord("'")]), "makefile:export");
    }
  }

  private runOnce(command: FoldedWord, name: string): void {
    const key = `${command.segments[0]?.start} ${command.value}`;
    if (this.shellPlaces.has(key)) return;
    this.shellPlaces.add(key);
    this.lower(command, name);
  }

  private lower(script: FoldedWord, name: string): void {
    const context = { tables: this.tables, dialect: "posix", via: [...this.via, name], segments: script.segments } as const;
    this.programs.push(lowerScript(script.value, context));
  }

  private report(code: string, message: string, place: FoldedWord): void {
    const starts = place.segments.map(({ start }) => start);
    const ends = place.segments.map(({ end }) => end);
    const start = starts.length === 0 ? 0 : Math.min(...starts);
    const end = Math.max(start + 1, ...ends);
    if (this.problems.length < 100) this.problems.push({ code, message: `${message} Review it by hand.`, weight: "blocking", start, end });
  }
}

function textsOf(list: FoldedWord): string[] {
  return list.value.split(/\s+/).filter((text) => text !== "");
}

function withoutEqual(words: readonly FoldedWord[]): FoldedWord[] {
  return words.filter((word, i) => words.findIndex(({ value }) => value === word.value) === i);
}
