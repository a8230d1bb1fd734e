/** PowerShell scripts and batch files: the shells of Windows, lowered by the same machine as the others. */
import { lowerScript } from "../shell/lower.ts";
import type { WindowsLanguage } from "../shell/machine.ts";
import type { TableIndex } from "../shell/table-index.ts";
import type { Reading, ReadRequest } from "./reading.ts";

export function readWindowsShell(language: WindowsLanguage, { layer, via }: ReadRequest, tables: TableIndex): Reading {
  const segments = layer.segments === undefined ? {} : { segments: layer.segments };
  const program = lowerScript(layer.text, { tables, dialect: language, via, ...segments });
  return { programs: [program], matches: [], problems: [], nested: [] };
}
