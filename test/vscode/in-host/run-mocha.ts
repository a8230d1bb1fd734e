/** What every window's test entry does: the suite it is given, under mocha, with the report where the runner looks for it. */
import { listen, ran } from "./workbench.ts";

/** @param define declares the tests; mocha's globals exist by then */
export async function runMocha(define: () => void): Promise<void> {
  const { default: Mocha } = await import("mocha");
  listen();
  const output = process.env["COUNTERSIGN_TEST_REPORT"];
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 120_000,
    ...(output === undefined ? {} : { reporter: "json", reporterOptions: { output } }),
  });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  define();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    // Seen by the runner as it happens: a window that hangs says where.
    runner.on("pass", (test) => console.log(`ok ${test.fullTitle()} (${test.duration} ms)`));
    runner.on("fail", (test, error) => console.log(`not ok ${test.fullTitle()}: ${error.message}`));
  });
  for (const id of ran) if (id.startsWith("countersign.")) console.log(`ran ${id}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}
