/** `countersign doctor`: what in this repository could mislead a reader or git, and the way out. */
import { noPaint, terminalPaint } from "../../core/report/paint.ts";
import { trapsJson, trapVerdict } from "../../core/report/trap.ts";
import { trapsText } from "../../core/report/trap-text.ts";
import { examine } from "../../node/doctor/examine.ts";
import { openRepository } from "../../node/git/repository.ts";
import { exitCode } from "../exit-code.ts";
import { Misuse } from "../misuse.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, { output, terminal }) => {
  const [word] = invocation.positionals;
  if (word !== undefined) throw new Misuse(`countersign doctor does not take ${word}.`, "Name another folder with --cwd.");
  const repository = await openRepository(process.cwd());
  try {
    const examination = await examine(repository);
    const verdict = trapVerdict(examination, invocation.isStrict);
    const paint = terminal.hasColour ? terminalPaint : noPaint;
    await output.write(
      invocation.format === "json"
        ? trapsJson(examination, verdict)
        : trapsText(examination, verdict, { width: terminal.width, paint, isQuiet: invocation.isQuiet }),
    );
    return exitCode(verdict);
  } finally {
    repository.dispose();
  }
};
