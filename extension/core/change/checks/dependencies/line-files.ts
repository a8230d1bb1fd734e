/** Reads the manifests and lockfiles that are made of lines: Go's, Ruby's, Gradle's. */
import type { Range } from "../../../base/range.ts";
import { longestSettings } from "../settings/setting.ts";
import { type Dependency, type DependencyFile, hostOfUrl, type Source } from "./dependency.ts";

/** Lines with their 0-based number; none where the text is too long. */
function linesOf(text: string): { readonly lines: readonly string[]; readonly isComplete: boolean } {
  const isComplete = text.length <= longestSettings;
  return { lines: isComplete ? text.split(/\r\n|\n/) : [], isComplete };
}

function lineRange(lines: readonly string[], number: number): Range {
  const line = lines[number] ?? "";
  return { start: { line: number, character: Math.max(0, line.search(/\S/)) }, end: { line: number, character: line.trimEnd().length } };
}

/** `go.mod`: what is required, and what is put in its place (`replace`). */
export function readGoMod(text: string): DependencyFile {
  const { lines, isComplete } = linesOf(text);
  const dependencies: Dependency[] = [];
  let block = "";
  for (const [number, raw] of lines.entries()) {
    const line = raw.replace(/\/\/.*$/, "").trim();
    if (line === ")") block = "";
    const opened = /^(\w+)\s*\($/.exec(line);
    if (opened !== null) {
      block = opened[1] ?? "";
      continue;
    }
    const statement = block === "" ? line : `${block} ${line}`;
    const required = /^require\s+(\S+)\s+(v\S+)$/.exec(statement);
    const replaced = /^replace\s+(\S+)(?:\s+v\S+)?\s+=>\s+(\S+)(?:\s+(v\S+))?$/.exec(statement);
    const range = lineRange(lines, number);
    const registry: Source = { kind: "registry" };
    if (required !== null)
      dependencies.push({ ecosystem: "go", name: required[1] ?? "", version: required[2] ?? "", source: registry, range });
    if (replaced !== null) {
      const target = replaced[2] ?? "";
      const source: Source = /^\.{0,2}\//.test(target) ? { kind: "path", path: target } : { kind: "git", url: target };
      dependencies.push({ ecosystem: "go", name: replaced[1] ?? "", version: replaced[3] ?? "", source, range });
    }
  }
  return { ecosystem: "go", kind: "manifest", dependencies, isComplete };
}

/** `go.sum`. */
export function readGoSum(text: string): DependencyFile {
  const { lines, isComplete } = linesOf(text);
  const dependencies = lines.flatMap((line, number): Dependency[] => {
    const match = /^(\S+) (v\S+) (h1:\S+)$/.exec(line.trim());
    // The sum of a module's go.mod alone says nothing of what is built.
    if (match === null || match[2]?.endsWith("/go.mod")) return [];
    const [, name = "", version = "", integrity = ""] = match;
    return [{ ecosystem: "go", name, version, source: { kind: "registry" }, integrity, range: lineRange(lines, number) }];
  });
  return { ecosystem: "go", kind: "lockfile", dependencies, isComplete };
}

/** `Gemfile` and `*.gemspec`: the calls that name a gem with plain strings. */
export function readGemfile(text: string): DependencyFile {
  const { lines, isComplete } = linesOf(text);
  const dependencies: Dependency[] = [];
  const hosts: string[] = [];
  for (const [number, raw] of lines.entries()) {
    const line = raw.replace(/(^|\s)#.*$/, "").trim();
    const index = /^source[\s(]+["']([^"']+)["']/.exec(line);
    const host = index === null ? undefined : hostOfUrl(index[1] ?? "");
    if (host !== undefined && /\bdo\b/.test(line)) hosts.push(host);
    if (line === "end") hosts.pop();
    const gem = /^(?:\w+\.)?(?:gem|add_(?:runtime_|development_)?dependency)[\s(]+["']([^"']+)["'](.*)$/.exec(line);
    if (gem === null) continue;
    const rest = gem[2] ?? "";
    const option = (key: string): string | undefined =>
      new RegExp(`(?:\\b${key}:|:${key}\\s*=>|"${key}":)\\s*["']([^"']*)["']`).exec(rest)?.[1];
    const git = option("git") ?? (option("github") === undefined ? undefined : `github:${option("github")}`);
    const path = option("path");
    const own = option("source");
    const registry = own === undefined ? hosts.at(-1) : (hostOfUrl(own) ?? own);
    dependencies.push({
      ecosystem: "gems",
      name: gem[1] ?? "",
      version: [...rest.matchAll(/,\s*["']([^"']+)["'](?!\s*=>)/g)].map((match) => match[1] ?? "").join(", "),
      source:
        git !== undefined
          ? { kind: "git", url: git }
          : path !== undefined
            ? { kind: "path", path }
            : { kind: "registry", ...(registry === undefined ? {} : { host: registry }) },
      range: lineRange(lines, number),
    });
  }
  return { ecosystem: "gems", kind: "manifest", dependencies, isComplete };
}

/** `Gemfile.lock`: sections with a `remote:` and gems at four spaces. */
export function readGemfileLock(text: string): DependencyFile {
  const { lines, isComplete } = linesOf(text);
  const dependencies: Dependency[] = [];
  let section = "";
  let remote = "";
  for (const [number, line] of lines.entries()) {
    if (/^[A-Z]/.test(line)) {
      section = line.trim();
      remote = "";
    }
    remote = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? remote;
    const gem = /^ {4}([\w.-]+) \(([^)]+)\)$/.exec(line.trimEnd());
    if (gem === null || !["GEM", "GIT", "PATH", "PLUGIN SOURCE"].includes(section)) continue;
    const host = hostOfUrl(remote);
    const source: Source =
      section === "GIT"
        ? { kind: "git", url: remote }
        : section === "PATH"
          ? { kind: "path", path: remote }
          : { kind: "registry", ...(host === undefined ? {} : { host }) };
    dependencies.push({ ecosystem: "gems", name: gem[1] ?? "", version: gem[2] ?? "", source, range: lineRange(lines, number) });
  }
  return { ecosystem: "gems", kind: "lockfile", dependencies, isComplete };
}

/** `build.gradle` and `build.gradle.kts`: dependencies given as one plain string. */
export function readGradle(text: string): DependencyFile {
  const { lines, isComplete } = linesOf(text);
  const dependencies = lines.flatMap((line, number): Dependency[] => {
    const match =
      /^\s*(?:\w*[iI]mplementation|api|compileOnly|runtimeOnly|\w*[cC]lasspath|kapt|ksp|annotationProcessor|compile)[\s(]+["']([\w.-]+:[\w.-]+)(?::([^"'@]+))?[^"']*["']/.exec(
        line,
      );
    if (match === null) return [];
    return [
      { ecosystem: "maven", name: match[1] ?? "", version: match[2] ?? "", source: { kind: "registry" }, range: lineRange(lines, number) },
    ];
  });
  return { ecosystem: "maven", kind: "manifest", dependencies, isComplete };
}

/** `FROM` of a Dockerfile with the defaults of its arguments, and `COPY --from` of an image that is no stage. */
export function readDockerfile(text: string): DependencyFile {
  const { lines, isComplete } = linesOf(text);
  const stages = new Set<string>(["scratch"]);
  const defaults = new Map<string, string>();
  const dependencies: Dependency[] = [];
  for (const [number, first] of lines.entries()) {
    let line = first;
    for (let next = number + 1; next < Math.min(lines.length, number + 10) && /[\\`]\s*$/.test(line); next++)
      line = `${line.trimEnd().slice(0, -1)} ${lines[next] ?? ""}`;
    const from = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line);
    const argument = /^\s*ARG\s+(\w+)=["']?([^"'\s]+)/i.exec(line);
    if (argument !== null) defaults.set(argument[1] ?? "", argument[2] ?? "");
    const written = from?.[1] ?? /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*?--from=(\S+)/i.exec(line)?.[1];
    const image = written?.replace(
      /\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g,
      (whole: string, plain?: string, braced?: string, otherwise?: string) => defaults.get(plain ?? braced ?? "") ?? otherwise ?? whole,
    );
    if (image !== undefined && !stages.has(image.toLowerCase()) && !/^\d+$/.test(image) && !image.includes("$"))
      dependencies.push(imageDependency(image, lineRange(lines, number)));
    if (from?.[2] !== undefined) stages.add(from[2].toLowerCase());
  }
  return { ecosystem: "docker", kind: "manifest", dependencies, isComplete };
}

/** `registry/name:tag@digest`; the name without a registry's host is the common registry's. */
export function imageDependency(image: string, range: Range): Dependency {
  const [, path = image, tag, digest] = /^(.+?)(?::([\w][\w.-]*))?(?:@(\w+:[0-9a-f]+))?$/i.exec(image) ?? [];
  const first = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
  const host = /[.:]/.test(first) || first === "localhost" ? first : undefined;
  return {
    ecosystem: "docker",
    name: path,
    version: [tag, digest].filter((part) => part !== undefined).join("@"),
    source: host === undefined ? { kind: "registry" } : { kind: "registry", host },
    range,
  };
}
