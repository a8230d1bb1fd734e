/** `countersign audit --batch`: rows of JSON Lines in, a line of JSON for each out, in order. */
import { open } from "node:fs/promises";
import { analyseInOrder, type Document } from "../../core/analysis/analyse-in-order.ts";
import { blocking } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import { type BatchAnswer, batchLine } from "../../core/report/json.ts";
import { reasonOf } from "../../node/reason-of.ts";
import { longestRow, readRow } from "../batch-row.ts";
import { openEngine } from "../engine.ts";
import type { ExitCode } from "../exit-code.ts";
import { linesOf } from "../lines-of.ts";
import type { Surroundings } from "../run.ts";

/** Enough to keep the workers busy. */
const atOnce = 64;
/** Output goes out in pieces of about this many characters: a system call for each row would cost more than the row. */
const pieceSize = 64 * 1024;

/** What a document of the batch is: a row's id, or the answer that a bad row gets at once. */
type About = { readonly id: string | number } | BatchAnswer;

/** `source` is a path, or `-` for standard input. */
export async function auditBatch(source: string, { output, programFolder }: Surroundings): Promise<ExitCode> {
  const stream = await openStream(source);
  const engine = await openEngine(programFolder);
  let piece = "";
  try {
    await analyseInOrder<About>(documents(stream), engine.analyse, atOnce, (about, result) => {
      if (!output.isOpen()) throw new ReaderGone();
      const answer: BatchAnswer =
        "findings" in about || result === undefined
          ? (about as BatchAnswer)
          : { id: about.id, findings: result.findings, coverage: result.coverage, problems: result.problems };
      piece += batchLine(answer);
      if (piece.length < pieceSize) return undefined;
      const full = piece;
      piece = "";
      return output.write(full);
    });
    await output.write(piece);
    return 0;
  } catch (error) {
    // Nobody reads the rest (`… | head`): not all of it was done, and there is nobody to tell.
    if (error instanceof ReaderGone) return 2;
    throw error;
  } finally {
    await engine.close();
  }
}

class ReaderGone extends Error {}

async function* documents(stream: AsyncIterable<Buffer>): AsyncGenerator<Document<About>> {
  for await (const line of linesOf(stream, longestRow)) {
    const read = readRow(line);
    if (read.kind === "blank") continue;
    if (read.kind === "bad") {
      const problems = [blocking(read.code, read.message)];
      yield { request: undefined, about: { id: null, line: line.number, findings: [], coverage: "none", problems } };
      continue;
    }
    const { id, language, text, path } = read.row;
    yield { request: { path: path ?? String(id), language, text }, about: { id } };
  }
}

async function openStream(source: string): Promise<AsyncIterable<Buffer>> {
  if (source === "-") return process.stdin;
  try {
    const file = await open(source);
    if ((await file.stat()).isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
    return file.createReadStream({ highWaterMark: 256 * 1024 });
  } catch (error) {
    throw userError(
      "cannot-read",
      `The rows could not be read from ${source}: ${reasonOf(error)}.`,
      "Name a file of JSON Lines, or - for standard input.",
    );
  }
}
