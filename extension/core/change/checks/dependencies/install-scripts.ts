/** Code that runs by itself when packages are installed. */
import type { Check, CheckedText, Sighting } from "../check.ts";
import { readJsonSettings } from "../settings/json-settings.ts";
import { settingsBelow } from "../settings/setting.ts";
import { comparedDependencies, dependencyWords, shownOnly } from "./compared-dependencies.ts";

const hooks = new Set(["preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare", "dependencies"]);

/** The project's own scripts of `package.json`, new or changed, that run on every install. */
export const installScriptChanged: Check = ({ files }) =>
  files.flatMap((file): Sighting[] => {
    const { path } = file.change;
    if (!/(^|\/)package\.json$/.test(path) || file.area === "vendored") return [];
    const before = scriptsOf(file.base);
    return [...scriptsOf(file.head)].flatMap(([name, { value, range }]): Sighting[] => {
      const old = before.get(name)?.value;
      if (old === value) return [];
      return [{ path, range, words: { name, script: value, act: old === undefined ? "new" : "changed" }, tokens: [name, value] }];
    });
  });

function scriptsOf(side: CheckedText | undefined): Map<string, { value: string; range: Sighting["range"] }> {
  if (side === undefined) return new Map();
  return new Map(
    settingsBelow(readJsonSettings(side.text).entries, "scripts", "*").flatMap(({ rest, setting }) => {
      const name = setting.path[1] ?? "";
      return rest.length === 0 && hooks.has(name) ? [[name, setting] as const] : [];
    }),
  );
}

/** A package that was here without an install script, and has one now. */
export const installScriptGained: Check = (input) =>
  comparedDependencies(input).flatMap(({ path, pairs }) =>
    shownOnly(
      pairs.flatMap(({ after, before }): Sighting[] => {
        const [old] = before;
        if (after.hasInstallScript !== true || old === undefined || before.some((one) => one.hasInstallScript)) return [];
        return [{ path, range: after.range, words: dependencyWords(after, old), tokens: [after.name] }];
      }),
    ),
  );

/** A package that is new, and has an install script. */
export const installScriptAdded: Check = (input) =>
  comparedDependencies(input).flatMap(({ path, pairs, base }) =>
    base === undefined
      ? []
      : shownOnly(
          pairs.flatMap(({ after, before }): Sighting[] =>
            after.hasInstallScript !== true || before.length > 0
              ? []
              : [{ path, range: after.range, words: dependencyWords(after), tokens: [after.name] }],
          ),
        ),
  );
