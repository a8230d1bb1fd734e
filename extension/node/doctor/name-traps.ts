/** Names that another file system, or the eye, takes for each other; links that lead out of the tree; repositories inside. */
import { lstatSync } from "node:fs";
import { type Trap, trap } from "../../core/report/trap.ts";
import { visible } from "../../core/report/visible.ts";
import { diskPath } from "../git/disk-file.ts";
import { type RawPath, shownPath } from "../git/tree.ts";
import { allFiles, type Ground } from "./ground.ts";

export async function nameTraps(ground: Ground): Promise<Trap[]> {
  const files = allFiles(ground);
  const paths = [...files.keys()].map(shownPath);
  return [...clashTraps(paths), ...(await linkTraps(ground, files)), ...bareTraps(paths)];
}

function clashTraps(paths: readonly string[]): Trap[] {
  const traps: Trap[] = [];
  const folded = new Map<string, string>();
  const drawn = new Map<string, string>();
  const seen = new Set<string>();
  for (const path of paths) {
    for (const prefix of prefixes(path)) {
      if (seen.has(prefix)) continue;
      seen.add(prefix);
      const fold = prefix.normalize("NFC").toLowerCase();
      const other = folded.get(fold);
      if (other === undefined) folded.set(fold, prefix);
      else if (parentOf(other) === parentOf(prefix)) {
        const message = `On Windows and macOS it is the same name as ${visible(other)}: a checkout there writes one over the other.`;
        traps.push(trap("name-clash", { path: prefix }, message, "Rename one of them."));
        continue;
      }
      const look = skeleton(prefix);
      const twin = drawn.get(look);
      const name = prefix.slice(prefix.lastIndexOf("/") + 1);
      if (twin === undefined) drawn.set(look, prefix);
      else if (parentOf(twin) === parentOf(prefix) && twin.toLowerCase() !== prefix.toLowerCase()) {
        traps.push(
          trap(
            "look-alike-name",
            { path: prefix },
            `It looks like ${visible(twin)}, and is another file: a reader may open or run the one for the other.`,
            "Rename one of them to plain letters.",
          ),
        );
        continue;
      }
      if (visible(name) !== name) {
        traps.push(
          trap(
            "hidden-characters",
            { path: prefix },
            "The name has characters that are not seen or turn the text around, so it is not what it looks like.",
            "Rename it to what is seen.",
          ),
        );
      } else if (mixesScripts(name)) {
        traps.push(
          trap(
            "look-alike-name",
            { path: prefix },
            "The name mixes Latin letters with others that look the same: a search for what is seen does not find it.",
            "Rename it to letters of one alphabet.",
          ),
        );
      }
    }
  }
  return traps;
}

function* prefixes(path: string): Generator<string> {
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) yield path.slice(0, at);
  yield path;
}

function parentOf(path: string): string {
  return path
    .slice(0, path.lastIndexOf("/") + 1)
    .normalize("NFC")
    .toLowerCase();
}

/** Letters of the Cyrillic and Greek alphabets that are drawn like Latin ones. */
const twins = new Map(
  Array.from({ length: 40 }, (_, at): [string, string] => [
    [..."аеорсухіјѕһԁԛԝвкмнтАВЕКМНОРСТХουναρκΑΒΕ"][at] ?? "",
    [..."aeopcyxijshdqwbkmhtABEKMHOPCTXouvapkABE"][at] ?? "",
  ]),
);

/** Equal for names that look the same. */
function skeleton(path: string): string {
  const plain = path.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return [...plain]
    .map((character) => twins.get(character) ?? character)
    .join("")
    .toLowerCase();
}

/** Part by part between the dots: a Cyrillic name with a Latin extension is an honest one. */
function mixesScripts(name: string): boolean {
  return name.split(".").some((part) => /\p{Script=Latin}/u.test(part) && [...part].some((character) => twins.has(character)));
}

/** Steps a link may take before it counts as a loop. */
const stepLimit = 200;
const targetLimit = 64 * 1024;

async function linkTraps(ground: Ground, files: ReturnType<typeof allFiles>): Promise<Trap[]> {
  const targets = new Map<RawPath, string>();
  for (const [path, file] of files) {
    if (file !== undefined && file.mode !== "symlink") continue;
    const target = file === undefined ? diskTarget(ground, path) : await storedTarget(ground, file.id);
    if (target !== undefined) targets.set(path, target);
  }
  return [...targets].flatMap(([path, target]) => {
    const where = destination(path, targets);
    if (where === undefined) return [];
    const message = `The link leads to ${visible(shownPath(target))}, ${where}: what is read or written through it is no part of any review.`;
    return [
      trap(
        "link-leads-out",
        { path: shownPath(path) },
        message,
        "Replace it by the file that is meant, or remove it; write nothing through it.",
      ),
    ];
  });
}

function diskTarget(ground: Ground, path: RawPath): string | undefined {
  // Looked at before it is read: most are no links, and some are large.
  if (lstatSync(diskPath(ground.repository.root, path), { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  const file = ground.disk.read(path);
  return file.kind === "link" ? file.target.toString("latin1") : undefined;
}

async function storedTarget(ground: Ground, id: string): Promise<string | undefined> {
  const read = await ground.repository.objects.read(id, targetLimit);
  return read.kind === "object" ? read.bytes.toString("latin1") : undefined;
}

/** A clause for a link that does not stay among the files; other links on its way are followed as they are here. */
function destination(link: RawPath, targets: ReadonlyMap<RawPath, string>): string | undefined {
  const todo = link.split("/");
  let here: string[] = [];
  for (let steps = 0; todo.length > 0; steps++) {
    if (steps > stepLimit) return "and around in a circle";
    const name = todo.shift() ?? "";
    if (name === "" || name === ".") continue;
    if (name === "..") {
      if (here.length === 0) return "out of the working tree";
      here.pop();
      continue;
    }
    if (/^\.git$/i.test(name)) return "into the git directory";
    const path = [...here, name].join("/");
    const target = targets.get(path);
    if (target === undefined) {
      here.push(name);
      continue;
    }
    if (/^([/\\]|[A-Za-z]:)/.test(target)) return "out of the working tree";
    todo.unshift(...target.split("/"));
    here = path.split("/").slice(0, -1);
  }
  return undefined;
}

/** A folder that git takes for a repository by what lies in it, settings and hooks included. */
function bareTraps(paths: readonly string[]): Trap[] {
  const all = new Set(paths);
  return paths.flatMap((path) => {
    const folder = /^(?:(.*)\/)?HEAD$/.exec(path);
    if (folder === null) return [];
    const prefix = folder[1] === undefined ? "" : `${folder[1]}/`;
    if (!all.has(`${prefix}config`) || !paths.some((one) => one.startsWith(`${prefix}objects/`) || one.startsWith(`${prefix}refs/`)))
      return [];
    const message =
      "The folder is a git repository of its own, with settings and hooks that come with the commit: git obeys them for whoever works in there.";
    return [
      trap(
        "repository-inside",
        { path: prefix === "" ? "." : prefix.slice(0, -1) },
        message,
        "Remove it, or set `safe.bareRepository=explicit` for yourself.",
      ),
    ];
  });
}
