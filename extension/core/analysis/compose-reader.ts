/** Compose files: what the services run, how their health is asked, and what they are allowed. */
import { isMap } from "yaml";
import type { Span } from "../base/range.ts";
import { type FoldedWord, sliceWord } from "../shell/folded.ts";
import { lowerArguments, lowerScript } from "../shell/lower.ts";
import type { NestedCode, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole } from "../shell/value.ts";
import { type ContainerSetting, containerPrograms } from "./container.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { fileLanguage, shebangLanguage } from "./script-language.ts";
import { splitWords, withReplaced } from "./word-parts.ts";
import { type YamlDocument, yamlDocuments } from "./yaml-text.ts";

const mostServices = 2_000;

export function readCompose({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const nested: NestedCode[] = [];
  const { documents, problems: unparsed } = yamlDocuments(layer);
  const problems: ProgramProblem[] = [...unparsed];
  for (const document of documents) {
    const services = document.entries(document.entry(document.root, "services"));
    // The first version of the format had the services at the top.
    const all = services.length > 0 ? services : document.entries(document.root).filter(([, service]) => isService(document, service));
    for (const [, service] of all.slice(0, mostServices)) readService(document, service);
    if (all.length > mostServices) report(document, all[mostServices]?.[1], "too-large", "There are more services here than are read.");
    readConfigs(document);
  }
  return { programs, nested, problems, matches: [] };

  function report(document: YamlDocument, node: unknown, code: string, message: string): void {
    problems.push({ code, message: `${message} Review it by hand.`, weight: "blocking", ...document.span(node) });
  }

  function readService(document: YamlDocument, service: unknown): void {
    const variables = environment(document, document.entry(service, "environment"));
    const image = document.word(document.entry(service, "image"));
    programs.push(
      ...containerPrograms(
        {
          host: "compose",
          via,
          image: image === undefined ? undefined : filledIn(image),
          entrypoint: commandWords(document, service, "entrypoint"),
          args: commandWords(document, service, "command"),
          names: { entrypoint: "entrypoint", args: "command" },
          variables,
          settings: serviceSettings(document, service),
        },
        tables,
      ),
    );
    readHealthCheck(document, document.entry(document.entry(service, "healthcheck"), "test"), variables);
    for (const key of ["post_start", "pre_stop"]) {
      for (const hook of document.items(document.entry(service, key)) ?? []) run(commandWords(document, hook, "command"), key, variables);
    }
    for (const watch of document.items(document.entry(document.entry(service, "develop"), "watch")) ?? [])
      run(commandWords(document, document.entry(watch, "exec"), "command"), "develop", variables);
    const inline = document.word(document.entry(document.entry(service, "build"), "dockerfile_inline"));
    if (inline !== undefined) nested.push({ language: "dockerfile", code: filledIn(inline), via: [...via, "compose:dockerfile_inline"] });
  }

  function run(words: readonly FoldedWord[] | undefined, name: string, variables: ReadonlyMap<string, FoldedWord>): void {
    if (words === undefined || words.length === 0) return;
    programs.push(lowerArguments(words, { tables, dialect: "arguments", via: [...via, `compose:${name}`], variables }));
  }

  function runShell(code: FoldedWord, name: string, variables: ReadonlyMap<string, FoldedWord>): void {
    const context = { tables, dialect: "posix", via: [...via, `compose:${name}`], segments: code.segments, variables } as const;
    programs.push(lowerScript(code.value, context));
  }

  /** A text is for a shell; a list says by its first word what it is. */
  function readHealthCheck(document: YamlDocument, test: unknown, variables: ReadonlyMap<string, FoldedWord>): void {
    const text = document.word(test);
    const items = wordsOf(document, test, "test");
    if (text !== undefined) runShell(filledIn(text), "healthcheck", variables);
    const [kind, second] = items ?? [];
    if (kind?.value === "CMD-SHELL" && second !== undefined) runShell(second, "healthcheck", variables);
    else if (kind?.value === "CMD") run(items?.slice(1), "healthcheck", variables);
    else if (kind !== undefined && kind.value !== "NONE") run(items, "healthcheck", variables);
  }

  /** A text is split into words, but not run by a shell. */
  function commandWords(document: YamlDocument, service: unknown, key: string): readonly FoldedWord[] | undefined {
    const node = document.entry(service, key);
    const text = document.word(node);
    return text === undefined ? wordsOf(document, node, key) : splitWords(filledIn(text));
  }

  function wordsOf(document: YamlDocument, node: unknown, key: string): readonly FoldedWord[] | undefined {
    const words = document.items(node)?.map((item) => document.word(item));
    const found = words?.filter((word) => word !== undefined);
    const isOther = isMap(document.resolved(node)) || (words !== undefined && found?.length !== words.length);
    if (isOther)
      report(document, node, "unparsed", `${key} is neither text nor a list of texts, so what this runs was not fully analysed.`);
    return found?.map(filledIn);
  }

  function readConfigs(document: YamlDocument): void {
    for (const key of ["configs", "secrets"]) {
      for (const [name, config] of document.entries(document.entry(document.root, key))) {
        const code = document.word(document.entry(config, "content"));
        const language = code === undefined ? undefined : (shebangLanguage(code.value) ?? fileLanguage(name));
        if (code === undefined || language === undefined) continue;
        if (language === "bash") runShell(filledIn(code), key, new Map());
        else nested.push({ language, code: filledIn(code), via: [...via, `compose:${key}`] });
      }
    }
  }
}

function isService(document: YamlDocument, service: unknown): boolean {
  return document.entry(service, "image") !== undefined || document.entry(service, "build") !== undefined;
}

/** `A: x` or `- A=x`. */
function environment(document: YamlDocument, node: unknown): Map<string, FoldedWord> {
  const found = new Map<string, FoldedWord>();
  for (const [name, value] of document.entries(node)) {
    const word = document.word(value);
    if (word !== undefined) found.set(name, filledIn(word));
  }
  for (const item of document.items(node) ?? []) {
    const word = document.word(item);
    const equals = word?.value.indexOf("=") ?? -1;
    if (word !== undefined && equals > 0) found.set(word.value.slice(0, equals), filledIn(sliceWord(word, equals + 1)));
  }
  return found;
}

/** `$X` and `${X}` are filled in by who starts it; a default is what is known. `$$` stands for `$`. */
function filledIn(word: FoldedWord): FoldedWord {
  return withReplaced(
    word,
    /\$\$|\$\{([A-Za-z_]\w*)(?:(:?-)([^}]*)|:?[?+][^}]*)?\}|\$([A-Za-z_]\w*)/g,
    ([whole, name, operator, fallback, bare]) => {
      if (whole === "$$") return "$";
      return operator === undefined || fallback === undefined || fallback.includes("$") ? hole(name ?? bare) : fallback;
    },
  );
}

const values = { pid: "--pid", network_mode: "--network", ipc: "--ipc", userns_mode: "--userns" } as const;
const lists = { cap_add: "--cap-add", security_opt: "--security-opt", devices: "--device" } as const;

/** Those that reach out of the container. */
function serviceSettings(document: YamlDocument, service: unknown): ContainerSetting[] {
  const found: ContainerSetting[] = [];
  const add = (option: string, place: Span, value?: string) => found.push({ option, place, ...(value === undefined ? {} : { value }) });
  if (document.word(document.entry(service, "privileged"))?.value.toLowerCase() === "true")
    add("--privileged", document.entrySpan(service, "privileged"));
  for (const [key, option] of Object.entries(values))
    if (document.word(document.entry(service, key))?.value === "host") add(option, document.entrySpan(service, key), "host");
  for (const [key, option] of Object.entries(lists)) {
    for (const item of document.items(document.entry(service, key)) ?? []) {
      const word = document.word(item);
      if (word !== undefined) add(option, document.span(item), filledIn(word).value);
    }
  }
  for (const volume of document.items(document.entry(service, "volumes")) ?? []) {
    const word = document.word(volume);
    const source = document.word(document.entry(volume, "source"));
    const target = document.word(document.entry(volume, "target"));
    // A name without a slash is a volume of docker's own.
    if (word !== undefined && /^[/~.$]/.test(word.value)) add("-v", document.span(volume), filledIn(word).value);
    else if (source !== undefined && target !== undefined && /^[/~.$]/.test(source.value))
      add("-v", document.span(volume), `${filledIn(source).value}:${filledIn(target).value}`);
  }
  return found;
}
