/** Attributes that hide, transform or fold away content, in each attribute file of HEAD, the index, the disk and the git directory. */
import { lstatSync, readFileSync } from "node:fs";
import { note } from "../../core/base/problem.ts";
import { type Trap, type TrapPlace, trap } from "../../core/report/trap.ts";
import { readPieces } from "../git/repository.ts";
import { type RawPath, shownPath } from "../git/tree.ts";
import { type AttributeLine, attributeLines, binaryMacro, patternMeans, spelledOut } from "./attribute-line.ts";
import { allFiles, examples, type Ground, inGitDirectory, shownFile, smallFileLimit } from "./ground.ts";
import { isScriptName } from "./script-name.ts";

interface AttributeFile {
  readonly place: TrapPlace;
  /** Ends with a slash, or is empty. */
  readonly folder: RawPath;
  readonly lines: readonly AttributeLine[];
  /** Kept in the git directory: no commit shows it. */
  readonly isPrivate: boolean;
  /** On disk alone, neither committed nor staged. */
  readonly isForeign: boolean;
}

export async function attributeTraps(ground: Ground): Promise<Trap[]> {
  const files = await attributeFiles(ground);
  const macros = new Map<string, AttributeLine["attributes"]>([["binary", binaryMacro]]);
  for (const { lines } of files) for (const { macro, attributes } of lines) if (macro !== undefined) macros.set(macro, attributes);
  const judge = judgeOf(ground);
  const traps: Trap[] = [];
  for (const file of files) {
    for (const { line, pattern, attributes } of file.lines) {
      if (pattern === undefined) continue;
      const place = { ...file.place, line };
      traps.push(...(await judge(place, pattern, file, spelledOut(attributes, macros))));
    }
  }
  return traps;
}

type Judge = (place: TrapPlace, pattern: string, file: AttributeFile, attributes: ReadonlyMap<string, string | boolean>) => Promise<Trap[]>;

function judgeOf(ground: Ground): Judge {
  const all = allFiles(ground);
  const configured = new Set(ground.settings.map(({ key }) => key));
  return async (place, pattern, file, attributes) => {
    const means = patternMeans(pattern, file.folder);
    const paths = [...all.keys()].filter(means);
    // What lies about in ignored folders, of packages for the most part, has no say over a file of this repository.
    if (file.isForeign && paths.length === 0) return [];
    const scripts = paths.filter(isScriptName);
    const meant = paths.length === 0 ? "It means no file as yet." : `It means ${examples(paths.map(shownPath))}.`;
    const hiding = file.isPrivate ? " The line is in the git directory, so no commit shows it." : "";
    const found: Trap[] = [];
    const report = (code: string, message: string, advice: string, isNote = false): void => {
      found.push(
        trap(code, place, `“${shownPath(pattern)}” ${message} ${meant}${hiding}`, advice, isNote && !file.isPrivate ? "note" : "trap"),
      );
    };
    const diff = attributes.get("diff");
    if (diff === false) {
      const texts = await textFiles(ground, paths, all);
      const mayBeText = paths.length === 0 && !binaryNames.test(pattern);
      if (texts.length > 0 || mayBeText) {
        report(
          "attribute-hides-diff",
          `is taken for binary: git says “Binary files differ” and shows no line.${texts.length > 0 ? ` ${examples(texts.map(shownPath))} ${texts.length === 1 ? "is" : "are"} text.` : ""}`,
          "Remove `-diff` or `binary` where the files are text; until then look with `git diff --text`.",
          texts.length === 0,
        );
      }
    } else if (typeof diff === "string") {
      const runs = ["textconv", "command", "binary"].some((name) => configured.has(`diff.${diff}.${name}`));
      if (runs || !(knownDiffDrivers.has(diff) || diff === "lfs")) {
        report(
          "attribute-diff-driver",
          runs
            ? `shows differences by the driver ${diff}, which is configured here: a program decides what is seen.`
            : `shows differences by a driver named ${diff}, which is not configured here: whoever has one of that name sees something else.`,
          "Look with `git diff --no-ext-diff --no-textconv`; remove the attribute if nobody needs it.",
          !runs,
        );
      }
    }
    const filter = attributes.get("filter");
    if (typeof filter === "string") {
      const runs = ["clean", "smudge", "process"].some((name) => configured.has(`filter.${filter}.${name}`));
      report(
        "attribute-filter",
        filter === "lfs"
          ? "is kept in Git LFS: a review shows the pointer, the content comes from elsewhere."
          : `passes through the filter ${filter}${runs ? ", a program that is configured here" : ", which is not configured here"}: files on disk need not be what was committed.`,
        "Compare by object id (`git cat-file blob :PATH`) with what is on disk, and read what the filter does.",
        filter === "lfs" || !runs,
      );
    }
    const merge = attributes.get("merge");
    if (typeof merge === "string" && merge !== "text" && merge !== "binary") {
      const runs = configured.has(`merge.${merge}.driver`);
      const isUnion = merge === "union";
      report(
        "attribute-merge",
        isUnion
          ? "is merged by taking the lines of both sides, without a conflict: the result is what nobody wrote."
          : `is merged by the driver ${merge}${runs ? ", a program that is configured here" : ", which is not configured here"}: one side's edits can be lost without a conflict.`,
        "Review merge commits of these files line by line, or remove the attribute.",
        !runs && !(isUnion && scripts.length > 0),
      );
    }
    const eol = attributes.get("eol");
    if (typeof eol === "string") {
      const breaks = eol === "crlf" && paths.some((path) => /\.(sh|bash|zsh|py|pl|rb)$/.test(path));
      report(
        "attribute-eol",
        `gets ${eol.toUpperCase()} line ends on disk, whatever was committed${breaks ? "; scripts with CRLF run differently, or not at all" : ""}.`,
        "Compare contents by object id where line ends matter.",
        !breaks,
      );
    }
    const encoding = attributes.get("working-tree-encoding");
    if (typeof encoding === "string") {
      report(
        "attribute-encoding",
        `is ${encoding} on disk and UTF-8 in git: the two are never the same bytes.`,
        "Review what git holds, and run nothing from the disk that was not looked at there.",
      );
    }
    if (attributes.get("ident") === true)
      report("attribute-ident", "has `$Id$` replaced on disk, which no difference shows.", "Compare by object id where it matters.", true);
    for (const name of ["export-ignore", "export-subst"]) {
      if (attributes.get(name) !== true) continue;
      report(
        `attribute-${name}`,
        name === "export-ignore"
          ? "is left out of archives: what is released that way is not what was reviewed."
          : "is rewritten in archives: what is released that way is not what was reviewed.",
        "Compare an archive with the tree before you release it.",
        name === "export-ignore" && scripts.length === 0,
      );
    }
    const generated = attributes.get("linguist-generated");
    if ((generated === true || generated === "true") && (scripts.length > 0 || paths.length === 0)) {
      report(
        "attribute-generated",
        `is called generated, so code hosts fold its changes away.${scripts.length > 0 ? ` ${examples(scripts.map(shownPath))} can be run or built.` : ""}`,
        "Unfold these files in each review, or make them again and compare.",
        scripts.length === 0,
      );
    }
    return found;
  };
}

const binaryNames =
  /\.(png|jpe?g|gif|webp|ico|icns|bmp|tiff?|psd|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|war|class|exe|dll|so|dylib|a|o|wasm|woff2?|ttf|otf|eot|mp[34]|mov|avi|webm|ogg|wav|flac|bin|dat|db|sqlite|pyc|docx?|xlsx?|pptx?)$/i;
const knownDiffDrivers = new Set(
  "ada bash bibtex cpp csharp css dts elixir fortran fountain golang html java kotlin markdown matlab objc pascal perl php python r ruby rust scheme tex".split(
    " ",
  ),
);

/** How many objects a line's files are looked into. */
const lookLimit = 40;

async function textFiles(ground: Ground, paths: readonly RawPath[], all: ReturnType<typeof allFiles>): Promise<RawPath[]> {
  // Scripts first, so that many pictures cannot keep them from being looked at.
  const ordered = [...paths.filter(isScriptName), ...paths.filter((path) => !isScriptName(path))].slice(0, lookLimit);
  const found: RawPath[] = [];
  for (const path of ordered) {
    const file = all.get(path);
    if (file?.mode === "submodule" || file?.mode === "symlink") continue;
    const start = file === undefined ? diskStart(ground, path) : await objectStart(ground, file.id);
    if (start !== undefined && start.length > 0 && !start.subarray(0, 8000).includes(0)) found.push(path);
  }
  return found;
}

function diskStart(ground: Ground, path: RawPath): Buffer | undefined {
  const file = ground.disk.read(path);
  return file.kind === "file" ? file.bytes : file.kind === "large" ? file.start : undefined;
}

async function objectStart(ground: Ground, id: string): Promise<Buffer | undefined> {
  const read = await ground.repository.objects.read(id, smallFileLimit);
  return read.kind === "object" ? read.bytes : read.kind === "too-large" ? read.start : undefined;
}

async function attributeFiles(ground: Ground): Promise<AttributeFile[]> {
  const { repository, head, index, problems } = ground;
  const isAttributes = (path: RawPath): boolean => path === ".gitattributes" || path.endsWith("/.gitattributes");
  const files: AttributeFile[] = [];
  const seen = new Set<string>();
  const add = (path: RawPath, id: string, bytes: Buffer, revision: TrapPlace["revision"]): void => {
    // The same content at the same place misleads once.
    if (seen.has(`${path}\n${id}`)) return;
    seen.add(`${path}\n${id}`);
    const place = { path: shownPath(path), ...(revision === undefined ? {} : { revision }) };
    files.push({
      place,
      folder: path.slice(0, path.lastIndexOf("/") + 1),
      lines: attributeLines(bytes.toString("latin1")),
      isPrivate: false,
      isForeign: !index.has(path) && !head.has(path),
    });
  };
  const onDisk = repository.hasWorkingTree
    ? await readPieces(repository, ["ls-files", "-z", "--others", "--", ":(top,glob)**/.gitattributes"], "list attribute files")
    : [];
  for (const path of new Set([...onDisk, ...[...index.keys(), ...head.keys()].filter(isAttributes)])) {
    const file = ground.disk.read(path);
    if (file.kind === "file") add(path, file.id, file.bytes, undefined);
    else if (file.kind === "large" || file.kind === "unreadable") {
      problems.push(
        note("attributes-not-read", "This attribute file could not be read on disk, so it may hide or transform anything. Look at it.", {
          path: shownPath(path),
        }),
      );
    }
  }
  for (const [revision, stored] of [
    ["index", index],
    ["HEAD", head],
  ] as const) {
    for (const [path, { id, mode }] of stored) {
      if (!isAttributes(path) || mode === "symlink" || mode === "submodule") continue;
      const read = await repository.objects.read(id, smallFileLimit);
      if (read.kind === "object") add(path, id, read.bytes, revision);
      else
        problems.push(
          note("attributes-not-read", `This attribute file could not be read as it is in ${revision}. Check with \`git fsck\`.`, {
            path: shownPath(path),
          }),
        );
    }
  }
  const own = inGitDirectory(repository, "info/attributes");
  if (lstatSync(own, { throwIfNoEntry: false })?.isFile() === true) {
    files.push({
      place: { path: shownFile(repository, own) },
      folder: "",
      lines: attributeLines(readFileSync(own, "latin1")),
      isPrivate: true,
      isForeign: false,
    });
  }
  return files;
}
