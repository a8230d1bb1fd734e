/** Measures what a person who types waits for. The figures go to the runner; `bench/editor.bench.ts` reports them. */
import { commands, languages, Position, type TextEditor } from "vscode";
import { closeAll, diagnostics, eventually, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

const rounds = 40;
const tunnel = "ssh -R 9:localhost:22 agent@203.0.113.7";

export const run = (): Promise<void> =>
  runMocha(() => {
    let isAuditing = false;

    afterEach(closeAll);

    it("shows a finding after the keystroke that makes it one, and takes it away again", async () => {
      await measured("keystroke", await open("typed.sh"), 150);
      await measured("keystroke-long", await open("long.sh"), 2_500);
    }).timeout(170_000);

    it("does so while all of the workspace is audited", async () => {
      isAuditing = true;
      const audit = Promise.resolve(commands.executeCommand("countersign.auditWorkspace")).finally(() => {
        isAuditing = false;
      });
      audit.catch(() => undefined);
      await measured("keystroke-audit", await open("typed.sh"), 150);
      await measured("keystroke-audit-long", await open("long.sh"), 2_500);
      if (!isAuditing) throw new Error("The audit was over before the typing: there is nothing that was measured.");
    }).timeout(170_000);
  });

async function measured(name: string, editor: TextEditor, line: number): Promise<void> {
  const { document } = editor;
  await diagnostics(document, 0);
  await editor.edit((edit) => edit.insert(new Position(line, 0), `${tunnel}\n`));
  await eventually("the finding", () => (found(editor) === 1 ? true : undefined));
  const times: number[] = [];
  // The first rounds find code that has not been compiled yet.
  for (let round = -5; round < rounds; round++) {
    const gone = await untilFound(editor, 0, (made) => made.insert(new Position(line, 0), "x"));
    const back = await untilFound(editor, 1, (made) => made.delete(document.lineAt(line).range.with(undefined, new Position(line, 1))));
    if (round >= 0) times.push(gone, back);
  }
  console.log(`measured ${name} ${times.join(" ")}`);
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

/** Milliseconds from asking for an edit to the diagnostics that follow from it. VS Code tells of these in events 50 ms late. */
async function untilFound(editor: TextEditor, count: number, change: Parameters<TextEditor["edit"]>[0]): Promise<number> {
  const started = performance.now();
  await editor.edit(change);
  while (found(editor) !== count) await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now() - started;
}

function found({ document }: TextEditor): number {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === "Countersign").length;
}
