/** Reads what npm, yarn and pnpm are asked for (`package.json`) and what they settled on (their lockfiles). */
import type { Range } from "../../../base/range.ts";
import { readJsonSettings } from "../settings/json-settings.ts";
import { longestSettings, type Setting } from "../settings/setting.ts";
import { readYamlSettings } from "../settings/yaml-settings.ts";
import { type Dependency, type DependencyFile, hostOfUrl, type Source, urlSource } from "./dependency.ts";

const longestName = 300;
const groups = new Set(["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]);

export function readPackageJson(text: string): DependencyFile {
  const { entries, isComplete } = readJsonSettings(text);
  const dependencies = entries.flatMap(({ path, value, kind, range }): Dependency[] => {
    const [group = "", name = ""] = path;
    const override = overridden(path);
    if (override !== undefined && kind !== "empty" && !value.startsWith("$")) return [npm(override, value, range)];
    if (path.length !== 2 || !groups.has(group) || kind === "empty") return [];
    return [npm(name, value, range)];
  });
  return { ecosystem: "npm", kind: "manifest", dependencies, isComplete };
}

/** The package whose version or source the project decides for all that depend on it. */
function overridden(path: readonly string[]): string | undefined {
  const [first, second] = path;
  const depth = first === "overrides" || first === "resolutions" ? 1 : first === "pnpm" && second === "overrides" ? 2 : 0;
  if (depth === 0 || path.length <= depth) return undefined;
  // `.` is the package itself, of which others are below; `a>b` and `a/b` are b below a.
  const key = (path.at(-1) === "." ? path.at(-2) : path.at(-1)) ?? "";
  if (key.length > longestName) return key;
  return /(@[^@/>]+\/)?[^@/>]+(?=(@[^/>]*)?$)/.exec(key)?.[0] ?? key;
}

function npm(name: string, wanted: string, range: Range): Dependency {
  const alias = /^npm:(@?[^@]+)(?:@(.*))?$/.exec(wanted);
  if (alias !== null) return { ecosystem: "npm", name: alias[1] ?? name, version: alias[2] ?? "", source: { kind: "registry" }, range };
  return { ecosystem: "npm", name, version: wanted, source: npmSource(wanted), range };
}

function npmSource(wanted: string): Source {
  if (/^(workspace|link|file|portal|catalog):|^\.{0,2}\//.test(wanted)) return { kind: "path", path: wanted };
  if (/^(github|gitlab|bitbucket|gist):/.test(wanted)) return { kind: "git", url: wanted };
  if (/^[a-z][a-z0-9+.-]*:|^git@/i.test(wanted)) return urlSource(wanted);
  // `owner/repository` is short for a repository.
  if (/^[\w.-]+\/[\w.-]+(#.*)?$/.test(wanted)) return { kind: "git", url: wanted };
  return { kind: "registry" };
}

/** `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3. */
export function readPackageLock(text: string): DependencyFile {
  const { entries, isComplete } = readJsonSettings(text);
  const packages = new Map<string, Setting[]>();
  const isFlat = entries.some(({ path }) => path[0] === "packages");
  for (const setting of entries) {
    const { path } = setting;
    // Version 1 nests `dependencies` in `dependencies`; versions 2 and 3 list every folder under `packages`.
    const depth = isFlat ? 2 : path.length - (path.at(-1) === "" ? 2 : 1);
    if (isFlat ? path[0] !== "packages" || path[1] === "" || path.length < 2 : path[0] !== "dependencies" || path.length % 2 === 0)
      continue;
    if (isFlat && path.length > 3) continue;
    const key = JSON.stringify(path.slice(0, depth));
    const all = packages.get(key);
    if (all === undefined) packages.set(key, [setting]);
    else all.push(setting);
  }
  const dependencies: Dependency[] = [];
  for (const settings of packages.values()) {
    const [first] = settings;
    if (first === undefined) continue;
    const at = (key: string): string | undefined => settings.find(({ path }) => path.at(-1) === key)?.value;
    const folder = isFlat ? (first.path[1] ?? "") : (first.path.at(-2) ?? "");
    const inModules = folder.lastIndexOf("node_modules/");
    // A folder outside of node_modules is a workspace of the project itself, and a link leads to one.
    if ((isFlat && inModules < 0) || at("link") === "true") continue;
    const name = at("name") ?? (inModules < 0 ? folder : folder.slice(inModules + "node_modules/".length));
    const integrity = at("integrity");
    dependencies.push({
      ecosystem: "npm",
      name,
      version: at("version") ?? "",
      source: resolvedSource(at("resolved") ?? (isFlat ? "" : (at("version") ?? ""))),
      ...(integrity === undefined ? {} : { integrity }),
      ...(at("hasInstallScript") === "true" ? { hasInstallScript: true } : {}),
      range: (settings.find(({ path }) => path.at(-1) === "resolved") ?? first).range,
    });
  }
  return { ecosystem: "npm", kind: "lockfile", dependencies, isComplete };
}

/** A registry serves archives from `/-/`. */
function resolvedSource(resolved: string): Source {
  if (/^(git\+|git:|git@|ssh:|github:)/.test(resolved)) return { kind: "git", url: resolved };
  if (/^(file|link|workspace):/.test(resolved)) return { kind: "path", path: resolved };
  const host = hostOfUrl(resolved);
  if (host === undefined) return { kind: "registry" };
  if (/^https:.*\/-\/[^/]*\.tgz([#?].*)?$/i.test(resolved) || /^https:\/\/npm\.pkg\./.test(resolved)) return { kind: "registry", host };
  return urlSource(resolved);
}

/** `yarn.lock` of both kinds: blocks of a header and indented lines. */
export function readYarnLock(text: string): DependencyFile {
  const dependencies: Dependency[] = [];
  let isComplete = text.length <= longestSettings;
  const lines = isComplete ? text.split(/\r\n|\n/) : [];
  let block: { name: string; line: number; fields: Map<string, { value: string; line: number }> } | undefined;
  const close = (): void => {
    if (block === undefined || block.name === "__metadata") return;
    const { fields, name, line } = block;
    const resolution = fields.get("resolution")?.value;
    const resolved = fields.get("resolved");
    const [, wanted = ""] = resolution === undefined ? [] : (/^@?[^@]+@(.*)$/.exec(resolution) ?? []);
    const source = resolution === undefined ? resolvedSource(resolved?.value ?? "") : berrySource(wanted);
    const integrity = fields.get("integrity")?.value ?? fields.get("checksum")?.value;
    const isWorkspace = /^(workspace|link|portal):/.test(wanted);
    if (!isWorkspace) {
      const place = resolved?.line ?? fields.get("resolution")?.line ?? line;
      dependencies.push({
        ecosystem: "npm",
        name: /^(@?[^@]+)@/.exec(resolution ?? "")?.[1] ?? name,
        version: fields.get("version")?.value ?? "",
        source,
        ...(integrity === undefined ? {} : { integrity }),
        range: { start: { line: place, character: 0 }, end: { line: place, character: (lines[place] ?? "").length } },
      });
    }
  };
  for (const [number, line] of lines.entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (!/^\s/.test(line)) {
      close();
      block = undefined;
      const name = /^"?(@?[^@",:]+)(?:@.*)?:$/.exec(line.trimEnd())?.[1];
      if (name === undefined) isComplete = false;
      else block = { name, line: number, fields: new Map() };
      continue;
    }
    const field = /^ {2}"?([A-Za-z]\w*)"?:?\s+"?(.*?)"?\s*$/.exec(line);
    if (field !== null) block?.fields.set(field[1] ?? "", { value: field[2] ?? "", line: number });
  }
  close();
  return { ecosystem: "npm", kind: "lockfile", dependencies, isComplete };
}

function berrySource(wanted: string): Source {
  if (wanted.startsWith("npm:")) {
    const archive = /__archiveUrl=([^&]+)/.exec(wanted)?.[1];
    return archive === undefined ? { kind: "registry" } : urlSource(archive.replaceAll("%3A", ":").replaceAll("%2F", "/"));
  }
  return npmSource(wanted.replace(/^patch:.*$/, "file:patch"));
}

/** `pnpm-lock.yaml`: keys such as `/name@1.0.0`, `name@1.0.0(peer)` or `/name/1.0.0`. */
export function readPnpmLock(text: string): DependencyFile {
  const { entries, isComplete } = readYamlSettings(text);
  const packages = new Map<string, { range: Range; fields: Map<string, string> }>();
  for (const { path, value, range } of entries) {
    const key = path[1];
    if (path[0] !== "packages" || key === undefined) continue;
    const known = packages.get(key) ?? { range, fields: new Map<string, string>() };
    known.fields.set(path.slice(2).join("."), value);
    packages.set(key, known);
  }
  const dependencies = [...packages].flatMap(([key, { range, fields }]): Dependency[] => {
    const plain = key.replace(/^\//, "").replace(/\(.*$/, "");
    const match = /^(@[^/]+\/[^@/]+|[^@/]+)[@/](.+)$/.exec(plain);
    const wanted = match?.[2] ?? "";
    const repository = fields.get("resolution.repo");
    const tarball = fields.get("resolution.tarball");
    const integrity = fields.get("resolution.integrity");
    const source: Source =
      repository !== undefined ? { kind: "git", url: repository } : tarball !== undefined ? resolvedSource(tarball) : npmSource(wanted);
    return [
      {
        ecosystem: "npm",
        name: fields.get("name") ?? match?.[1] ?? plain,
        version: fields.get("version") ?? wanted.replace(/_.*$/, ""),
        source,
        ...(integrity === undefined ? {} : { integrity }),
        ...(fields.get("requiresBuild") === "true" ? { hasInstallScript: true } : {}),
        range,
      },
    ];
  });
  return { ecosystem: "npm", kind: "lockfile", dependencies, isComplete };
}
