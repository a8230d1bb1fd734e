/** Submodules whose address, path or settings lead somewhere that a reviewer does not look. */

import { blocking } from "../../core/base/problem.ts";
import { type Trap, type TrapPlace, trap } from "../../core/report/trap.ts";
import { runGit } from "../git/run.ts";
import { keyAndValue } from "../git/settings.ts";
import { shownPath } from "../git/tree.ts";
import { type Ground, smallFileLimit } from "./ground.ts";

interface Submodule {
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
}

export async function submoduleTraps(ground: Ground): Promise<Trap[]> {
  const { head, index, own, repository } = ground;
  const origin = own.find(({ key }) => key === "remote.origin.url")?.value;
  const traps: Trap[] = [];
  const known = new Set<string>();
  const seen = new Set<string>();
  const add = async (bytes: Buffer, id: string, revision: TrapPlace["revision"]): Promise<void> => {
    if (seen.has(id)) return;
    seen.add(id);
    const place = { path: ".gitmodules", ...(revision === undefined ? {} : { revision }) };
    const modules = await readModules(ground, bytes, place);
    for (const module of modules) {
      known.add(module.settings.get("path") ?? "");
      traps.push(...moduleTraps(module, place, origin));
    }
  };
  const onDisk = ground.disk.read(".gitmodules");
  if (onDisk.kind === "file") await add(onDisk.bytes, onDisk.id, undefined);
  for (const [revision, stored] of [
    ["index", index],
    ["HEAD", head],
  ] as const) {
    const file = stored.get(".gitmodules");
    const read = file === undefined ? undefined : await repository.objects.read(file.id, smallFileLimit);
    if (file !== undefined && read?.kind === "object") await add(read.bytes, file.id, revision);
  }
  for (const [path, { mode }] of new Map([...head, ...index])) {
    if (mode !== "submodule" || known.has(shownPath(path))) continue;
    const message =
      "A commit of another repository stands here, and .gitmodules does not say which: its content is in no review and in no clone.";
    traps.push(
      trap("submodule-unknown", { path: shownPath(path) }, message, "Ask where it comes from; remove it or write it into .gitmodules."),
    );
  }
  return traps;
}

function moduleTraps({ name, settings }: Submodule, place: TrapPlace, origin: string | undefined): Trap[] {
  const traps: Trap[] = [];
  const report = (code: string, key: string, message: string, advice: string, isNote = false): void => {
    traps.push(trap(code, { ...place, key: `submodule.${name}.${key}` }, message, advice, isNote ? "note" : "trap"));
  };
  if (name.split(/[/\\]/).includes("..")) {
    report(
      "submodule-path",
      "path",
      "The name of the submodule leads out of the folder for submodules, so old versions of git write where they must not.",
      "Do not check it out; rename it.",
    );
  }
  const url = settings.get("url") ?? "";
  const read = "Read the repository at that address as you read this one, or leave it uninitialised.";
  if (url.startsWith("-") || /^[\w-]+::/.test(url) || /[\n\r]/.test(url)) {
    report(
      "submodule-url",
      "url",
      `The address “${url}” is taken for an option or runs a program.`,
      "Do not initialise it; have the address corrected.",
    );
  } else if (/^\.\.?\//.test(url)) {
    report(
      "submodule-url",
      "url",
      `The address “${url}” is relative: in a fork or a mirror it names another repository, of another owner.`,
      read,
      true,
    );
  } else if (/^(file:|\/|[A-Za-z]:[\\/])/.test(url)) {
    report("submodule-url", "url", `The address “${url}” is a folder of the reader's machine, so everybody gets something else.`, read);
  } else {
    const host = hostOf(url);
    const home = origin === undefined ? undefined : hostOf(origin);
    if (/^(http|git):/i.test(url))
      report("submodule-url", "url", `“${url}” is fetched over a connection that anybody on the way can change.`, "Use https or ssh.");
    if (host !== undefined && host !== home) {
      const compared = home === undefined ? "" : `, and this repository from ${home}`;
      report("submodule-host", "url", `Its content comes from ${host}${compared}: no review here shows it.`, read, home === undefined);
    }
  }
  const path = settings.get("path") ?? "";
  if (path.startsWith("-") || path.startsWith("/") || path.split("/").some((part) => part === ".." || /^\.git$/i.test(part))) {
    report(
      "submodule-path",
      "path",
      `The path “${path}” is taken for an option or leads out of the working tree.`,
      "Do not check it out; have the path corrected.",
    );
  }
  if (settings.get("update")?.startsWith("!") === true)
    report("submodule-command", "update", "A command is run at each update of the submodule.", "Have the line removed.");
  const ignore = settings.get("ignore");
  if (ignore !== undefined && ignore !== "none")
    report(
      "edits-unseen",
      "ignore",
      `Status and diff leave changes of the submodule out (“${ignore}”).`,
      "Look with `git diff --ignore-submodules=none`.",
      ignore === "untracked",
    );
  return traps;
}

function hostOf(url: string): string | undefined {
  const match = /^[a-z][a-z+.-]*:\/\/(?:[^/@]*@)?([^/:]+)/i.exec(url) ?? /^(?:[^/@:]+@)?([^/:]+):(?!\/\/)/.exec(url);
  return match?.[1]?.toLowerCase();
}

/** Git reads the text that it is handed, and follows no include in it. */
async function readModules(ground: Ground, bytes: Buffer, place: TrapPlace): Promise<Submodule[]> {
  const { code, stdout, stderr } = await runGit(ground.repository.root, ["config", "--file", "-", "--no-includes", "--list", "-z"], {
    input: bytes,
  });
  if (code !== 0) {
    ground.problems.push(
      blocking(
        "modules-not-read",
        `The submodules could not be read (${stderr.trim()}), so what they bring is not known. Have the file corrected.`,
        { path: place.path },
      ),
    );
    return [];
  }
  const modules = new Map<string, Map<string, string>>();
  for (const piece of stdout.toString("latin1").split("\0")) {
    const { key, value } = keyAndValue(piece);
    const [, name, field] = /^submodule\.(.*)\.([^.]+)$/s.exec(key) ?? [];
    if (name === undefined || field === undefined) continue;
    const settings = modules.get(name) ?? new Map<string, string>();
    modules.set(name, settings.set(field, value));
  }
  return [...modules].map(([name, settings]) => ({ name, settings }));
}
