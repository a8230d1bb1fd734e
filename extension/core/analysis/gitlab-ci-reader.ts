/** GitLab pipelines: what the jobs run. A job's `before_script` and `script` are one shell program, its `after_script` another. */
import { isScalar, isSeq } from "yaml";
import { type FoldedWord, joinWords } from "../shell/folded.ts";
import { lowerArguments, lowerScript } from "../shell/lower.ts";
import type { Command, Line, NestedCode, Program, ProgramProblem, Segment } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole } from "../shell/value.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { shebangLanguage } from "./script-language.ts";
import { withReplaced } from "./word-parts.ts";
import { type YamlDocument, yamlDocuments } from "./yaml-text.ts";

/** `lowered` in characters of all scripts together: inherited ones are read again for each job. */
const limits = { jobs: 1_000, lowered: 4_000_000, extending: 10, nesting: 20, lines: 20_000 } as const;

type Key = "before_script" | "script" | "after_script";

/** One line of a script, with what it stands under. */
interface ScriptLine {
  readonly word: FoldedWord;
  readonly key: string;
  readonly node: unknown;
}

export function readGitlabCi({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const nested: NestedCode[] = [];
  const { documents, problems: unparsed } = yamlDocuments(layer);
  const problems: ProgramProblem[] = [...unparsed];
  let lowered = 0;
  let isCut = false;
  for (const document of documents) readDocument(document);
  return { programs, nested, problems, matches: [] };

  function readDocument(document: YamlDocument): void {
    const { root } = document;
    const globals = variablesOf(document, document.entry(root, "variables"), new Map());
    const jobs = document.entries(root).filter(([, job]) => isJob(document, job));
    const used = new Set<unknown>();
    for (const [name, job] of jobs.slice(0, limits.jobs))
      if (!name.startsWith(".") && name !== "default") readJob(document, job, globals, used);
    // Templates that nothing here uses may be used by whoever includes this.
    const rest = jobs.filter(([name]) => name.startsWith(".") || name === "default").map(([, job]) => job);
    for (const job of [...rest, root]) readJob(document, job, globals, used, true);
    if (jobs.length > limits.jobs) cut(document, jobs[limits.jobs]?.[1]);
  }

  function cut(document: YamlDocument, node: unknown): void {
    if (isCut) return;
    isCut = true;
    const message = "There are more jobs or longer scripts here than are read; the rest was not analysed. Review it by hand.";
    problems.push({ code: "too-large", message, weight: "blocking", ...document.span(node) });
  }

  function isJob(document: YamlDocument, job: unknown): boolean {
    return [...jobKeys, "extends", "image", "services"].some((key) => document.entry(job, key) !== undefined);
  }

  function readJob(
    document: YamlDocument,
    job: unknown,
    globals: ReadonlyMap<string, FoldedWord>,
    used: Set<unknown>,
    onlyUnused = false,
  ): void {
    const chain = lineage(document, job);
    const variables = new Map(globals);
    for (const part of [...chain].reverse()) {
      for (const [name, word] of variablesOf(document, document.entry(part, "variables"), variables)) variables.set(name, word);
    }
    const inherited =
      document.resolved(job) === document.resolved(document.root) ? [] : [document.entry(document.root, "default"), document.root];
    const linesOf = (key: Key, from: readonly unknown[]) => {
      const owner = from.find((part) => document.entry(part, key) !== undefined);
      return owner === undefined ? [] : scriptLines(document, document.entry(owner, key), key);
    };
    const main = [...linesOf("before_script", [...chain, ...inherited]), ...linesOf("script", chain), ...stepLines(document, chain)];
    const isForgiven = isFailureForgiven(document, chain);
    const groups = [main, linesOf("after_script", [...chain, ...inherited]), hookLines(document, [...chain, ...inherited])];
    for (const lines of groups) {
      if (onlyUnused && lines.every(({ node }) => used.has(node))) continue;
      for (const { node } of lines) used.add(node);
      run(document, lines, variables, job, isForgiven);
    }
    runContainers(document, job, variables, used);
  }

  /** What the job's image and its services are started with. */
  function runContainers(document: YamlDocument, job: unknown, variables: ReadonlyMap<string, FoldedWord>, used: Set<unknown>): void {
    for (const key of ["image", "services"]) {
      const image = document.entry(job, key);
      for (const container of document.items(image) ?? [image]) {
        if (container === undefined || used.has(container)) continue;
        used.add(container);
        const words = ["entrypoint", "command"].flatMap((name) => document.items(document.entry(container, name)) ?? []);
        const found = words.map((word) => document.word(word)).filter((word) => word !== undefined);
        const [program] = found;
        // Arguments alone are given to a program that only the image names.
        if (program === undefined || program.value.startsWith("-")) continue;
        programs.push(
          lowerArguments(found.map(withInputs), { tables, dialect: "arguments", via: [...via, `gitlab-ci:${key}`], variables }),
        );
      }
    }
  }

  /** The job and what it extends, the nearest first. */
  function lineage(document: YamlDocument, job: unknown): unknown[] {
    const found = [job];
    for (let i = 0; i < found.length && found.length < limits.extending; i++) {
      const extended = document.entry(found[i], "extends");
      const names = document.items(extended)?.map((item) => document.word(item)?.value) ?? [document.word(extended)?.value];
      // Of several the last one wins.
      for (const name of names.reverse()) {
        const parent = name === undefined ? undefined : document.entry(document.root, name);
        if (parent !== undefined && !found.includes(parent)) found.push(parent);
      }
    }
    return found;
  }

  function hookLines(document: YamlDocument, chain: readonly unknown[]): ScriptLine[] {
    const hooks = chain.map((part) => document.entry(part, "hooks")).find((found) => found !== undefined);
    return document.entries(hooks).flatMap(([name, script]) => scriptLines(document, script, `hooks:${name}`));
  }

  /** `run:`, the steps that came after `script:`. */
  function stepLines(document: YamlDocument, chain: readonly unknown[]): ScriptLine[] {
    const steps = chain.map((part) => document.entry(part, "run")).find((found) => found !== undefined);
    return (document.items(steps) ?? []).flatMap((step) => {
      const script = document.entry(step, "script");
      return script === undefined ? [] : scriptLines(document, script, "run");
    });
  }

  function scriptLines(document: YamlDocument, script: unknown, key: string): ScriptLine[] {
    const lines: ScriptLine[] = [];
    const visit = (node: unknown, depth: number): void => {
      const found = document.resolved(node);
      if (found === undefined || found === null || (isScalar(found) && found.value === null)) return;
      if (depth > limits.nesting || lines.length >= limits.lines) cut(document, found);
      else if (isSeq(found) && found.tag === "!reference") visit(referenced(document, found), depth + 1);
      else if (isSeq(found)) for (const item of found.items) visit(item, depth + 1);
      else {
        const word = document.word(found);
        if (word === undefined) noScript(document, found, key);
        else lines.push({ word: withInputs(word), key, node: found });
      }
    };
    visit(script, 0);
    return lines;
  }

  function noScript(document: YamlDocument, node: unknown, key: string): void {
    const message = `This entry of ${key} is no text, so what it runs was not analysed. Where a command holds a colon and a blank, quote it.`;
    problems.push({ code: "unparsed", message, weight: "blocking", ...document.span(node) });
  }

  function referenced(document: YamlDocument, reference: unknown): unknown {
    let node: unknown = document.root;
    for (const key of document.items(reference) ?? []) node = document.entry(node, document.word(key)?.value ?? "");
    // What it names may be in another file.
    return node;
  }

  function run(
    document: YamlDocument,
    lines: readonly ScriptLine[],
    variables: ReadonlyMap<string, FoldedWord>,
    job: unknown,
    isForgiven: boolean,
  ): void {
    const [first] = lines;
    if (first === undefined) return;
    const script = joinWords(
      lines.map(({ word }) => word),
      "\n",
    );
    lowered += script.value.length;
    if (lowered > limits.lowered) {
      cut(document, job);
      return;
    }
    const host = `gitlab-ci:${first.key}`;
    const inside = [...via, ...(isForgiven ? ["gitlab-ci:allow-failure"] : []), host];
    const language = shebangLanguage(script.value) ?? "bash";
    if (language !== "bash") {
      nested.push({ language, code: script, via: inside });
      return;
    }
    const program = lowerScript(script.value, { tables, dialect: "posix", via: inside, segments: script.segments, variables });
    programs.push(renamed(program, host, lines));
  }
}

/** The pipeline goes on, and is green, whatever fails in the job. A job that waits for a person blocks nobody by itself: that is no forgiving. */
function isFailureForgiven(document: YamlDocument, chain: readonly unknown[]): boolean {
  const said = (key: string) => chain.map((part) => document.entry(part, key)).find((found) => found !== undefined);
  return document.word(said("allow_failure"))?.value === "true" && document.word(said("when"))?.value !== "manual";
}

const jobKeys = ["script", "before_script", "after_script", "run", "hooks"] as const;

/** Each command by the key it stands under, where one program is made of several. */
function renamed(program: Program, host: string, lines: readonly ScriptLine[]): Program {
  if (lines.every(({ key }) => `gitlab-ci:${key}` === host)) return program;
  const keyAt = (offset: number): string | undefined =>
    lines.find(({ word }) => word.segments.some((segment: Segment) => segment.start <= offset && offset < segment.end))?.key;
  const command = (stage: Command): Command => {
    const key = keyAt(stage.span.start);
    return key === undefined ? stage : { ...stage, via: stage.via.map((name) => (name === host ? `gitlab-ci:${key}` : name)) };
  };
  return { ...program, lines: program.lines.map((line): Line => ({ ...line, stages: line.stages.map(command) })) };
}

/** `$[[ inputs.x ]]` is filled in before anything is run: by what, cannot be told. */
function withInputs(word: FoldedWord): FoldedWord {
  return withReplaced(word, /\$\[\[([^\]]{0,200})\]\]/g, (match) => hole(/([A-Za-z_]\w*)\s*(?:\||$)/.exec((match[1] ?? "").trim())?.[1]));
}

/** `A: x` and `A: { value: x }`; a value may name variables that stand before it or around it. */
function variablesOf(document: YamlDocument, node: unknown, before: ReadonlyMap<string, FoldedWord>): Map<string, FoldedWord> {
  const found = new Map<string, FoldedWord>();
  for (const [name, entry] of document.entries(node)) {
    const word = document.word(entry) ?? document.word(document.entry(entry, "value"));
    if (word === undefined) continue;
    const value = withReplaced(withInputs(word), /\$\$|\$\{?([A-Za-z_]\w*)\}?/g, (match) => {
      const [whole, variable] = match;
      if (variable === undefined) return whole === "$$" ? "$" : undefined;
      return (found.get(variable) ?? before.get(variable))?.value ?? hole(variable);
    });
    found.set(name, value);
  }
  return found;
}
