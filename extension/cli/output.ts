/** Where the report goes: standard output, or the file of `--output`. */

import { closeSync, openSync, writeSync } from "node:fs";
import { userError } from "../core/base/user-error.ts";
import { reasonOf } from "../node/reason-of.ts";

export interface Output {
  /** Resolves when more may be written, so that a slow reader bounds what is held in memory. */
  write(text: string): Promise<void>;
  /** False once nobody reads any more (`countersign … | head`). */
  isOpen(): boolean;
  /** Resolves when everything has left the process. */
  close(): Promise<void>;
}

export function standardOutput(): Output {
  const stream = process.stdout;
  let isOpen = true;
  let failure: Error | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== "EPIPE") failure = error;
  });
  const check = (): void => {
    if (failure === undefined) return;
    const message = `The report could not be written to standard output: ${reasonOf(failure)}.`;
    failure = undefined;
    throw userError(
      "cannot-write",
      message,
      "What is there of it is not the whole report. Make room, or name another place with --output.",
    );
  };
  return {
    write: async (text) => {
      if (isOpen && !stream.write(text)) await drained(stream);
      check();
    },
    isOpen: () => isOpen,
    close: async () => {
      await new Promise<void>((resolve) => {
        if (isOpen && stream.writableLength > 0) stream.write("", () => resolve());
        else resolve();
      });
      check();
    },
  };
}

/** Or broken: then nobody waits for the rest. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  const events = ["drain", "close", "error"];
  return new Promise((resolve) => {
    const end = (): void => {
      for (const event of events) stream.removeListener(event, end);
      resolve();
    };
    for (const event of events) stream.on(event, end);
  });
}

/** Opened at once, so that a place that cannot be written to is known before the work. */
export function fileOutput(path: string): Output {
  const file = attempt(path, () => openSync(path, "w"));
  return {
    write: async (text) => {
      attempt(path, () => {
        const bytes = Buffer.from(text);
        for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      });
    },
    isOpen: () => true,
    close: async () => closeSync(file),
  };
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const reason = reasonOf(error);
    throw userError(
      "cannot-write",
      `The report could not be written to ${path}: ${reason}.`,
      "Name a file in a folder that exists and is yours with --output.",
    );
  }
}
