/** Measures what a person who types waits for. The figures go to the runner; `bench/editor.bench.ts` reports them. */
import { setTimeout as sleep } from "node:timers/promises";
import { commands, languages, Position, type TextEditor, workspace } from "vscode";
import { closeAll, diagnostics, eventually, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

const rounds = 40;
/** Who types fast types so often, in milliseconds. */
const betweenKeys = 100;
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

/** Logs the milliseconds of each keystroke, under `name`, and under `name-heard` those of them after VS Code told of the key. */
async function measured(name: string, editor: TextEditor, line: number): Promise<void> {
  const { document } = editor;
  await diagnostics(document, 0);
  await editor.edit((edit) => edit.insert(new Position(line, 0), `${tunnel}\n`));
  await eventually("the finding", () => (found(editor) === 1 ? true : undefined));
  const keys: Key[] = [];
  // The first rounds find code that has not been compiled yet.
  for (let round = -5; round < rounds; round++) {
    const gone = await untilFound(editor, 0, (made) => made.insert(new Position(line, 0), "x"));
    const back = await untilFound(editor, 1, (made) => made.delete(document.lineAt(line).range.with(undefined, new Position(line, 1))));
    if (round >= 0) keys.push(gone, back);
  }
  console.log(`measured ${name} ${keys.map(({ asked }) => asked).join(" ")}`);
  console.log(`measured ${name}-heard ${keys.map(({ heard }) => heard).join(" ")}`);
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

/** Milliseconds until the diagnostics that follow from it: from asking VS Code for the edit, and from when it told extensions that it is made. */
interface Key {
  readonly asked: number;
  readonly heard: number;
}

/** VS Code tells of diagnostics in events 50 ms late: they are looked at instead. */
async function untilFound(editor: TextEditor, count: number, change: Parameters<TextEditor["edit"]>[0]): Promise<Key> {
  const asked = performance.now();
  let heard = Number.NaN;
  const listening = workspace.onDidChangeTextDocument(({ document }) => {
    if (document === editor.document && Number.isNaN(heard)) heard = performance.now();
  });
  await editor.edit(change);
  while (found(editor) !== count) await sleep(1);
  const now = performance.now();
  listening.dispose();
  await sleep(Math.max(0, betweenKeys - (now - asked)));
  return { asked: now - asked, heard: now - heard };
}

function found({ document }: TextEditor): number {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === "Countersign").length;
}
