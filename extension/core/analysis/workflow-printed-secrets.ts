/** Secrets that a step of a workflow writes into its log. */
import type { Span } from "../base/range.ts";
import type { Layer } from "../shell/layer.ts";
import { lowerScript } from "../shell/lower.ts";
import type { Command, Line, Segment, Word } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { grantLine } from "./grant.ts";

/** A host that no script can mean: what is sent there is what the script printed. */
const log = "log.invalid";
const begin = "{ ";
const end = `\n} | curl -d @- ${log}`;

const sayers: ReadonlySet<string> = new Set(["echo", "printf", "env", "printenv"]);

/** The programs a secret went through after the one that said it. */
function between({ through }: Command): readonly string[] {
  return sayers.has(through[0] ?? "") ? through.slice(1) : through;
}

/** What passes a text on, as it is or changed: where another program is between, that one decides what is printed. */
const printers: ReadonlySet<string> = new Set(
  "cat tee base64 base32 xxd od hexdump rev tr sed cut fold fmt head tail sort uniq paste nl tac awk gzip bzip2 xz openssl jq".split(" "),
);

/** The variable that stands for `${{ secrets.NAME }}` in a script; undefined for any other expression. */
export function secretVariable(expression: string): string | undefined {
  const name = secretName(expression);
  return name === undefined ? undefined : `${prefix}${name}`;
}

const prefix = "countersign_secret_";

/** `NAME` of `secrets.NAME`, `secrets['NAME']`, and of either with something to fall back on. */
export function secretName(expression: string): string | undefined {
  const match = /^\s*secrets\s*(?:\.\s*(\w{1,200})|\[\s*'(\w{1,200})'\s*\])\s*(?:$|\|\|)/i.exec(expression);
  return match?.[1] ?? match?.[2];
}

export interface SecretScript {
  /** The script, with `secretVariable` in place of each secret. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Names of secrets by the variables of `env:` that hold them. */
  readonly secrets: ReadonlyMap<string, string>;
  /** All others of `env:`. */
  readonly variables: ReadonlyMap<string, Word>;
}

/**
 * `:print secrets.NAME PROGRAMS` (`secrets.*` for an environment that holds some), once for each secret and way, `PROGRAMS` being those between, joined by blanks. The script is lowered as if what it
 * prints were sent somewhere, so that what is captured, kept in a file or given to a program on its standard input is told from what is printed.
 */
export function printedSecrets({ text, segments, secrets, variables }: SecretScript, tables: TableIndex, layer: Layer): Line[] {
  const readable = text
    // The host takes these lines for itself: one tells it what to hide.
    .replace(/^.*::(?:add-mask|set-output|set-env|save-state)\b.*$/gm, (line) => " ".repeat(line.length))
    // The host fills in before the shell reads: quotes keep nothing from being filled in.
    .replace(new RegExp(`'([^'"\\n]{0,500}\\$\\{${prefix}\\w{1,200}\\}[^'"\\n]{0,500})'`, "g"), '"$1"');
  const { lines } = lowerScript(`${begin}${readable}${end}`, {
    tables,
    dialect: "posix",
    via: [],
    segments: segments.map((one) => ({ ...one, from: one.from + begin.length, to: one.to + begin.length })),
    variables,
  });
  const found = new Map<string, Line>();
  for (const { stages } of lines) {
    const [source, sink] = stages;
    if (source?.name.value !== ":env" || sink?.name.value !== ":send" || sink.operands[0]?.value !== log) continue;
    const variable = source.operands[0]?.value ?? "";
    const name = variable === "*" ? wholeOf(sink) : variable.startsWith(prefix) ? variable.slice(prefix.length) : secrets.get(variable);
    const through = between(sink);
    if (name === undefined || !through.every((program) => printers.has(program)) || !isSaid(source.span)) continue;
    const programs = through.join(" ");
    const place = source.span.end > source.span.start ? source.span : { start: 0, end: layer.text.length };
    found.set(`${name} ${programs}`, grantLine(":print", [`secrets.${name}`, programs], place, ["workflow:run"]));
  }
  return [...found.values()];

  /** The whole environment: as it is, the host masks what is secret in it, and people print it to look for a mistake. */
  function wholeOf(sink: Command): string | undefined {
    return secrets.size > 0 && between(sink).some((program) => program !== "sort") ? "*" : undefined;
  }

  /** Whether the innermost command that is given the secret says it; none is, in a here document or the list of a loop. */
  function isSaid({ start, end }: Span): boolean {
    const around = lines
      .filter(({ derived }) => !derived)
      .flatMap(({ stages }) => stages)
      .filter(({ span }) => span.start <= start && end <= span.end)
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    return around[0] === undefined || sayers.has(around[0].name.value);
  }
}
