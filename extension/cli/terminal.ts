/** What is known of the terminal, if there is one. */

export interface Terminal {
  /** Whether the report goes to a terminal. */
  readonly isInteractive: boolean;
  readonly hasColour: boolean;
  /** In cells. */
  readonly width: number;
  /** Whether standard error is one, so that progress may be drawn there. */
  readonly canShowProgress: boolean;
}

/** Wide enough to read, narrow enough for a log viewer. */
const widthWithoutTerminal = 100;
const narrowest = 40;
/** Sentences over the whole width of a wide screen are hard to read. */
const widest = 140;

export function terminalOf(wantsColour: boolean, writesToFile: boolean): Terminal {
  const { env, stdout, stderr } = process;
  const isInteractive = stdout.isTTY === true && !writesToFile;
  const columns = isInteractive ? stdout.columns : Number(env["COLUMNS"]);
  const width = Number.isInteger(columns) && columns > 0 ? columns : widthWithoutTerminal;
  // https://no-color.org: any value but the empty one; a dumb terminal draws no escape sequence.
  const forbidsColour = !wantsColour || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    isInteractive,
    hasColour: isInteractive && !forbidsColour,
    width: Math.min(Math.max(width, narrowest), widest),
    canShowProgress: stderr.isTTY === true && env["TERM"] !== "dumb",
  };
}
