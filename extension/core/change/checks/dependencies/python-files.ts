/** Reads what Python's package managers are asked for and what they settled on. */
import type { Range } from "../../../base/range.ts";
import { readJsonSettings } from "../settings/json-settings.ts";
import { longestSettings, type Setting } from "../settings/setting.ts";
import { readTomlSettings } from "../settings/toml-settings.ts";
import { type Dependency, type DependencyFile, hostOfUrl, type Source, urlSource } from "./dependency.ts";

/** One line of PEP 508: `name[extra] >= 1 ; marker` or `name @ address`; undefined where it is none. */
function requirement(text: string, range: Range): Dependency | undefined {
  const match = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s.exec(text);
  if (match === null) return undefined;
  const rest = (match[2] ?? "").replace(/\s*;.*$/s, "").replace(/\s+--hash.*$/s, "");
  const name = match[1] ?? "";
  if (rest.startsWith("@")) {
    const url = rest.slice(1).trim();
    return { ecosystem: "pypi", name, version: "", source: pythonUrl(url), range };
  }
  const version = rest.replace(/[()\s]/g, "");
  if (version !== "" && !/^[<>=!~]/.test(version)) return undefined;
  const hashes = [...(match[2] ?? "").matchAll(/--hash[= ](\S+)/g)].map((hash) => hash[1] ?? "");
  return {
    ecosystem: "pypi",
    name,
    version,
    source: { kind: "registry" },
    ...(hashes.length === 0 ? {} : { integrity: hashes.sort().join(" ") }),
    range,
  };
}

function pythonUrl(url: string): Source {
  return /^(file:|\.{0,2}\/)/.test(url) ? { kind: "path", path: url } : urlSource(url);
}

/** `requirements*.txt`. An index of its own (`--index-url`) counts as the host of all that stands there. */
export function readRequirements(text: string): DependencyFile {
  const dependencies: Dependency[] = [];
  let isComplete = text.length <= longestSettings;
  const lines = isComplete ? text.split(/\r\n|\n/) : [];
  let host: string | undefined;
  for (let number = 0; number < lines.length; number++) {
    const start = number;
    let line = lines[number] ?? "";
    while (line.endsWith("\\") && number + 1 < lines.length && number - start < 1000) {
      number += 1;
      line = `${line.slice(0, -1)} ${lines[number] ?? ""}`;
    }
    const text = line.replace(/(^|\s)#.*$/s, "").trim();
    if (text === "") continue;
    const range = { start: { line: start, character: 0 }, end: { line: start, character: (lines[start] ?? "").trimEnd().length } };
    const index = /^(?:-i|--index-url)[\s=]+(\S+)/.exec(text);
    if (index !== null) host = hostOfUrl(index[1] ?? "");
    const editable =
      /^(?:-e|--editable)[\s=]+(\S+)/.exec(text)?.[1] ?? (/^([a-z]+\+)?[a-z]+:\/\/|^\.{1,2}\//.test(text) ? text : undefined);
    if (editable !== undefined) {
      const name = /[#&]egg=([\w.-]+)/.exec(editable)?.[1] ?? /([^/]+?)(\.git)?([@#].*)?$/.exec(editable)?.[1] ?? editable;
      dependencies.push({ ecosystem: "pypi", name, version: "", source: pythonUrl(editable), range });
    } else if (!text.startsWith("-")) {
      const one = requirement(text, range);
      if (one === undefined) isComplete = false;
      else dependencies.push(one);
    }
  }
  const placed = host === undefined ? dependencies : dependencies.map((one) => inRegistry(one, host));
  return { ecosystem: "pypi", kind: "manifest", dependencies: placed, isComplete };
}

function inRegistry(one: Dependency, host: string | undefined): Dependency {
  return one.source.kind === "registry" && host !== undefined ? { ...one, source: { kind: "registry", host } } : one;
}

/** `pyproject.toml`: the standard tables, build requirements, Poetry's, uv's and PDM's. */
export function readPyproject(text: string): DependencyFile {
  const { entries, isComplete } = readTomlSettings(text);
  const dependencies: Dependency[] = [];
  const uvSources = new Map<string, Source>();
  const poetry = new Map<string, Setting[]>();
  for (const setting of entries) {
    const path = setting.path.join("\u0000");
    const isList =
      /^(project\0dependencies|build-system\0requires|project\0optional-dependencies\0[^\0]+|dependency-groups\0[^\0]+|tool\0uv\0dev-dependencies|tool\0pdm\0dev-dependencies\0[^\0]+)\0\d+$/.test(
        path,
      );
    if (isList) {
      const one = requirement(setting.value, setting.range);
      if (one !== undefined) dependencies.push(one);
      continue;
    }
    const isPoetry = /^tool\0poetry\0(dependencies|dev-dependencies|group\0[^\0]+\0dependencies)\0/.exec(path);
    if (isPoetry !== null) {
      const depth = isPoetry[1]?.startsWith("group") ? 5 : 3;
      const name = setting.path[depth] ?? "";
      if (name !== "python") collect(poetry, setting.path.slice(0, depth + 1).join("\u0000"), setting);
    }
    const [tool, uv, sources, name = "", key = ""] = setting.path;
    if (tool === "tool" && uv === "uv" && sources === "sources") {
      const source = keyedSource(key, setting.value);
      if (source !== undefined) uvSources.set(normal(name), source);
    }
  }
  for (const [key, settings] of poetry) dependencies.push(tableDependency("pypi", key.slice(key.lastIndexOf("\u0000") + 1), settings));
  const placed = dependencies.map((one) => {
    const source = uvSources.get(normal(one.name));
    return source === undefined ? one : { ...one, source };
  });
  return { ecosystem: "pypi", kind: "manifest", dependencies: placed, isComplete };
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

function collect(map: Map<string, Setting[]>, key: string, setting: Setting): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [setting]);
  else all.push(setting);
}

function keyedSource(key: string, value: string): Source | undefined {
  if (key === "git") return { kind: "git", url: value };
  if (key === "url" || key === "file") return pythonUrl(value);
  if (key === "path" || key === "workspace") return { kind: "path", path: value };
  return undefined;
}

/** `name = "1"` or `name = { version = "1", git = … }`, as Poetry, Pipenv and Cargo write it. */
export function tableDependency(ecosystem: "pypi" | "crates", name: string, settings: readonly Setting[]): Dependency {
  const at = (key: string): string | undefined => settings.find(({ path }) => path.at(-1) === key)?.value;
  const [first] = settings;
  const isPlain = settings.length === 1 && first?.path.at(-1) === name;
  const index = at("registry") ?? at("registry-index") ?? at("index") ?? at("source");
  const found = settings.map(({ path, value }) => keyedSource(path.at(-1) ?? "", value)).find((source) => source !== undefined);
  return {
    ecosystem,
    name: isPlain ? name : (at("package") ?? name),
    version: (isPlain ? first?.value : at("version")) ?? "",
    source: isPlain || found === undefined ? { kind: "registry", ...(isPlain || index === undefined ? {} : { host: index }) } : found,
    range: first?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  };
}

/** `Pipfile`. */
export function readPipfile(text: string): DependencyFile {
  const { entries, isComplete } = readTomlSettings(text);
  const packages = new Map<string, Setting[]>();
  for (const setting of entries) {
    const [group = "", name = ""] = setting.path;
    if (group === "packages" || group === "dev-packages") collect(packages, `${group}\u0000${name}`, setting);
  }
  const dependencies = [...packages].map(([key, settings]) => tableDependency("pypi", key.slice(key.indexOf("\u0000") + 1), settings));
  return { ecosystem: "pypi", kind: "manifest", dependencies, isComplete };
}

/** `Pipfile.lock`. */
export function readPipfileLock(text: string): DependencyFile {
  const { entries, isComplete } = readJsonSettings(text);
  const packages = new Map<string, Setting[]>();
  for (const setting of entries) {
    const [group = "", name = ""] = setting.path;
    if (group !== "_meta" && setting.path.length > 2) collect(packages, `${group}\u0000${name}`, setting);
  }
  const dependencies = [...packages].map(([key, settings]): Dependency => {
    const hashes = settings.filter(({ path }) => path[2] === "hashes" && path.length === 4).map(({ value }) => value);
    const one = tableDependency("pypi", key.slice(key.indexOf("\u0000") + 1), settings);
    // An index is a name that `_meta` explains.
    const source: Source = one.source.kind === "registry" ? { kind: "registry" } : one.source;
    return { ...one, source, ...(hashes.length === 0 ? {} : { integrity: hashes.sort().join(" ") }) };
  });
  return { ecosystem: "pypi", kind: "lockfile", dependencies, isComplete };
}

/** `poetry.lock`, `uv.lock`, `pdm.lock` and `Cargo.lock`: a list of `[[package]]`. */
export function readPackageTables(ecosystem: "pypi" | "crates", text: string): DependencyFile {
  const { entries, isComplete } = readTomlSettings(text);
  const packages = new Map<string, Setting[]>();
  for (const setting of entries) {
    const [list, number = ""] = setting.path;
    if (list === "package" && setting.path.length > 2) collect(packages, number, setting);
  }
  const dependencies: Dependency[] = [];
  for (const settings of packages.values()) {
    const at = (...keys: readonly string[]): string | undefined =>
      settings.find(({ path }) => path.slice(2).join("\u0000") === keys.join("\u0000"))?.value;
    const source = lockedSource(ecosystem, at);
    // A crate without a source is one of the workspace, and so is what uv calls virtual or editable.
    if (source === undefined) continue;
    const hashes = settings.filter(({ path }) => path.at(-1) === "hash").map(({ value }) => value);
    const checksum = at("checksum");
    if (checksum !== undefined) hashes.push(checksum);
    const [first] = settings;
    if (first === undefined) continue;
    dependencies.push({
      ecosystem,
      name: at("name") ?? "",
      version: at("version") ?? "",
      source,
      ...(hashes.length === 0 ? {} : { integrity: hashes.sort().join(" ") }),
      range: first.range,
    });
  }
  return { ecosystem, kind: "lockfile", dependencies, isComplete };
}

function lockedSource(ecosystem: "pypi" | "crates", at: (...keys: string[]) => string | undefined): Source | undefined {
  if (ecosystem === "crates") {
    const source = at("source");
    if (source === undefined) return undefined;
    if (source.startsWith("git+")) return { kind: "git", url: source };
    const address = source.replace(/^(registry|sparse)\+/, "");
    return {
      kind: "registry",
      host: /github\.com\/rust-lang\/crates\.io-index|index\.crates\.io/.test(address) ? "crates.io" : (hostOfUrl(address) ?? address),
    };
  }
  if (at("source", "virtual") !== undefined || at("source", "editable") !== undefined) return undefined;
  const git = at("source", "git");
  if (git !== undefined) return { kind: "git", url: git };
  const registry = at("source", "registry");
  if (registry !== undefined)
    return { kind: "registry", ...(hostOfUrl(registry) === undefined ? {} : { host: hostOfUrl(registry) ?? "" }) };
  const url = at("source", "url");
  if (url === undefined) return { kind: "registry" };
  const type = at("source", "type");
  if (type === "git") return { kind: "git", url };
  if (type === "directory" || type === "file") return { kind: "path", path: url };
  return type === "legacy" ? { kind: "registry", host: hostOfUrl(url) ?? url } : urlSource(url);
}

/** `setup.cfg`: the indented lines below `install_requires`, `setup_requires`, `tests_require` and the extras. */
export function readSetupCfg(text: string): DependencyFile {
  const dependencies: Dependency[] = [];
  const isComplete = text.length <= longestSettings;
  let section = "";
  let isList = false;
  for (const [number, line] of (isComplete ? text.split(/\r\n|\n/) : []).entries()) {
    if (/^\s*([#;]|$)/.test(line)) continue;
    const header = /^\[([^\]]+)\]/.exec(line);
    if (header !== null) {
      section = header[1] ?? "";
      isList = false;
      continue;
    }
    let value = line;
    if (!/^\s/.test(line)) {
      const key = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line);
      isList = section === "options.extras_require" || (section === "options" && /^(install|setup|tests)_requires?$/.test(key?.[1] ?? ""));
      value = key?.[2] ?? "";
    }
    const range = { start: { line: number, character: line.search(/\S/) }, end: { line: number, character: line.trimEnd().length } };
    const one = isList && value.trim() !== "" ? requirement(value, range) : undefined;
    if (one !== undefined) dependencies.push(one);
  }
  return { ecosystem: "pypi", kind: "manifest", dependencies, isComplete };
}
