/**
 * Settings that stand one on a line: the TOML of agents and of cargo, .npmrc, pip.conf, .pypirc, .yarnrc, .gitconfig. Prints each as `:setting PATH
 * VALUE`, the names of its section and its key joined by dots, each item of a list by itself; and what they start (a tool server, `notify`, an alias of git).
 */
import { documentSpan, type Layer, segmentsIn } from "../shell/layer.ts";
import { lowerArguments, lowerScript } from "../shell/lower.ts";
import type { Line, Program, ProgramProblem, Word } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { grantLine } from "./grant.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { asFolded, cleanWord } from "./word-parts.ts";

const most = { settings: 5_000, listLength: 20_000 } as const;

interface Setting {
  readonly section: string;
  readonly key: string;
  /** One, or the items of a list. */
  readonly values: readonly Word[];
  readonly isList: boolean;
}

export function readSettingsLines({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const { settings, problems } = settingsOf(layer);
  const grants: Line[] = [];
  const programs: Program[] = [];
  const run = (words: readonly Word[], name: string): void => {
    const folded = words.map((word) => cleanWord(asFolded(word)));
    if (folded.length > 0) programs.push(lowerArguments(folded, { tables, dialect: "arguments", via: [...via, `settings:${name}`] }));
  };
  for (const { section, key, values, isList } of settings) {
    const path = [section, key].filter((part) => part !== "").join(".");
    for (const { value, segments } of values) {
      const [first] = segments;
      const last = segments.at(-1);
      if (first !== undefined && last !== undefined)
        grants.push(grantLine(":setting", [path, value], { start: first.start, end: last.end }, via));
    }
    const [value] = values;
    if (value === undefined) continue;
    if (/^mcp_servers\b/.test(section) && key === "command") {
      const args = settings.find((other) => other.section === section && other.key === "args");
      run([value, ...(args?.values ?? [])], "tool server");
    } else if (key === "notify" && isList) run(values, "notify");
    else if (/(?:^|\.)alias(?:\.|$)|^credential/.test(section) && value.value.startsWith("!")) {
      const { text, segments } = sliced(value, 1);
      programs.push(lowerScript(text, { tables, dialect: "posix", via: [...via, "settings:git"], segments }));
    }
  }
  return { programs, nested: [], problems, matches: [], grants };
}

function sliced({ value, segments }: Word, from: number): { text: string; segments: Word["segments"] } {
  return {
    text: value.slice(from),
    segments: segments.flatMap((one) =>
      one.to <= from
        ? []
        : [
            {
              ...one,
              from: Math.max(0, one.from - from),
              to: one.to - from,
              start: one.exact ? one.start + Math.max(0, from - one.from) : one.start,
            },
          ],
    ),
  };
}

const header = /^[ \t]*\[{1,2}[ \t]*([^\]\r\n]{1,300}?)[ \t]*\]{1,2}[ \t]*(?:[#;].*)?$/;
const pair = /^([ \t]*)("[^"\r\n]{1,200}"|[^\s=:#;"[][^=\r\n]{0,300}?)[ \t]*(?:=|:(?=[ \t"])|[ \t](?="))[ \t]*(.*)$/;

function settingsOf(layer: Layer): { settings: Setting[]; problems: ProgramProblem[] } {
  const { text } = layer;
  const settings: Setting[] = [];
  const problems: ProgramProblem[] = [];
  const report = (code: string, message: string, start: number, end: number): void => {
    if (problems.length < 20) problems.push({ code, message, weight: "blocking", ...documentSpan(layer, start, Math.max(end, start + 1)) });
  };
  let section = "";
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    let next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, newline < 0 ? text.length : newline).replace(/\r$/, "");
    const named = header.exec(line);
    const found = named === null ? pair.exec(line) : null;
    if (settings.length >= most.settings) {
      report("too-large", "Only the beginning of these settings was read. Review the rest by hand.", at, at + 1);
      break;
    }
    if (named !== null) section = (named[1] ?? "").replace(/["']/g, "").replace(/\s+/g, ".");
    else if (found !== null) {
      const [, , rawKey = "", rest = ""] = found;
      const start = at + line.length - rest.length;
      const key = rawKey.replace(/["']/g, "").trim();
      if (rest.startsWith("[") || rest.startsWith("{")) {
        const end = endOfList(text, start);
        if (end === undefined) {
          report(
            "unparsed",
            "A list begins here and does not end, so what is set behind it was not read. Review it by hand.",
            start,
            start + rest.length,
          );
          break;
        }
        settings.push({ section, key, values: quoted(layer, start, end), isList: true });
        const after = text.indexOf("\n", end);
        next = after < 0 ? text.length : after + 1;
      } else settings.push({ section, key, values: [valueAt(layer, start, rest)], isList: false });
    } else if (/^[ \t]+[^\s#;]/.test(line)) {
      // What is indented goes on with the setting above, as in pip.conf.
      const last = settings.at(-1);
      const start = at + (line.length - line.trimStart().length);
      if (last !== undefined)
        settings[settings.length - 1] = {
          ...last,
          values: [...last.values.filter(({ value }) => value !== ""), valueAt(layer, start, line.trim())],
          isList: true,
        };
    } else if (!/^\s*(?:[#;].*)?$/.test(line) && !/^[\w@/:.-]+$/.test(line.trim()))
      report(
        "unparsed",
        "This is no setting that is understood here, so what it does was not analysed. Review it by hand.",
        at,
        at + line.length,
      );
    at = next;
  }
  return { settings, problems };
}

/** Behind the bracket that closes the one at `start`; quotes are heeded. */
function endOfList(text: string, start: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let i = start; i < Math.min(text.length, start + most.listLength); i++) {
    const character = text[i] ?? "";
    if (quote !== "") {
      if (character === "\\" && quote === '"') i++;
      else if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if ("[{".includes(character)) depth++;
    else if ("]}".includes(character) && --depth === 0) return i + 1;
  }
  return undefined;
}

function quoted(layer: Layer, start: number, end: number): Word[] {
  return [...layer.text.slice(start, end).matchAll(/"((?:\\.|[^"\\])*)"|'([^']*)'/g)].map((match) => {
    const inner = match[1] ?? match[2] ?? "";
    const from = start + match.index + 1;
    return { value: inner.replace(/\\(["\\])/g, "$1"), segments: segmentsIn(layer, from, from + inner.length, 0, !inner.includes("\\")) };
  });
}

function valueAt(layer: Layer, start: number, rest: string): Word {
  const inQuotes = /^(["'])(.*?)\1/.exec(rest);
  const raw = inQuotes === null ? rest.replace(/[ \t]+[#;].*$/, "").trimEnd() : (inQuotes[2] ?? "");
  const from = start + (inQuotes === null ? 0 : 1);
  return { value: raw, segments: segmentsIn(layer, from, Math.max(from + raw.length, from), 0, true) };
}
