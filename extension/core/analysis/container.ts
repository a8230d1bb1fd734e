/** What a container of Kubernetes or compose runs, and how it is started: the `docker run` that would do the same. */
import type { Span } from "../base/range.ts";
import type { FoldedWord } from "../shell/folded.ts";
import { lowerArguments } from "../shell/lower.ts";
import type { Program, Segment } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole, isKnown } from "../shell/value.ts";
import { emptyWord } from "./word-parts.ts";

export interface Container {
  /** Such as `kubernetes`: what `via` begins with. */
  readonly host: string;
  readonly via: readonly string[];
  readonly image: FoldedWord | undefined;
  /** What replaces the image's entrypoint; empty or undefined where it is kept. */
  readonly entrypoint: readonly FoldedWord[] | undefined;
  readonly args: readonly FoldedWord[] | undefined;
  /** How `via` names the two: `command` and `args` of Kubernetes, `entrypoint` and `command` of compose. */
  readonly names: { readonly entrypoint: string; readonly args: string };
  readonly variables: ReadonlyMap<string, FoldedWord>;
  readonly settings: readonly ContainerSetting[];
}

/** An option of `docker run`, and where the setting stands that amounts to it; undefined where others are marked. */
export interface ContainerSetting {
  readonly option: string;
  readonly value?: string;
  readonly place: Span | undefined;
}

/** What runs, then the `docker run` of the container: of its settings where there are any, else of its image. */
export function containerPrograms(container: Container, tables: TableIndex): Program[] {
  const { args = [], entrypoint = [], names, host, via, variables } = container;
  const context = { tables, dialect: "arguments", variables } as const;
  const programs: Program[] = [];
  const run = (words: readonly FoldedWord[], name: string) =>
    programs.push(lowerArguments(words, { ...context, via: [...via, `${host}:${name}`] }));
  let imageArguments: readonly FoldedWord[] = [];
  if (entrypoint.length > 0) run([...entrypoint, ...args], names.entrypoint);
  else {
    const program = ownProgram(container, tables);
    if (program !== undefined) run([...program, ...args], names.args);
    else imageArguments = args;
  }
  const started = dockerRun(container, imageArguments);
  if (started !== undefined) programs.push(lowerArguments(started, { ...context, via: [...via, `${host}:container`], enters: false }));
  return programs;
}

/**
 * The arguments of an image are given to the program that it starts. Where it starts none they are a command themselves, and
 * many images have the name of the one program that they are for. Undefined where it cannot be told.
 */
function ownProgram({ args = [], image }: Container, tables: TableIndex): readonly FoldedWord[] | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  if (/^\.{0,2}\//.test(first.value) || (isKnown(first.value) && tables.find(first.value) !== undefined)) return [];
  const name = image === undefined || !isKnown(image.value) ? undefined : imageName(image.value);
  return name === undefined || tables.find(name) === undefined ? undefined : [{ ...emptyWord(), value: name }];
}

/** `registry:5000/group/name:tag@digest`: the name. */
function imageName(image: string): string | undefined {
  return /([^/:@]+)(?::[^/@]*)?(?:@.*)?$/.exec(image)?.[1];
}

function dockerRun({ image, settings }: Container, args: readonly FoldedWord[]): FoldedWord[] | undefined {
  if (image === undefined && settings.length === 0 && args.length === 0) return undefined;
  const options = settings.map(({ option, value, place }): FoldedWord => {
    const text = value === undefined ? option : `${option}=${value}`;
    const segments: Segment[] = place === undefined ? [] : [{ from: 0, to: text.length, ...place, exact: false }];
    return { ...emptyWord(), value: text, segments };
  });
  const named = image ?? { ...emptyWord(), value: hole("IMAGE") };
  // What is marked is what the container may do; where that is nothing special, what it is made from.
  const operand = settings.length > 0 ? { ...named, segments: [] } : named;
  const words = ["docker", "run"].map((value): FoldedWord => ({ ...emptyWord(), value }));
  return [...words, ...options, operand, ...args];
}
