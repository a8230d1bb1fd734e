/** Keys and lines from a terminal. */
import { createInterface } from "node:readline";

export interface Keyboard {
  /** One key, in lower case; undefined for Ctrl-C, Ctrl-D and the end of the input. */
  readonly key: (prompt: string) => Promise<string | undefined>;
  readonly line: (prompt: string) => Promise<string | undefined>;
}

/** Standard input must be a terminal. Prompts go to `write`. */
export function keyboard(input: NodeJS.ReadStream, write: (text: string) => void): Keyboard {
  return {
    key: (prompt) =>
      new Promise((resolve) => {
        write(prompt);
        input.setRawMode(true);
        input.resume();
        const finish = (key: string | undefined): void => {
          input.off("data", onData);
          input.off("end", onEnd);
          input.setRawMode(false);
          input.pause();
          write(`${key ?? ""}\n`);
          resolve(key);
        };
        const onEnd = (): void => finish(undefined);
        const onData = (data: Buffer): void => {
          const text = data.toString("utf8");
          // Ctrl-C, Ctrl-D, Escape alone.
          if (text === "\u0003" || text === "\u0004" || text === "\u001b") finish(undefined);
          // An arrow key is no letter, and neither is a line that was pasted.
          else finish(text.length === 1 ? text.toLowerCase() : "?");
        };
        input.on("data", onData);
        input.on("end", onEnd);
      }),
    line: (prompt) =>
      new Promise((resolve) => {
        const reader = createInterface({ input, output: process.stderr, terminal: true });
        let isAnswered = false;
        reader.question(prompt, (text) => {
          isAnswered = true;
          reader.close();
          resolve(text);
        });
        reader.on("close", () => {
          if (!isAnswered) resolve(undefined);
        });
      }),
  };
}
