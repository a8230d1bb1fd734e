/** Measures what a person who types waits for. The figures go to the runner; `bench/editor.bench.ts` reports them. */
import { languages, Position, type TextEditor } from "vscode";
import { closeAll, diagnostics, open } from "./looking.ts";
import { runMocha } from "./run-mocha.ts";

const rounds = 40;
const tunnel = "ssh -R 9:localhost:22 agent@203.0.113.7";

export const run = (): Promise<void> =>
  runMocha(() => {
    after(closeAll);

    it("shows a finding after the keystroke that makes it one, and takes it away again", async () => {
      const editor = await open("long.sh");
      const { document } = editor;
      await diagnostics(document, 0);
      const times: number[] = [];
      const line = 2_500;
      await editor.edit((edit) => edit.insert(new Position(line, 0), `${tunnel.slice(0, -1)}\n`));
      await diagnostics(document, 1);
      for (let round = 0; round < rounds; round++) {
        times.push(await untilChanged(editor, (made) => made.insert(new Position(line, 0), "x")));
        times.push(await untilChanged(editor, (made) => made.delete(document.lineAt(line).range.with(undefined, new Position(line, 1)))));
      }
      console.log(`measured keystroke ${times.join(" ")}`);
    }).timeout(170_000);
  });

/** Milliseconds from an edit to the diagnostics that follow from it. */
function untilChanged(editor: TextEditor, change: Parameters<TextEditor["edit"]>[0]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const subscription = languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => uri.toString() === editor.document.uri.toString())) return;
      subscription.dispose();
      resolve(performance.now() - started);
    });
    Promise.resolve(editor.edit(change)).catch(reject);
  });
}
