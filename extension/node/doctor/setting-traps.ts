/** Settings that start programs, send git elsewhere, or keep something out of sight. */
import { type Trap, trap } from "../../core/report/trap.ts";
import { type Setting, truth } from "../git/settings.ts";
import { type Ground, shownFile } from "./ground.ts";

interface Kind {
  readonly code: string;
  readonly key: RegExp;
  readonly isMeant?: (value: string) => boolean;
  readonly message: string;
  /** Ordinary in a person's own configuration, but good to know; without it, such a setting is not reported there. */
  readonly isKnownGlobally?: boolean;
  readonly weight?: "note";
}

const isOn = (value: string): boolean => truth(value) === true;
const isOff = (value: string): boolean => truth(value) === false;
const isProgram = (value: string): boolean => truth(value) === undefined;

/** The first that fits tells what a setting can do. */
const kinds: readonly Kind[] = [
  {
    code: "external-diff",
    key: /^(diff\.external|diff\..+\.command|interactive\.difffilter)$/,
    message: "git lets a program show differences in its place: it is run at each diff, and it may show anything or nothing.",
    isKnownGlobally: true,
  },
  {
    code: "textconv",
    key: /^diff\..+\.textconv$/,
    message:
      "git shows the differences of what a program makes of the files: the program is run at each diff, and what it leaves out is not seen.",
    isKnownGlobally: true,
  },
  {
    code: "diff-driver-binary",
    key: /^diff\..+\.binary$/,
    isMeant: isOn,
    message: "Files with this diff attribute show as binary: their differences are not seen.",
  },
  {
    code: "filter",
    key: /^filter\..+\.(clean|smudge|process)$/,
    message:
      "A program rewrites files on their way into and out of git: it is run at checkout and add, and the files on disk are not what was committed.",
  },
  {
    code: "merge-driver",
    key: /^merge\..+\.driver$/,
    message: "A program decides what a merge of certain files results in, and is run at each.",
  },
  {
    code: "hooks-path",
    key: /^core\.hookspath$/,
    message:
      "git runs the hooks of another folder: files there are run at commit, checkout, merge and push, also those that a change brings along.",
    isKnownGlobally: true,
  },
  {
    code: "fsmonitor",
    key: /^core\.fsmonitor$/,
    isMeant: isProgram,
    message:
      "A program is run at nearly each git command, and its word decides which files git looks at: an edit that it does not name is not seen.",
    isKnownGlobally: true,
  },
  {
    code: "include",
    key: /^(include\.path|includeif\..+\.path)$/,
    message:
      "The repository's configuration takes in another file, under a condition or always: what is in force is not what stands in .git/config.",
  },
  {
    code: "ssh-command",
    key: /^(core\.sshcommand|core\.gitproxy|ssh\.variant)$/,
    message: "Another program is run for each connection to a remote, and sees everything that is sent.",
  },
  {
    code: "credential-helper",
    key: /^credential\.(.+\.)?helper$/,
    message: "A program is asked for passwords and told them; set by a repository, it learns those of its reader.",
  },
  {
    code: "url-rewrite",
    key: /^url\..*\.(insteadof|pushinsteadof)$/,
    message: "Addresses are replaced by others: what is fetched or pushed is not where the remote says.",
    isKnownGlobally: true,
  },
  {
    code: "protocol",
    key: /^protocol\.(.+\.)?(allow|version)$/,
    isMeant: (value) => !/^(never|[0-2])$/i.test(value),
    message: "The repository allows ways of transport that git refuses by default, some of which run programs.",
  },
  {
    code: "remote-program",
    key: /^remote\..+\.(uploadpack|receivepack|vcs|proxy)$/,
    message: "A remote names the program or the proxy by which it is reached.",
  },
  {
    code: "remote-url",
    key: /^remote\..+\.(url|pushurl)$/,
    isMeant: (value) => /^(-|[\w-]+::)/.test(value),
    message: "The address of a remote runs a program, or is taken for an option.",
  },
  {
    code: "replace-fetch",
    key: /^remote\..+\.fetch$/,
    isMeant: (value) => value.includes("refs/replace"),
    message: "Each fetch brings replacements for objects: from then on git shows other content than what was committed.",
  },
  {
    code: "tls-off",
    key: /^http\.(.+\.)?sslverify$/,
    isMeant: isOff,
    message: "Nobody checks who answers in place of a remote.",
    isKnownGlobally: true,
  },
  {
    code: "proxy",
    key: /^http\.(.+\.)?(proxy|sslcainfo|cookiefile|extraheader)$/,
    message: "Connections to remotes take another way, or carry more than git would send.",
  },
  {
    code: "program",
    key: /^(core\.(editor|pager|askpass|alternaterefscommand)|sequence\.editor|pager\..+|gpg\.(.+\.)?program|(difftool|mergetool|browser|man)\..+\.(cmd|path)|trailer\..+\.(command|cmd)|uploadpack\.packobjectshook)$/,
    isMeant: isProgram,
    message: "The repository names a program that git then runs for its reader.",
  },
  {
    code: "attributes-file",
    key: /^(core\.attributesfile|attr\.tree)$/,
    message: "Attributes come from yet another place, which no review shows: they may hide or transform files.",
  },
  { code: "edits-unseen", key: /^core\.ignorestat$/, isMeant: isOn, message: "git takes files for unchanged without a look at them." },
  {
    code: "edits-unseen",
    key: /^status\.showuntrackedfiles$/,
    isMeant: (value) => isOff(value) || value === "no",
    message: "`git status` does not show new files.",
    isKnownGlobally: true,
  },
  {
    code: "edits-unseen",
    key: /^(diff\.ignoresubmodules|submodule\..+\.ignore)$/,
    isMeant: (value) => value !== "none",
    message: "Changes in submodules are not shown.",
    isKnownGlobally: true,
  },
  {
    code: "submodule-command",
    key: /^submodule\..+\.update$/,
    isMeant: (value) => value.startsWith("!"),
    message: "A command is run at each update of a submodule.",
  },
  {
    code: "path-protection-off",
    key: /^core\.(protecthfs|protectntfs)$/,
    isMeant: isOff,
    message: "git may write names that other systems take for .git, and so for its hooks and settings.",
  },
  {
    code: "modes-unseen",
    key: /^core\.filemode$/,
    isMeant: isOff,
    message: "git does not see when a file becomes executable.",
    weight: "note",
  },
  {
    code: "blame-skips",
    key: /^blame\.ignorerevsfile$/,
    message: "`git blame` passes over the commits that a file lists, and names others for their lines.",
    weight: "note",
  },
  {
    code: "partial-clone",
    key: /^(extensions\.partialclone|remote\..+\.promisor)$/,
    message: "Parts of the history are not here, and plain git fetches them when they are looked at; what is missing cannot be reviewed.",
    weight: "note",
  },
  {
    code: "sparse-checkout",
    key: /^core\.sparsecheckout$/,
    isMeant: isOn,
    message: "Only a part of the files is on disk: a search in the folder does not find the rest.",
    weight: "note",
  },
  {
    code: "worktree-config",
    key: /^extensions\.worktreeconfig$/,
    isMeant: isOn,
    message: "Each worktree may have settings of its own beside the shared ones: what holds in one need not hold in another.",
    weight: "note",
  },
];

export function settingTraps({ repository, settings, own }: Ground): Trap[] {
  const found = settings.flatMap((setting): Trap[] => {
    const { scope, key, value, file } = setting;
    const kind = kinds.find((one) => one.key.test(key) && one.isMeant?.(value) !== false);
    const isOwn = scope === "local" || scope === "worktree";
    if (kind === undefined || (!isOwn && kind.isKnownGlobally !== true)) return [];
    const advice = isOwn
      ? `If you did not set it, remove it: git config --file ${quoted(shownFile(repository, file))} --unset-all ${quoted(key)}`
      : "It is in your own or the machine's configuration, so it holds in every repository; know that it does.";
    const weight = kind.weight ?? (isOwn ? "trap" : "note");
    const place = { path: shownFile(repository, file), key };
    return [trap(kind.code, place, `${kind.message} It is set to “${clipped(value)}”.`, advice, weight)];
  });
  return [...found, ...own.flatMap((setting) => aliasTraps(setting, shownFile(repository, setting.file)))];
}

/** Names that people and programs call; git lets an alias stand for those that are not built in. */
const calledNames = /^(lfs|flow|gui|gitk|subtree|send-email|svn|p4|review|secret|crypt|absorb|delta|hub|gh|credential-.+|remote-.+)$/;
const builtIn =
  /^(add|am|apply|archive|bisect|blame|branch|bundle|cat-file|checkout|cherry|cherry-pick|clean|clone|commit|config|describe|diff|fetch|format-patch|fsck|gc|grep|init|log|ls-files|ls-remote|ls-tree|merge|mv|notes|pull|push|range-diff|rebase|reflog|remote|replace|reset|restore|rev-list|rev-parse|revert|rm|shortlog|show|sparse-checkout|stash|status|submodule|switch|tag|verify-commit|whatchanged|worktree)$/;

function aliasTraps({ key, value }: Setting, path: string): Trap[] {
  const name = /^alias\.(.+?)(?:\.command)?$/.exec(key)?.[1];
  if (name === undefined) return [];
  const shadows = builtIn.test(name) || calledNames.test(name);
  const does = value.startsWith("!") ? `runs a command of the shell (“${clipped(value)}”)` : `stands for “${clipped(value)}”`;
  const message = shadows
    ? `\`git ${name}\` has an alias that ${does}. git lets a command that is built in win; where ${name} is not, or for a tool that reads aliases itself, the alias wins.`
    : `\`git ${name}\` ${does}, by the word of this repository.`;
  const advice = `If you did not set it, remove it: git config --unset-all ${quoted(key)}`;
  return [trap("alias", { path, key }, message, advice, shadows || value.startsWith("!") ? "trap" : "note")];
}

function clipped(value: string): string {
  return value.length > 120 ? `${value.slice(0, 120)}…` : value;
}

function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
