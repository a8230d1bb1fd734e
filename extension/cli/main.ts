/** The entry of the command line: arguments in, exit code out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError, userError } from "../core/base/user-error.ts";
import { visible } from "../core/report/visible.ts";
import { reasonOf } from "../node/reason-of.ts";
import { readCommandLine } from "./command-line.ts";
import type { ExitCode } from "./exit-code.ts";
import { helpText } from "./help.ts";
import { Misuse } from "./misuse.ts";
import { fileOutput, type Output, standardOutput } from "./output.ts";
import { terminalOf } from "./terminal.ts";

void main();

async function main(): Promise<void> {
  const output = standardOutput();
  process.exitCode = await exitCodeOf(process.argv.slice(2), output);
  await output.close();
  // Workers and children that are still warm would keep the process alive.
  process.exit();
}

async function exitCodeOf(argv: readonly string[], output: Output): Promise<ExitCode> {
  try {
    return await obey(argv, output);
  } catch (error) {
    process.stderr.write(errorText(error));
    return error instanceof Misuse ? 64 : 2;
  }
}

async function obey(argv: readonly string[], standard: Output): Promise<ExitCode> {
  const line = readCommandLine(argv);
  switch (line.kind) {
    case "help":
      await standard.write(helpText(line.command));
      return 0;
    case "version":
      await standard.write(`countersign ${version()}\n`);
      return 0;
    case "run": {
      if (line.cwd !== undefined) changeFolder(line.cwd);
      const output = line.output === undefined ? standard : fileOutput(line.output);
      const { run } = await line.command.load();
      const code = await run(line.invocation, {
        output,
        terminal: terminalOf(line.wantsColour, line.output !== undefined),
        version,
        today: () => new Date().toISOString().slice(0, 10),
        programFolder: __dirname,
      });
      await output.close();
      return code;
    }
  }
}

/** Of the package around this program. */
function version(): string {
  const found: unknown = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
  return typeof found === "object" && found !== null && "version" in found ? String(found.version) : "unknown";
}

function changeFolder(folder: string): void {
  try {
    process.chdir(folder);
  } catch (error) {
    const reason = reasonOf(error);
    throw userError("no-folder", `Countersign cannot work in ${folder}: ${reason}.`, "Name a folder that exists with --cwd.");
  }
}

function errorText(error: unknown): string {
  if (error instanceof UserError) return `countersign: ${visible(error.message)}\n  ${visible(error.advice)}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `countersign: This is a defect of Countersign, and it could not finish. Nothing that it did not print has been looked at.\n${stack
    .split("\n")
    .map((line) => `  ${visible(line)}\n`)
    .join("")}`;
}
