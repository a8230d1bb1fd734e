/** What a program does to the world beyond its own variables: the commands it runs and their effects. */
import type { Weight } from "../../base/problem.ts";
import type { Span } from "../../base/range.ts";
import type { Flow, FoldedWord, Source } from "../../shell/folded.ts";
import type { Place } from "../../shell/program.ts";

/** Where something happens: document offsets, the hosts and layers it is in (outermost first), and loops and functions around it. */
export interface Site {
  readonly span: Span;
  readonly via: readonly string[];
  readonly places: readonly Place[];
}

export interface World {
  /** A shell runs this text. Gives what it prints. */
  script(code: FoldedWord, site: Site, stdin: Flow): Flow;
  /** A program runs with these arguments; the first word names it. Gives what it prints. */
  command(words: readonly FoldedWord[], site: Site, stdin: Flow): Flow;
  /** What reading that file gives. */
  read(path: FoldedWord, site: Site): Flow;
  write(path: FoldedWord, flow: Flow, appends: boolean, site: Site): void;
  /** `address` is a host or a URL. */
  send(address: FoldedWord, sources: readonly Source[], site: Site): void;
  fetch(address: FoldedWord, site: Site): Flow;
  /** What is read from a connection to that host. */
  incoming(host: FoldedWord, site: Site): Flow;
  connect(host: FoldedWord, port: FoldedWord, site: Site): void;
  listen(port: FoldedWord, site: Site): void;
  /** A variable of the environment; `*` for all of it. */
  environment(name: string, site: Site): Flow;
  input(site: Site): Flow;
  /** Code in another language, or in this one, that is run. */
  code(language: string, code: FoldedWord, site: Site): void;
  /** A file that is run as code in that language. */
  runFile(language: string, path: FoldedWord, site: Site): void;
  problem(code: string, message: string, weight: Weight, span: Span): void;
}
