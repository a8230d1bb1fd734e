/** Dockerfiles: what the image runs when it is built, started and checked. */
import { documentSpan, type Layer, segmentsIn } from "../shell/layer.ts";
import { lowerArguments, lowerScript } from "../shell/lower.ts";
import type { Line, NestedCode, Program, ProgramProblem, Segment, Word } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole, isKnown } from "../shell/value.ts";
import { after, type HereDocument, type Instruction, instructions, type Stretch } from "./dockerfile-lines.ts";
import { grantLine } from "./grant.ts";
import { type JsonString, jsonStrings } from "./json-strings.ts";
import type { Reading, ReadRequest } from "./reading.ts";

export function readDockerfile({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const nested: NestedCode[] = [];
  const problems: ProgramProblem[] = [];
  const read = instructions(layer.text);
  const grants: Line[] = [];
  const stages = new Set<string>();
  let stage = newStage(new Map());
  const globals = new Map<string, Word>();

  for (const { start, end } of read.unread) {
    problems.push({
      code: "unparsed",
      message: "This is no instruction of a Dockerfile, so what it does was not analysed. Review it by hand.",
      weight: "blocking",
      ...documentSpan(layer, start, end),
    });
  }
  for (const instruction of read.instructions) {
    switch (instruction.name) {
      case "FROM":
        stage = newStage(globals);
        if (!isStageAbove(instruction, stages)) grantBase(instruction);
        break;
      case "ARG":
      case "ENV":
        for (const [name, word] of assignments(instruction, layer, stage.variables)) {
          stage.variables.set(name, word);
          if (!stage.hasBase) globals.set(name, word);
        }
        break;
      case "SHELL":
        stage.shell = jsonStrings(instruction.text)?.map(({ value }) => value) ?? stage.shell;
        break;
      case "HEALTHCHECK": {
        const command = /^\s*CMD(?:\s+|$)/i.exec(instruction.text);
        if (command !== null) run(cut(instruction, command[0].length));
        break;
      }
      case "RUN":
      case "CMD":
      case "ENTRYPOINT":
        run(instruction);
        break;
      case "ADD":
      case "EXPOSE":
      case "VOLUME":
        for (const { name, word } of grantedBy(instruction, stage.variables))
          grants.push(
            grantLine(name, [word], documentSpan(layer, instruction.start, instruction.end), [...via, `dockerfile:${instruction.name}`]),
          );
        break;
      default:
        break;
    }
  }
  return { programs, nested, problems, matches: [], grants };

  /** What the stage is built on, whoever may change what that name stands for. */
  function grantBase(instruction: Instruction): void {
    const image =
      instruction.text
        .trim()
        .replace(/^--platform=\S+\s+/i, "")
        .split(/\s+/)[0] ?? "";
    const known = image.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (_, name: string) => globals.get(name)?.value ?? hole(name));
    if (known !== "" && known.toLowerCase() !== "scratch")
      grants.push(grantLine(":base", [known], documentSpan(layer, instruction.start, instruction.end), [...via, "dockerfile:FROM"]));
  }

  function run(instruction: Instruction): void {
    const inside = [...via, `dockerfile:${instruction.isOnbuild ? "ONBUILD " : ""}${instruction.name}`];
    const context = { tables, via: inside, variables: stage.variables };
    const list = jsonStrings(instruction.text);
    if (list !== undefined) {
      const words = list.map((item) => jsonWord(item, instruction.stretches, layer));
      if (words.length > 0) programs.push(lowerArguments(words, { ...context, dialect: "arguments" }));
      return;
    }
    const interpreter = shellLanguage(stage.shell);
    const [heredoc] = instruction.heredocs;
    if (heredoc !== undefined && /^\s*<<-?["']?\w+["']?\s*$/.test(instruction.text)) {
      runText(
        heredoc.text,
        heredocSegments(heredoc, layer),
        shebangLanguage(heredoc.text) ?? interpreter,
        [...inside, "heredoc"],
        instruction,
      );
      return;
    }
    const { text, segments } = withHeredocs(instruction, layer);
    runText(text, segments, interpreter, inside, instruction);
  }

  function runText(
    text: string,
    segments: readonly Segment[],
    language: string,
    inside: readonly string[],
    { start, end }: Instruction,
  ): void {
    if (language === "bash") {
      programs.push(lowerScript(text, { tables, dialect: "posix", via: inside, segments, variables: stage.variables }));
    } else
      nested.push({
        language,
        code: { value: text, segments: segments.length > 0 ? segments : [whole(text, documentSpan(layer, start, end))] },
        via: inside,
      });
  }
}

/** Whether it begins from a stage of the same file; remembers the name that it gives its own. */
function isStageAbove({ text }: Instruction, stages: Set<string>): boolean {
  const [image = "", as = "", name = ""] = text
    .trim()
    .replace(/^--platform=\S+\s+/i, "")
    .split(/\s+/);
  const isAbove = stages.has(image.toLowerCase());
  if (/^as$/i.test(as)) stages.add(name.toLowerCase());
  return isAbove;
}

interface Stage {
  readonly variables: Map<string, Word>;
  readonly hasBase: boolean;
  shell: readonly string[];
}

function newStage(globals: ReadonlyMap<string, Word>): Stage {
  // What stands before the first FROM is known after it only where it is declared again; its value is the same then.
  return { variables: new Map(globals), hasBase: globals.size > 0, shell: ["/bin/sh", "-c"] };
}

function cut(instruction: Instruction, at: number): Instruction {
  return { ...instruction, text: instruction.text.slice(at), stretches: after(instruction.stretches, at) };
}

function whole(text: string, span: { start: number; end: number }): Segment {
  return { from: 0, to: text.length, ...span, exact: false };
}

const mostWords = 100;

/** Addresses that `ADD` fetches from, ports that `EXPOSE` names, folders that `VOLUME` leaves to others. */
function grantedBy(
  { name, text }: Instruction,
  variables: ReadonlyMap<string, Word>,
): readonly { readonly name: string; readonly word: string }[] {
  const words = jsonStrings(text)?.map(({ value }) => value) ?? text.trim().split(/\s+/);
  // What is left out is one word that cannot be told.
  const read = words.length > mostWords ? [...words.slice(0, mostWords), "$UNKNOWN"] : words;
  const known = read.map((word) =>
    word.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (_, variable: string) => variables.get(variable)?.value ?? hole(variable)),
  );
  switch (name) {
    case "ADD":
      return known
        .slice(0, -1)
        .filter((word) => /^(?:[a-z][a-z+]*:\/\/|git@)/i.test(word) || !isKnown(word.slice(0, 1)))
        .map((word) => ({ name: ":fetch", word }));
    case "EXPOSE":
      return known.filter((word) => word !== "").map((word) => ({ name: ":listen", word: word.replace(/\/tcp$/i, "") }));
    case "VOLUME":
      return known.filter((word) => word !== "").map((word) => ({ name: ":write", word }));
    default:
      return [];
  }
}

/** The language of what `SHELL` names: that of POSIX shells, else the program's name. */
function shellLanguage(shell: readonly string[]): string {
  const program = (shell[0] ?? "sh")
    .replace(/^.*[/\\]/, "")
    .replace(/\.exe$/i, "")
    .toLowerCase();
  if (/^(?:ba|da|a|k|z|mk)?sh$/.test(program)) return "bash";
  if (/^(?:pwsh|powershell)$/.test(program)) return "powershell";
  if (/^python[\d.]*$/.test(program)) return "python";
  return program === "node" ? "javascript" : program;
}

function shebangLanguage(text: string): string | undefined {
  const match = /^\s*#!\s*(?:\S*\/)?(?:env\s+(?:-S\s+)?)?([A-Za-z]+)/.exec(text);
  return match === null ? undefined : shellLanguage([match[1] ?? ""]);
}

function spans(stretches: readonly Stretch[], layer: Layer): Segment[] {
  return stretches.flatMap(({ from, start, length }) => segmentsIn(layer, start, start + length, from, true));
}

function heredocSegments(heredoc: HereDocument, layer: Layer): Segment[] {
  return segmentsIn(layer, heredoc.start, heredoc.start + heredoc.text.length, 0, true);
}

/** `RUN cat <<E | sh` with its bodies behind it, as a shell has them. */
function withHeredocs(instruction: Instruction, layer: Layer): { text: string; segments: Segment[] } {
  let { text } = instruction;
  const segments = spans(instruction.stretches, layer);
  for (const heredoc of instruction.heredocs) {
    text += "\n";
    const from = text.length;
    text += `${heredoc.text}${heredoc.name}`;
    segments.push(...segmentsIn(layer, heredoc.start, heredoc.start + heredoc.text.length, from, true));
  }
  return { text, segments };
}

/** A string of an array, where it stands: letter for letter unless it has escapes. */
function jsonWord(item: JsonString, stretches: readonly Stretch[], layer: Layer): Word {
  const inside = stretches
    .filter(({ from, length }) => from < item.end && from + length > item.start)
    .map((stretch) => ({
      from: Math.max(stretch.from, item.start),
      start: stretch.start + Math.max(0, item.start - stretch.from),
      length: Math.min(stretch.from + stretch.length, item.end) - Math.max(stretch.from, item.start),
    }));
  const segments = inside.flatMap(({ from, start, length }) =>
    item.isExact
      ? segmentsIn(layer, start, start + length, from - item.start, true)
      : segmentsIn(layer, start, start + length, 0, false, item.value.length),
  );
  const [first] = segments;
  if (item.isExact || first === undefined) return { value: item.value, segments };
  const last = segments[segments.length - 1] ?? first;
  return { value: item.value, segments: [{ from: 0, to: item.value.length, start: first.start, end: last.end, exact: false }] };
}

/** `ENV A=b C="d e"`, `ENV A b c`, `ARG A=b`. */
function assignments(instruction: Instruction, layer: Layer, before: ReadonlyMap<string, Word>): Map<string, Word> {
  const found = new Map<string, Word>();
  const { text } = instruction;
  const place = documentSpan(layer, instruction.start, instruction.end);
  const set = (name: string, raw: string) => {
    const value = raw.replace(/\\(.)|"((?:\\.|[^"\\])*)"|'([^']*)'/gs, (_, escaped?: string, double?: string, single?: string) =>
      escaped !== undefined ? escaped : (single ?? (double ?? "").replace(/\\(["\\$])/g, "$1")),
    );
    const filled = value.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (_, variable: string) => before.get(variable)?.value ?? hole(variable));
    found.set(name, { value: filled, segments: [whole(filled, place)] });
  };
  const single = /^\s*([A-Za-z_]\w*)\s+([^=\s].*)$/s.exec(text);
  if (instruction.name === "ENV" && single !== null && !/^\s*[A-Za-z_]\w*=/.test(text)) {
    set(single[1] ?? "", (single[2] ?? "").trim());
    return found;
  }
  for (const match of text.matchAll(/([A-Za-z_]\w*)=((?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])*)/gs)) set(match[1] ?? "", match[2] ?? "");
  return found;
}
