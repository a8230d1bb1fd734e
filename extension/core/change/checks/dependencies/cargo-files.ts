/** Reads `Cargo.toml`. */
import type { Setting } from "../settings/setting.ts";
import { readTomlSettings } from "../settings/toml-settings.ts";
import type { DependencyFile } from "./dependency.ts";
import { tableDependency } from "./python-files.ts";

const tables = new Set(["dependencies", "dev-dependencies", "build-dependencies"]);

/** Dependencies of every kind and target, of the workspace, and what is patched in for others. */
export function readCargoToml(text: string): DependencyFile {
  const { entries, isComplete } = readTomlSettings(text);
  const packages = new Map<string, Setting[]>();
  for (const setting of entries) {
    const [first, second, third] = setting.path;
    const depth = tables.has(first ?? "")
      ? 1
      : first === "workspace" && second === "dependencies"
        ? 2
        : first === "patch"
          ? 2
          : first === "target" && tables.has(third ?? "")
            ? 3
            : 0;
    if (depth === 0 || setting.path.length <= depth) continue;
    const key = JSON.stringify(setting.path.slice(0, depth + 1));
    const all = packages.get(key);
    if (all === undefined) packages.set(key, [setting]);
    else all.push(setting);
  }
  const dependencies = [...packages.values()].flatMap((settings) => {
    const depth = settings[0]?.path[0] === "target" ? 3 : tables.has(settings[0]?.path[0] ?? "") ? 1 : 2;
    const one = tableDependency("crates", settings[0]?.path[depth] ?? "", settings);
    // `workspace = true` takes what the workspace says.
    return one.source.kind === "path" && one.source.path === "true" ? [] : [one];
  });
  return { ecosystem: "crates", kind: "manifest", dependencies, isComplete };
}
