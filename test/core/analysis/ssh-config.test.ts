import assert from "node:assert/strict";
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import { canonical, commandSpans, testAnalyser, viaOf } from "./test-analyser.ts";

describe("what an ssh_config file sets up", () => {
  let analyser: Analyser;
  before(async () => {
    analyser = await testAnalyser();
  });
  const lines = (text: string) => canonical(analyser, "ssh-config", text);

  it("prints each block as one ssh", async () => {
    const text = "User u\n\nHost a b\n  HostName h.example\n  RemoteForward 9 localhost:22\nHost c\n  Port 5\n";
    assert.deepEqual(await lines(text), ["ssh -l=u", "ssh '-R=9 localhost:22' -- h.example", "ssh -p=5 -- c"]);
    assert.deepEqual(await viaOf(analyser, "ssh-config", "Host c\n Port 5\n"), [["ssh-config"]]);
  });

  it("reads keywords in any case, with equals signs and quotes", async () => {
    assert.deepEqual(await lines('host a\n\tremoteforward="9 localhost:22"\n'), ["ssh '-R=9 localhost:22' -- a"]);
  });

  it("marks the setting that acts, not those around it", async () => {
    assert.deepEqual(await commandSpans(analyser, "ssh-config", "Host a\n  User u\n  RemoteForward 9 localhost:22\n  Port 5\n"), [
      "RemoteForward 9 localhost:22",
    ]);
  });

  it("leaves comments out", async () =>
    assert.deepEqual(await lines("# RemoteForward 9 localhost:22\nHost a\n# x\n  Port 5\n"), ["ssh -p=5 -- a"]));

  it("says of a line that is no setting that it is not", async () => {
    const result = await analyser.analyse({ path: ".ssh/config", text: "Host a\n  !!! b\n" }, 5_000);
    assert.deepEqual(
      result.problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
      [["unparsed", "blocking", 1]],
    );
  });
});
