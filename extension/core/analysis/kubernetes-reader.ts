/** Kubernetes manifests: what their containers run, what is asked of them while they live, and scripts kept in config maps. */
import { isMap, isSeq } from "yaml";
import type { FoldedWord } from "../shell/folded.ts";
import { lowerArguments, lowerScript } from "../shell/lower.ts";
import type { Line, NestedCode, Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole } from "../shell/value.ts";
import { containerPrograms } from "./container.ts";
import { decodedText } from "./decoded-text.ts";
import { blankedTemplates, templateHoles } from "./go-template.ts";
import { kubernetesGrants } from "./kubernetes-grants.ts";
import { containerSettings, noPod, type Pod, podOf } from "./kubernetes-settings.ts";
import type { Reading, ReadRequest } from "./reading.ts";
import { fileLanguage, interpreterLanguage, shebangLanguage } from "./script-language.ts";
import { withReplaced } from "./word-parts.ts";
import { type YamlDocument, yamlDocuments } from "./yaml-text.ts";

const mostNesting = 200;
/** Each is marked by itself: a manifest with more was not made to be read. */
const mostGrants = 500;

export function readKubernetes({ layer, via }: ReadRequest, tables: TableIndex): Reading {
  const programs: Program[] = [];
  const nested: NestedCode[] = [];
  const grants: Line[] = [];
  const plain = yamlDocuments(layer);
  // A template is no YAML before it is filled in.
  const blanked = plain.problems.length > 0 ? blankedTemplates(layer.text) : undefined;
  const { documents, problems: unparsed } = blanked === undefined ? plain : yamlDocuments(layer, blanked);
  const problems: ProgramProblem[] = [...unparsed];
  for (const document of documents) visit(document, document.root, noPod, 0);
  return { programs, nested, problems, matches: [], grants };

  /** Whatever the kind: pods stand in many, and what is made of them in still more. */
  function visit(document: YamlDocument, node: unknown, pod: Pod, depth: number): void {
    if (depth > mostNesting) {
      const message = "This YAML is nested too deeply and was not read further.";
      problems.push({ code: "too-deep", message, weight: "blocking", ...document.span(node) });
      return;
    }
    // Aliases are read where they stand for something that is run; following all of them would multiply without end.
    if (isSeq(node)) for (const item of node.items) visit(document, item, pod, depth + 1);
    if (!isMap(node)) return;
    const kind = document.word(document.entry(node, "kind"))?.value;
    if (kind === "ConfigMap" || kind === "Secret") readConfigMap(document, node, kind);
    if (kind !== undefined && grants.length < mostGrants) grants.push(...kubernetesGrants(document, node, kind, via));
    const isPod = podLists.some((key) => document.items(document.entry(node, key)) !== undefined);
    const inner = isPod ? podOf(document, node) : pod;
    for (const key of podLists)
      for (const container of document.items(document.entry(node, key)) ?? []) readContainer(document, container, inner);
    for (const { key, value } of node.items) {
      const name = document.word(key)?.value ?? "";
      if (isMap(value) && (name === "container" || name === "script") && document.entry(value, "image") !== undefined)
        readContainer(document, value, inner);
      visit(document, value, inner, depth + 1);
    }
  }

  function readContainer(document: YamlDocument, container: unknown, pod: Pod): void {
    const variables = environment(document, document.entry(container, "env"));
    const words = (key: string) => wordsOf(document, document.entry(container, key), key, variables);
    const imageWord = document.word(document.entry(container, "image"));
    const entrypoint = words("command");
    const code = document.word(document.entry(container, "script")) ?? document.word(document.entry(container, "source"));
    programs.push(
      ...containerPrograms(
        {
          host: "kubernetes",
          via,
          image: imageWord === undefined ? undefined : templateHoles(imageWord),
          entrypoint: code === undefined ? entrypoint : undefined,
          args: code === undefined ? words("args") : undefined,
          names: { entrypoint: "command", args: "args" },
          variables,
          settings: containerSettings(document, container, pod),
        },
        tables,
      ),
    );
    if (code !== undefined)
      runCode(
        templateHoles(code),
        shebangLanguage(code.value) ?? interpreterLanguage(entrypoint?.map(({ value }) => value) ?? []),
        "script",
      );
    for (const [name, hook] of [...document.entries(document.entry(container, "lifecycle")), ...probes(document, container)]) {
      const command = wordsOf(document, document.entry(document.entry(hook, "exec"), "command"), name, variables);
      if (command !== undefined && command.length > 0)
        programs.push(lowerArguments(command, { tables, dialect: "arguments", via: [...via, `kubernetes:${name}`], variables }));
    }
  }

  function wordsOf(
    document: YamlDocument,
    node: unknown,
    key: string,
    variables: ReadonlyMap<string, FoldedWord>,
  ): readonly FoldedWord[] | undefined {
    if (node === undefined) return undefined;
    const items = document.items(node);
    // Not legal, but meant as one.
    const words = (items ?? [node]).map((item) => document.word(item));
    const found = words.filter((word) => word !== undefined);
    if (found.length < words.length && items !== undefined) {
      const message = `${key} holds something that is no text, so what this runs was not fully analysed.`;
      problems.push({ code: "unparsed", message, weight: "blocking", ...document.span(node) });
    }
    return found.map((word) => filledIn(templateHoles(word), variables));
  }

  function readConfigMap(document: YamlDocument, map: unknown, kind: string): void {
    for (const key of ["data", "stringData", "binaryData"]) {
      for (const [name, node] of document.entries(document.entry(map, key))) {
        const raw = document.word(node);
        const isEncoded = key === "binaryData" || (kind === "Secret" && key === "data");
        const text = raw !== undefined && isEncoded ? decodedText(raw) : raw;
        if (text === undefined) continue;
        const language = shebangLanguage(text.value) ?? fileLanguage(name);
        if (language !== undefined) runCode(templateHoles(text), language, kind);
      }
    }
  }

  function runCode(code: FoldedWord, language: string, name: string): void {
    const inside = [...via, `kubernetes:${name}`];
    if (language === "bash") programs.push(lowerScript(code.value, { tables, dialect: "posix", via: inside, segments: code.segments }));
    else nested.push({ language, code, via: inside });
  }
}

const podLists = ["containers", "initContainers", "ephemeralContainers", "steps", "sidecars"] as const;

function probes(document: YamlDocument, container: unknown): (readonly [string, unknown])[] {
  return ["livenessProbe", "readinessProbe", "startupProbe"].flatMap((key) => {
    const probe = document.entry(container, key);
    return probe === undefined ? [] : [[key, probe] as const];
  });
}

/** Names with constants; what comes from elsewhere is unknown. */
function environment(document: YamlDocument, list: unknown): Map<string, FoldedWord> {
  const found = new Map<string, FoldedWord>();
  for (const item of document.items(list) ?? []) {
    const name = document.word(document.entry(item, "name"))?.value;
    const value = document.word(document.entry(item, "value"));
    if (name !== undefined && value !== undefined) found.set(name, filledIn(templateHoles(value), found));
  }
  return found;
}

/** `$(NAME)` is filled in from the container's environment; `$$` escapes it, and what is not known stays as it is. */
function filledIn(word: FoldedWord, variables: ReadonlyMap<string, FoldedWord>): FoldedWord {
  return withReplaced(word, /\$\$(?=\()|\$\(([A-Za-z_][\w.-]*)\)/g, ([whole, name]) => {
    if (name === undefined) return whole === "$$" ? "$" : undefined;
    return variables.get(name)?.value ?? hole(name);
  });
}
