/** Files that decide how changes are looked at, or what runs because of them: touched at all, they are a matter of their own. */
import { range } from "../../../base/range.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";

type Kinds = readonly (readonly [what: string, path: RegExp])[];

const policies: Kinds = [
  ["the policy of this review", /(^|\/)\.countersign\//],
  ["who must review what", /(^|\/)CODEOWNERS$/],
  ["who may sign", /(^|\/)(allowed[_-]signers|\.?gitsigners)$/],
];

const rules: Kinds = [
  ["how git shows and merges files", /(^|\/)\.gitattributes$/],
  [
    "what git runs on its own",
    /(^|\/)(\.githooks|\.husky|\.hooks|githooks|git-hooks)\/|(^|\/)(\.?lefthook(-local)?\.ya?ml|\.pre-commit-config\.yaml|\.overcommit\.yml)$/,
  ],
  [
    "the rules of the repository",
    /^\.github\/(settings\.ya?ml|rulesets\/.+|branch-protection.*|mergify\.ya?ml|dependabot\.ya?ml|.*policy.*\.ya?ml)$|(^|\/)(\.mergify\.yml|\.bors\.toml|renovate\.json5?|\.renovaterc(\.json)?|\.gitlab\/.*approval.*)$/,
  ],
  [
    "what agents are told",
    /(^|\/)(AGENTS|CLAUDE|GEMINI|COPILOT)(\.local)?\.md$|(^|\/)\.(cursorrules|windsurfrules|clinerules|roorules)$|(^|\/)\.(cursor|windsurf|clinerules|roo)\/rules\/|(^|\/)\.github\/(copilot-instructions\.md|instructions\/.+)$|(^|\/)\.claude\/(agents|commands|skills|rules)\//,
  ],
];

function touched(kinds: Kinds, isMore: (file: CheckedFile) => string | undefined = () => undefined): Check {
  return ({ files }) =>
    files.flatMap((file): Sighting[] => {
      const { path, oldPath, status, hunks } = file.change;
      if (file.area === "vendored") return [];
      const kindOf = (name: string | undefined): string | undefined =>
        name === undefined ? undefined : kinds.find(([, pattern]) => pattern.test(name))?.[0];
      // Moved away is as good as deleted.
      const what = kindOf(path) ?? kindOf(oldPath) ?? isMore(file);
      if (what === undefined) return [];
      const line = status === "deleted" ? 0 : (hunks[0]?.added.start ?? 0);
      const act = { added: "Adds", deleted: "Deletes", modified: "Changes", renamed: "Moves" }[status];
      return [{ path, range: range(line, 0, line, 0), words: { what, act, path }, tokens: [path, status] }];
    });
}

export const reviewPolicyChanged: Check = touched(policies);

export const repositoryRulesChanged: Check = touched(rules, ({ area }) =>
  area === "ci" ? "what runs on the servers of the project" : undefined,
);

/** A submodule that is taken from another place. */
export const submoduleUrlChanged: Check = (input) => fewSightings(urlsChanged(input), "name", "submodules");

const urlsChanged: Check = ({ files }) =>
  files.flatMap((file): Sighting[] => {
    const { path } = file.change;
    if (!/(^|\/)\.gitmodules$/.test(path)) return [];
    const before = urlsOf(file.base?.text);
    return [...urlsOf(file.head?.text)].flatMap(([name, { url, line, column }]): Sighting[] => {
      const old = before.get(name)?.url;
      if (old === url) return [];
      return [
        {
          path,
          range: range(line, column, line, column + url.length),
          words: { name, url, before: old ?? "nowhere" },
          tokens: [name, url],
        },
      ];
    });
  });

function urlsOf(text: string | undefined): Map<string, { url: string; line: number; column: number }> {
  const found = new Map<string, { url: string; line: number; column: number }>();
  let name = "";
  for (const [line, content] of (text ?? "").split("\n").entries()) {
    if (content.length > 2_000) continue;
    name = /^\s*\[submodule "([^"]*)"\]/.exec(content)?.[1] ?? name;
    const match = /^(\s*url\s*=\s*)(\S+)/.exec(content);
    if (match !== null) found.set(name, { url: match[2] ?? "", line, column: (match[1] ?? "").length });
  }
  return found;
}

/** A file that was data, and can be run now. */
export const madeExecutable: Check = ({ files }) =>
  files.flatMap(({ change: { path, before, after } }): Sighting[] =>
    before?.mode === "file" && after?.mode === "executable" ? [{ path, range: range(0, 0, 0, 0), words: { path }, tokens: [path] }] : [],
  );
