/** GitHub workflows and composite actions: what their `run:` steps execute, mapped back to the YAML letter for letter. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap } from "yaml";
import { documentSpan, type Layer, segmentsIn } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { Line, NestedCode, Program, ProgramProblem, Segment, Word } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole } from "../shell/value.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { mostGrants, workflowGrants } from "./workflow-grants.ts";
import { printedSecrets, secretName, secretVariable } from "./workflow-printed-secrets.ts";
import { scalarSegments } from "./yaml-scalar.ts";

const mostNesting = 200;

export function readWorkflow({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const nested: NestedCode[] = [];
  const problems: ProgramProblem[] = [];
  const printed: Line[] = [];
  const report = (code: string, message: string, start: number, end: number) =>
    problems.push({ code, message, weight: "blocking", ...documentSpan(layer, start, Math.max(end, start + 1)) });

  const document = parseDocument(layer.text, {
    keepSourceTokens: true,
    lineCounter: new LineCounter(),
    uniqueKeys: false,
    logLevel: "silent",
  });
  for (const error of document.errors.slice(0, 20)) {
    const [start, end] = error.pos;
    report("unparsed", `This YAML cannot be parsed: ${firstLine(error.message)}. What it runs was not fully analysed.`, start, end);
  }
  visit(document.contents, { variables: new Map(), secrets: new Map(), shell: undefined, isForgiven: false }, 0);
  const grants = workflowGrants(document.contents, layer, via);
  if (grants.length >= mostGrants)
    report(
      "too-many-grants",
      `This names more than ${mostGrants} permissions, secrets and actions; the rest was not read. Review it by hand.`,
      0,
      1,
    );
  return { programs, nested, problems, matches: [], grants: [...grants, ...printed] };

  /** `env:` and `defaults.run.shell` hold for everything below. */
  function visit(node: unknown, outer: Settings, depth: number): void {
    if (depth > mostNesting) {
      const range = isNode(node) ? node.range : undefined;
      report("too-deep", "This YAML is nested too deeply and was not read further.", range?.[0] ?? 0, range?.[1] ?? 1);
      return;
    }
    // An alias leads to what stands elsewhere: it runs the same there, and aliases of aliases would multiply without end.
    if (isAlias(node)) return;
    if (isSeq(node)) for (const item of node.items) visit(item, outer, depth + 1);
    if (!isMap(node)) return;
    const settings = settingsOf(node, outer);
    const run = entryOf(node, "run");
    if (isScalar(run) && typeof run.value === "string") step(run, settings);
    for (const pair of node.items) if (isPair(pair)) visit(pair.value, settings, depth + 1);
  }

  function settingsOf(map: YAMLMap, outer: Settings): Settings {
    const shell = entryOf(map, "shell") ?? entryOf(entryOf(entryOf(map, "defaults"), "run"), "shell");
    const env = entryOf(map, "env");
    const variables = new Map(outer.variables);
    const secrets = new Map(outer.secrets);
    if (isMap(env)) {
      for (const pair of env.items) {
        if (!isScalar(pair.key) || !isScalar(pair.value) || typeof pair.key.value !== "string") continue;
        const { value } = pair.value;
        const text = withHoles(typeof value === "string" ? value : String(value ?? ""));
        variables.set(pair.key.value, { value: text, segments: wholeOf(pair.value, text, layer) });
        const secret = /^\s*\$\{\{([^{}]*)\}\}\s*$/.exec(String(value))?.[1];
        const name = secret === undefined ? undefined : secretName(secret);
        if (name === undefined) secrets.delete(pair.key.value);
        else secrets.set(pair.key.value, name);
      }
    }
    const forgiven = entryOf(map, "continue-on-error");
    return {
      variables,
      secrets,
      shell: isScalar(shell) && typeof shell.value === "string" ? shell.value : outer.shell,
      isForgiven: outer.isForgiven || (isScalar(forgiven) && String(forgiven.value) === "true"),
    };
  }

  function step(run: Scalar, { shell, variables, secrets, isForgiven }: Settings): void {
    const inside = [...via, ...(isForgiven ? ["workflow:continue-on-error"] : []), "workflow:run"];
    const { text, segments } = scriptOf(run, layer);
    const language = shellLanguage(shell);
    if (language === "bash") {
      programs.push(lowerScript(text, { tables, dialect: "posix", via: inside, segments, variables }));
      if (printed.length < mostGrants && (secrets.size > 0 || /\bsecrets\b/i.test(String(run.value)))) {
        const others = new Map([...variables].filter(([name]) => !secrets.has(name)));
        const filled = (inner: string) => bracedName(secretVariable(inner)) ?? hole(nameOf(inner));
        printed.push(...printedSecrets({ ...scriptOf(run, layer, filled), secrets, variables: others }, tables, layer));
      }
    } else nested.push({ language, code: { value: text, segments }, via: inside });
  }
}

interface Settings {
  readonly variables: ReadonlyMap<string, Word>;
  /** Names of secrets by the variables that hold one and no more. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly shell: string | undefined;
  /** The run goes on, and is green, whatever fails below. */
  readonly isForgiven: boolean;
}

function isNode(node: unknown): node is Node {
  return typeof node === "object" && node !== null && "range" in node;
}

function entryOf(map: unknown, key: string): unknown {
  return isMap(map) ? map.get(key, true) : undefined;
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? text).replace(/ at line \d+, column \d+:?$/, "").replace(/[.:]$/, "");
}

/** `bash`, `bash -e {0}`, `python`; what is not said is a POSIX shell on the machines that most jobs run on. */
function shellLanguage(shell: string | undefined): string {
  const program = (shell ?? "bash").trim().split(/\s+/)[0]?.replace(/^.*\//, "").toLowerCase() ?? "bash";
  if (/^(?:ba|da|z|k)?sh$/.test(program)) return "bash";
  if (/^(?:pwsh|powershell)$/.test(program)) return "powershell";
  if (/^python[\d.]*$/.test(program)) return "python";
  return program === "node" ? "javascript" : program;
}

/** `${{ … }}` is filled in before the shell sees it: by what, cannot be told. */
function withHoles(text: string): string {
  return text.replace(expression, (_, inner: string) => hole(nameOf(inner)));
}

const expression = /\$\{\{([\s\S]*?)\}\}/g;

function nameOf(inner: string): string | undefined {
  const name = /([A-Za-z_]\w*)\s*$/.exec(inner)?.[1];
  return name === undefined ? undefined : name;
}

function wholeOf(node: Scalar, text: string, layer: Layer): readonly Segment[] {
  const [start, end] = node.range ?? [0, 0];
  return segmentsIn(layer, start, end, 0, false, text.length);
}

function bracedName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `\${${name}}`;
}

/** The script with something in place of expressions (holes, if nothing is said), and where each stretch of it stands. */
function scriptOf(run: Scalar, layer: Layer, fill = (inner: string) => hole(nameOf(inner))): { text: string; segments: Segment[] } {
  const value = String(run.value);
  const places = scalarSegments(run, value, layer.text);
  const segments: Segment[] = [];
  let text = "";
  let last = 0;
  const copy = (to: number) => {
    for (const place of places) {
      const low = Math.max(place.from, last);
      const high = Math.min(place.to, to);
      if (low >= high) continue;
      const start = place.exact ? place.start + (low - place.from) : place.start;
      const end = place.exact ? start + (high - low) : place.end;
      segments.push(...segmentsIn(layer, start, end, text.length + (low - last), place.exact, high - low));
    }
    text += value.slice(last, to);
    last = to;
  };
  for (const match of value.matchAll(expression)) {
    copy(match.index);
    const filled = fill(match[1] ?? "");
    const covered = places.filter(({ from, to }) => from < match.index + match[0].length && to > match.index);
    const [first] = covered;
    const end = covered[covered.length - 1];
    if (first !== undefined && end !== undefined) {
      const start = first.exact ? first.start + Math.max(0, match.index - first.from) : first.start;
      const stop = end.exact ? end.start + Math.min(end.to, match.index + match[0].length) - end.from : end.end;
      segments.push(...segmentsIn(layer, start, stop, text.length, false, filled.length));
    }
    text += filled;
    last = match.index + match[0].length;
  }
  copy(value.length);
  return { text, segments };
}
