/** What a repository lets coding agents do without asking: their settings, compared on both sides. */
import type { Check, CheckedFile, CheckedText, CheckInput, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import { readJsonSettings } from "../settings/json-settings.ts";
import type { Setting } from "../settings/setting.ts";
import { readTomlSettings } from "../settings/toml-settings.ts";
import { readYamlSettings } from "../settings/yaml-settings.ts";

const files =
  /(^|\/)(\.claude\/settings[^/]*\.json|\.claude\.json|\.cursor\/[^/]+\.json|\.codex\/[^/]+\.toml|\.mcp\.json|mcp\.json|\.gemini\/settings\.json|\.qwen\/settings\.json|\.vscode\/(settings|mcp)\.json|\.windsurf\/[^/]+\.json|\.roo\/[^/]+\.json|\.kilocode\/[^/]+\.json|\.amazonq\/[^/]+\.json|\.kiro\/.+\.json|\.?opencode\.jsonc?|\.crush\.json|\.devcontainer\/devcontainer\.json|\.aider\.conf\.yml|[^/]+\.code-workspace)$/;

function settingsOf(path: string, side: CheckedText | undefined): readonly Setting[] {
  if (side === undefined) return [];
  if (path.endsWith(".toml")) return readTomlSettings(side.text).entries;
  return (/\.ya?ml$/.test(path) ? readYamlSettings(side.text) : readJsonSettings(side.text)).entries;
}

interface ComparedSettings {
  readonly file: CheckedFile;
  readonly before: readonly Setting[];
  readonly after: readonly Setting[];
}

function compared({ files: all }: CheckInput): ComparedSettings[] {
  return all.flatMap((file) => {
    const { path, oldPath } = file.change;
    if (!files.test(path)) return [];
    return [{ file, before: settingsOf(oldPath ?? path, file.base), after: settingsOf(path, file.head) }];
  });
}

/** The last keys of a setting, and the value that takes the questions or the walls away. */
const switches: readonly (readonly [key: RegExp, value: RegExp])[] = [
  [/(^|\.)defaultMode$/, /^(bypassPermissions|acceptEdits|dontAsk|auto)$/],
  [/(^|\.)skipDangerousModePermissionPrompt$/, /^true$/],
  [/(^|\.)bypassPermissionsModeAccepted$/, /^true$/],
  [/(^|\.)dangerously\w+$/i, /^true$/],
  [/(^|\.)enableAllProjectMcpServers$/, /^true$/],
  [/(^|\.)approval_policy$/, /^never$/],
  [/(^|\.)approval_mode$|(^|\.)approvalMode$/, /^(never|yolo|full-auto|auto_edit)$/],
  [/(^|\.)sandbox_mode$/, /^danger-full-access$/],
  [/(^|\.)network_access$/, /^true$/],
  [/^sandbox$|(^|\.)sandbox\.enabled$|(^|\.)tools\.sandbox$/, /^(false|none|off)$/],
  [/(^|\.)sandbox\.(allowUnsandboxedCommands|enableWeakerNestedSandbox)$/, /^true$/],
  [/(^|\.)chat\.tools\.(global\.)?autoApprove$/, /^true$/],
  [/(^|\.)(yolo|yoloMode|autoRun|autoApprove|autoAccept|alwaysAllow|yes-always|yes|trust|trustedWorkspace)$/, /^true$/],
  [/(^|\.)permission(\.\w+)*$/, /^allow$/],
  [/(^|\.)security\.workspace\.trust\.enabled$/, /^false$/],
];

/** A mode without questions, or without a sandbox. */
export const agentGuardOff: Check = (input) => fewSightings(guardsOff(input), "setting", "settings");

const guardsOff: Check = (input) =>
  compared(input).flatMap(({ file, before, after }) => {
    const found = (settings: readonly Setting[]): Map<string, Setting> =>
      new Map(
        settings.flatMap((setting) => {
          const key = setting.path.join(".");
          const isOff = switches.some(([name, value]) => name.test(key) && value.test(setting.value));
          return isOff ? [[`${key} = ${setting.value}`, setting] as const] : [];
        }),
      );
    const old = found(before);
    return [...found(after)].flatMap(([words, { range }]): Sighting[] =>
      old.has(words) ? [] : [{ path: file.change.path, range, words: { setting: words }, tokens: [words] }],
    );
  });

const allowed =
  /(^|\.)(allow|allowed|autoApprove|autoApproved|alwaysAllow|allowedTools|allowedCommands|allowlist|commandAllowlist|trustedTools|trustedCommands|additionalDirectories|excludedCommands|allowedDomains|allowedHttpHookUrls|enabledMcpjsonServers|coreTools)\.\d+$|chat\.tools\.(terminal\.autoApprove|urls\.autoApprove)/;
const refused = /(^|\.)(deny|ask|denied|blocklist|denylist|commandDenylist|excludeTools|disabledMcpjsonServers|deniedDomains)\.\d+$/;

/** What is allowed without asking is more than before, or what is refused or asked about is less. */
export const agentPermissionWidened: Check = (input) => fewSightings(widened(input), "entry", "entries");

const widened: Check = (input) =>
  compared(input).flatMap(({ file, before, after }) => {
    const { path, oldPath } = file.change;
    const entries = (settings: readonly Setting[], pattern: RegExp): Map<string, Setting> =>
      new Map(
        settings.flatMap((setting) => {
          const key = setting.path.join(".");
          if (!pattern.test(key) || setting.kind === "empty" || setting.value === "false") return [];
          const entry = /^\d+$/.test(setting.path.at(-1) ?? "") ? setting.value : (setting.path.at(-1) ?? "");
          return [[entry, setting] as const];
        }),
      );
    const had = entries(before, allowed);
    const added = [...entries(after, allowed)].flatMap(([entry, { range }]): Sighting[] =>
      had.has(entry) ? [] : [{ path, range, words: { act: "Lets", entry, rest: "pass without asking" }, tokens: ["allow", entry] }],
    );
    const stays = entries(after, refused);
    const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const removed = [...entries(before, refused)].flatMap(([entry, { range }]): Sighting[] =>
      stays.has(entry)
        ? []
        : [
            {
              path,
              range: nowhere,
              words: { act: "No longer refuses or asks about", entry, rest: "" },
              tokens: ["deny", entry],
              was: { path: oldPath ?? path, range },
            },
          ],
    );
    return [...added, ...removed];
  });

const started =
  /(^|\.)(mcpServers|mcp_servers|servers|mcp)\.[^.]+\.(command|url|httpUrl|serverUrl|args\.\d+|command\.\d+)$|(^|\.)hooks\.\w+(\.\d+)*(\.hooks)?(\.\d+)*\.(command|url)$|(^|\.)(statusLine\.command|apiKeyHelper|awsAuthRefresh|awsCredentialExport|otelHeadersHelper|notify(\.\d+)?|initializeCommand|postCreateCommand|postStartCommand)$/;

/** A program or address that an agent starts or asks by itself: servers of tools, hooks, helpers. */
export const agentProgramAdded: Check = (input) => fewSightings(programs(input), "program", "programs");

const programs: Check = (input) =>
  compared(input).flatMap(({ file, before, after }) => {
    const { path } = file.change;
    const old = new Set(before.map(({ path: keys, value }) => withoutNumbers(keys, value)));
    return after.flatMap(({ path: keys, value, range, kind }): Sighting[] => {
      const key = keys.join(".");
      if (kind === "empty" || !started.test(key) || old.has(withoutNumbers(keys, value))) return [];
      return [{ path, range, words: { key, program: value }, tokens: [withoutNumbers(keys, value)] }];
    });
  });

/** A hook that only stands at another place of its list is no new one. */
function withoutNumbers(keys: readonly string[], value: string): string {
  return [...keys.filter((key) => !/^\d+$/.test(key)), value].join("\u0000");
}
