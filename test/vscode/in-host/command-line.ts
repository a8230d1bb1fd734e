/** The built command line, asked about the folder that is open: editor and command line must say the same. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { workspace } from "vscode";
import type { Provenance } from "../../../extension/core/change/provenance/provenance.ts";
import type { ChecklistView } from "../../../extension/core/report/checklist-view.ts";
import type { AuditResult } from "../../../extension/core/report/result.ts";

/** @param words of a command that can write JSON */
export async function commandLine(words: readonly string[]): Promise<AuditResult> {
  return JSON.parse(await outputOf([...words, "--format", "json"]));
}

/** Of a unit, as a review has it in JSON. */
interface ToldUnit {
  readonly path: string;
  readonly provenance?: Provenance;
}

/** What is said of each unit of the change. @param words of a review */
export async function unitsOfCommandLine(words: readonly string[] = []): Promise<readonly ToldUnit[]> {
  const told: { readonly units: readonly ToldUnit[] } = JSON.parse(await outputOf(["review", ...words, "--format", "json"]));
  return told.units;
}

/** What the command line prints, whatever it ends with. */
export function outputOf(words: readonly string[]): Promise<string> {
  const program = join(process.env["COUNTERSIGN_REPOSITORY"] ?? "", "dist/cli.js");
  return promisify(execFile)(process.execPath, [program, ...words], {
    cwd: folder(),
    maxBuffer: 1e8,
  }).then(
    ({ stdout }) => stdout,
    (error: { readonly code?: unknown; readonly stdout?: string }) => {
      // It ends with 1 when there is something to see, with 2 when it cannot tell everything.
      if (error.code === 1 || error.code === 2) return error.stdout ?? "";
      throw error;
    },
  );
}

/** What the command line says of the checklist. @param words for another folder than the first, say */
export async function checklistOfCommandLine(words: readonly string[] = []): Promise<ChecklistView> {
  return JSON.parse(await outputOf(["status", ...words, "--format", "json"]));
}

/** The first folder's path. */
export function folder(): string {
  const root = workspace.workspaceFolders?.[0]?.uri.fsPath;
  assert.ok(root);
  return root;
}
