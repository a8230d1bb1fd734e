/** A small copy of the repository's folders under the real compiler and linter configuration, to try imports in. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { toolPath } from "../../scripts/tool.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));

export interface Skeleton {
  /** Writes a file, by its path from the repository's folder. */
  write(path: string, text: string): void;
  remove(path: string): void;
  /** What `tsc -b` says of the product's sources: nothing where it is content. */
  compile(): string;
  /** What Biome says: nothing where it is content. */
  lint(): string;
  dispose(): void;
}

/** Folders of sources with the `tsconfig.json` that governs each, from the repository's folder. */
export function projectFolders(): string[] {
  return filesUnder("extension", "webview")
    .filter((path) => path.endsWith("/tsconfig.json") && path !== "extension/tsconfig.json")
    .map(dirname);
}

/** Each folder holds one `here.ts` that exports its name. */
export function makeSkeleton(): Skeleton {
  const folder = mkdtempSync(join(tmpdir(), "countersign boundaries "));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of ["tsconfig.base.json", "biome.json", "extension/core/ambient.d.ts"]) copy(folder, path);
  for (const project of projectFolders()) {
    copy(folder, `${project}/tsconfig.json`);
    write(`${project}/here.ts`, `export const here = ${JSON.stringify(project)};\n`);
  }
  const references = projectFolders().map((path) => ({ path }));
  write("tsconfig.json", JSON.stringify({ files: [], references }));
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    write,
    remove: (path) => rmSync(join(folder, path)),
    compile: () => complaint(folder, [toolPath("typescript", "tsc"), "-b"]),
    lint: () =>
      complaint(folder, [toolPath("@biomejs/biome", "biome"), "lint", "--max-diagnostics=none", "--colors=off", "extension", "webview"]),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copy(folder: string, path: string): void {
  cpSync(join(repository, path), join(folder, path), { recursive: true });
}

function complaint(folder: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (run.error !== undefined) throw run.error;
  if (run.status === 0) return "";
  return `${run.stdout}${run.stderr}` || `ended with ${run.status}`;
}

/** Paths of the sources under extension/ and webview/, from the repository's folder. */
export function sourceFiles(): string[] {
  return filesUnder("extension", "webview").filter((path) => path.endsWith(".ts"));
}

function filesUnder(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
}

/** The folders that a folder's `tsconfig.json` references, from the repository's folder. */
export function references(project: string): string[] {
  const config: { references?: { path: string }[] } = JSON.parse(readFileSync(join(repository, project, "tsconfig.json"), "utf8"));
  return (config.references ?? []).map(({ path }) => relative(repository, join(repository, project, path)).replaceAll("\\", "/"));
}
