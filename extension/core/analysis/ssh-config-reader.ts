/** ssh_config files: each block is an `ssh` command that carries its settings as options, so the same rules speak of it. */
import { type Layer, segmentsIn } from "../shell/layer.ts";
import { lowerArguments } from "../shell/lower.ts";
import type { Program, ProgramProblem, Word } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import type { Reading, ReadRequest } from "./reading.ts";

interface Setting {
  readonly key: string;
  readonly value: Word;
  /** Key and value together, as they stand. */
  readonly whole: Word;
}

interface Block {
  readonly hosts: readonly Word[];
  readonly settings: Setting[];
}

export function readSshConfig({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const problems: ProgramProblem[] = [];
  const blocks: Block[] = [{ hosts: [], settings: [] }];
  for (const match of layer.text.matchAll(/^[ \t]*([^\s#=][^\s=]*)(?:[ \t]*=[ \t]*|[ \t]+)?([^\r\n]*?)[ \t]*$/gm)) {
    const key = match[1] ?? "";
    const text = match[2] ?? "";
    const keyStart = match.index + match[0].indexOf(key);
    const valueStart = text === "" ? keyStart + key.length : layer.text.indexOf(text, keyStart + key.length);
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(key)) {
      const at = word(layer, keyStart, keyStart + key.length).segments[0];
      problems.push({
        code: "unparsed",
        message: "This is no setting of an ssh_config file, so what it does was not analysed. Review it by hand.",
        weight: "blocking",
        start: at?.start ?? 0,
        end: at?.end ?? 0,
      });
      continue;
    }
    if (/^(?:host|match)$/i.test(key)) {
      const hosts = /^host$/i.test(key) ? words(layer, text, valueStart) : [];
      blocks.push({ hosts, settings: [] });
      continue;
    }
    blocks[blocks.length - 1]?.settings.push({
      key,
      value: unquoted(layer, text, valueStart),
      whole: word(layer, keyStart, valueStart + text.length),
    });
  }
  const programs = blocks.filter(({ settings }) => settings.length > 0).map((block) => lowerBlock(block, layer, via, tables));
  return { programs, problems, matches: [], nested: [] };
}

/** Settings that make a connection do something beside logging in. */
const acting =
  /^(?:remoteforward|localforward|dynamicforward|proxycommand|localcommand|remotecommand|knownhostscommand|tunnel|permitlocalcommand)$/i;

/** One `ssh` for the block. Where settings act, they are what is marked; the others only say how. */
function lowerBlock(block: Block, layer: Layer, via: readonly string[], tables: TableIndex): Program {
  const hostName = block.settings.find(({ key }) => /^hostname$/i.test(key))?.value;
  const host = hostName ?? block.hosts.find(({ value: name }) => !/[*?!]/.test(name)) ?? block.hosts[0];
  const acts = block.settings.some(({ key }) => acting.test(key));
  const options = block.settings.flatMap((setting): Word[] => {
    if (/^hostname$/i.test(setting.key)) return [];
    const value = `${setting.key}=${setting.value.value}`;
    const isMarked = !acts || acting.test(setting.key);
    return [
      placeless("-o"),
      isMarked ? { value, segments: [{ from: 0, to: value.length, ...hull(setting.whole, layer), exact: false }] } : placeless(value),
    ];
  });
  const operands = host === undefined ? [] : [placeless(host.value)];
  return lowerArguments([placeless("ssh"), ...options, ...operands], { tables, dialect: "arguments", via: [...via, "ssh-config"] });
}

function placeless(value: string): Word {
  return { value, segments: [] };
}

function hull(of: Word, layer: Layer): { start: number; end: number } {
  const [first] = of.segments;
  const last = of.segments[of.segments.length - 1];
  return { start: first?.start ?? 0, end: last?.end ?? layer.text.length };
}

function word(layer: Layer, start: number, end: number): Word {
  return { value: layer.text.slice(start, end), segments: segmentsIn(layer, start, end, 0, true) };
}

function unquoted(layer: Layer, text: string, start: number): Word {
  const quoted = /^"([^"]*)"$/.exec(text);
  return quoted === null ? word(layer, start, start + text.length) : word(layer, start + 1, start + 1 + (quoted[1]?.length ?? 0));
}

function words(layer: Layer, text: string, start: number): Word[] {
  return [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map((match) => unquoted(layer, match[0], start + match.index));
}
