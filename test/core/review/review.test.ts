import assert from "node:assert/strict";
import type { Finding } from "../../../extension/core/base/finding.ts";
import { UserError } from "../../../extension/core/base/user-error.ts";
import type { Entry } from "../../../extension/core/change/change.ts";
import type { Content } from "../../../extension/core/change/content.ts";
import { countingFindings, type Review, type ReviewPorts, review } from "../../../extension/core/review/review.ts";
import { changed, changeWith, type Edit, version } from "../change/change-builder.ts";
import { analyse, findWords, languageOf } from "./finding-builder.ts";

const ports: ReviewPorts = { analyse, languageOf, runChecks: () => [] };
const today = "2026-11-21";

function reviewed(...edits: readonly Edit[]): Promise<Review> {
  return review({ change: changed(...edits), today }, ports);
}

function states({ findings }: Review): string[] {
  return findings.map(({ state, message, path, range }) => `${state} ${path}:${range.start.line} ${message.split(" ").at(-1)}`);
}

function weights({ problems }: Review): string[] {
  return problems.map(({ weight, code, range }) => `${weight} ${code}${range === undefined ? "" : ` ${range.start.line}`}`);
}

function suppressions({ suppressed }: Review): string[] {
  return suppressed.map(
    ({ finding, isNew, reason }) => `${isNew ? "new" : "old"} ${finding.state} ${finding.message.split(" ").at(-1)}: ${reason}`,
  );
}

describe("files in a language that is not read", () => {
  const notRead: ReviewPorts = {
    ...ports,
    analyse: async (request, index) => ({
      ...(await analyse(request, index)),
      coverage: "none",
      problems: [{ code: "unknown-language", message: "It is not read.", weight: "note", path: request.path }],
    }),
  };
  const noted = async (path: string, text: string): Promise<number> =>
    (await review({ change: changed([path, "x\n", text]), today }, notRead)).problems.length;

  it("are noted, unless they are prose or a list of dependencies that the checks read whole", async () => {
    assert.equal(await noted("main.rs", "fn main() {}\n"), 1);
    assert.equal(await noted("docs/guide.md", "Words.\n"), 0);
    assert.equal(await noted("requirements.txt", "flask==3.0.0\n"), 0);
    assert.equal(await noted("package.json", "{ is broken"), 1);
  });

  it("are noted where agents or CI take orders from them", async () => {
    for (const path of ["AGENTS.md", ".github/copilot-instructions.md", ".claude/commands/ship.md"])
      assert.equal(await noted(path, "Words.\n"), 1, path);
  });
});

describe("the findings of a review", () => {
  it("are new where the base does not have them, existing where it does, fixed where the head does not", async () => {
    const result = await reviewed(["a.sh", "tunnel(kept)\ntunnel(gone)\n", "x\ntunnel(kept)\ntunnel(came)\n"]);
    assert.deepEqual(states(result), ["existing a.sh:1 kept", "new a.sh:2 came", "fixed a.sh:1 gone"]);
    assert.equal(result.verdict, "attention");
  });

  it("pass where nothing is new, and where what is new is of low severity", async () => {
    assert.equal((await reviewed(["a.sh", "tunnel(kept)\n", "tunnel(kept)\nls\n"])).verdict, "pass");
    const low = await reviewed(["a.sh", "ls\n", "ls\nlow(x)\n"]);
    assert.deepEqual(states(low), ["new a.sh:1 x"]);
    assert.equal(low.verdict, "pass");
  });

  it("are compared as multisets: one more of the same is new, and it is the one in the lines the change wrote", async () => {
    const result = await reviewed(["a.sh", "ls\ntunnel(a)\n", "tunnel(a)\nls\ntunnel(a)\n"]);
    assert.deepEqual(states(result), ["new a.sh:0 a", "existing a.sh:2 a"]);
  });

  it("are new where the same command now gets another value", async () => {
    assert.deepEqual(states(await reviewed(["a.sh", "tunnel(a)\n", "tunnel(b)\n"])), ["new a.sh:0 b", "fixed a.sh:0 a"]);
  });

  it("are moved where they left one file and turned up in another, or the file was renamed", async () => {
    const between = await reviewed(["a.sh", "tunnel(a)\nls\n", "ls\n"], ["b.sh", "cd\n", "cd\ntunnel(a)\ntunnel(a)\n"]);
    assert.deepEqual(states(between), ["moved b.sh:1 a", "new b.sh:2 a"]);
    const renamed = await reviewed(["old.sh", "tunnel(a)\n1\n2\n3\n", undefined], ["new.sh", undefined, "tunnel(a)\n1\n2\n3\ntunnel(b)\n"]);
    assert.deepEqual(states(renamed), ["moved new.sh:0 a", "new new.sh:4 b"]);
  });

  it("are all new in a new file, and all fixed in a deleted one", async () => {
    const result = await reviewed(["a.sh", "tunnel(a)\n", undefined], ["b.sh", undefined, "tunnel(b)\n"]);
    assert.deepEqual(states(result), ["new b.sh:0 b", "fixed a.sh:0 a"]);
  });

  it("are not called fixed where the head could not be read to its end", async () => {
    const result = await reviewed(["a.sh", "tunnel(a)\n", "((\n"]);
    assert.deepEqual(states(result), []);
    assert.equal(result.verdict, "unknown");
  });

  it("stay existing where only the mode changed", async () => {
    const change = changeWith([{ path: "a.sh", before: version("tunnel(a)\n"), after: version("tunnel(a)\n", "executable") }]);
    const result = await review({ change, today }, ports);
    assert.deepEqual(states(result), ["existing a.sh:0 a"]);
    assert.equal(result.units.length, 1);
  });
});

describe("what the checks over a change see", () => {
  const seen = (path: string, line: number): Finding => ({
    ...(findWords(path, "tunnel(seen)").findings[0] ?? assert.fail()),
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    severity: "medium",
    state: "new",
  });
  const withChecks = (runChecks: ReviewPorts["runChecks"], ...edits: readonly Edit[]): Promise<Review> =>
    review({ change: changed(...edits), today }, { ...ports, runChecks });

  it("is new, counts, and stands beside the findings of its file, also where the file is gone", async () => {
    const result = await withChecks(
      (files) => files.map(({ change }) => seen(change.path, 0)),
      ["a.sh", "ls\n", "cd\n"],
      ["b.sh", "tunnel(b)\n", undefined],
    );
    assert.deepEqual(states(result), ["new a.sh:0 seen", "new b.sh:0 seen", "fixed b.sh:0 b"]);
    assert.equal(result.verdict, "attention");
  });

  it("is told from both sides as they were analysed, asked for what a comparison needs", async () => {
    const asked: (boolean | undefined)[] = [];
    const texts: (string | undefined)[] = [];
    await review(
      { change: changed(["a.sh", "ls\n", "cd\n"]), today },
      {
        ...ports,
        analyse: async (request) => {
          asked.push(request.isCompared);
          return findWords(request.path, request.text);
        },
        runChecks: (files) => {
          texts.push(...files.flatMap(({ base, head, area }) => [base?.text, head?.text, head?.language, area]));
          return [];
        },
      },
    );
    assert.deepEqual(asked, [true, true]);
    assert.deepEqual(texts, ["ls\n", "cd\n", "bash", "source"]);
  });

  it("counts although a comment that is new in the change speaks for it", async () => {
    const result = await withChecks(() => [seen("a.sh", 1)], ["a.sh", "ls\n", "# countersign-ignore any/tunnel -- fine\ncd\n"]);
    assert.deepEqual(suppressions(result), ["new new seen: fine"]);
    assert.equal(result.verdict, "attention");
  });
});

describe("the problems of a review", () => {
  it("block in changed lines, also where an audit would only note them", async () => {
    const result = await reviewed(["a.sh", "ls\n", "ls\n$CMD x\n"]);
    assert.deepEqual(weights(result), ["blocking unresolved-name 1"]);
    assert.equal(result.verdict, "unknown");
  });

  it("are notes in lines the change did not write, where the base had them too", async () => {
    const result = await reviewed(["a.sh", "$CMD\n((\nls\n", "cd\n$CMD\n((\nls\n"]);
    assert.deepEqual(weights(result), ["note unresolved-name 1", "note unparsed 2"]);
    assert.equal(result.verdict, "pass");
  });

  it("block in lines the change did not write, where the base did not have them", async () => {
    // The engine reports what an edit above has broken wherever it meets it.
    const broken: ReviewPorts = {
      languageOf,
      runChecks: () => [],
      analyse: async ({ path, text }) => findWords(path, text.startsWith('"') ? text.replace("end", "((d") : text),
    };
    const result = await review({ change: changed(["a.sh", "a\nb\nend\n", '"\nb\nend\n']), today }, broken);
    assert.deepEqual(weights(result), ["blocking unparsed 2"]);
  });

  it("are not excused by an equal one of the base that is in changed lines now", async () => {
    const result = await reviewed(["a.sh", "a\n$X\n", "$X\na\n$X\n"]);
    assert.deepEqual(weights(result), ["blocking unresolved-name 0", "note unresolved-name 2"]);
  });

  it("leave an unresolved argument a note", async () => {
    assert.deepEqual(weights(await reviewed(["a.sh", "ls\n", "ls ?\n"])), ["note unresolved-argument 0"]);
  });

  it("all block when asked to be strict", async () => {
    const change = changed(["a.sh", "ls\n", "ls ?\n"]);
    assert.equal((await review({ change, today }, ports)).verdict, "pass");
    assert.equal((await review({ change, today, strict: true }, ports)).verdict, "unknown");
  });

  it("name a file that the analyser failed on, and leave the others analysed", async () => {
    const failing: ReviewPorts = {
      languageOf,
      runChecks: () => [],
      analyse: async (request) => {
        if (request.path === "a.sh") throw new Error("out of memory");
        return findWords(request.path, request.text);
      },
    };
    const result = await review({ change: changed(["a.sh", undefined, "ls\n"], ["b.sh", undefined, "tunnel(b)\n"]), today }, failing);
    assert.deepEqual(weights(result), ["blocking analysis-failed"]);
    assert.match(result.problems[0]?.message ?? "", /out of memory/);
    assert.deepEqual(states(result), ["new b.sh:0 b"]);
  });
});

describe("an executable text that names no interpreter", () => {
  const asked = async (path: string, text: string, mode: "executable" | "file"): Promise<string | undefined> => {
    const languages: (string | undefined)[] = [];
    const listening: ReviewPorts = {
      ...ports,
      analyse: async (request, deadline) => {
        languages.push(request.language);
        return analyse(request, deadline);
      },
    };
    await review({ change: changeWith([{ path, after: version(text, mode) }]), today }, listening);
    return languages[0];
  };

  it("is read as the shell script that a shell takes it for", async () => {
    assert.equal(await asked("bin/notes", "tunnel(a)\n", "executable"), "bash");
  });

  it("is left to its name, its first line or its mode where these say otherwise", async () => {
    assert.equal(await asked("bin/notes", "tunnel(a)\n", "file"), undefined);
    assert.equal(await asked("notes.txt", "tunnel(a)\n", "executable"), undefined);
    assert.equal(await asked("notes", "#!/usr/bin/perl\n", "executable"), undefined);
  });
});

describe("content that is not analysed", () => {
  async function problemsOf(path: string, content: Content | Uint8Array, before?: string): Promise<Review> {
    const mode =
      content instanceof Uint8Array ? "file" : content.kind === "link" ? "symlink" : content.kind === "submodule" ? "submodule" : "file";
    const entry: Entry = { path, ...(before === undefined ? {} : { before: version(before) }), after: version(content, mode) };
    return review({ change: changeWith([entry]), today }, ports);
  }

  it("blocks where it is named or begins like a script, and is a note otherwise", async () => {
    assert.deepEqual(weights(await problemsOf("a.sh", Buffer.from("ls\0"))), ["blocking binary"]);
    assert.deepEqual(weights(await problemsOf("a", Buffer.from("#!/bin/sh\n\0"))), ["blocking binary"]);
    assert.deepEqual(weights(await problemsOf("a.png", Buffer.from("\0"))), ["note binary"]);
    const large: Content = { kind: "unread", reason: "too-large", message: "it has 9 bytes", start: "" };
    assert.deepEqual(weights(await problemsOf("a.sh", large)), ["blocking too-large"]);
    assert.deepEqual(weights(await problemsOf("a.csv", large)), ["note too-large"]);
    assert.deepEqual(weights(await problemsOf("a", { ...large, start: "#!/bin/sh" })), ["blocking too-large"]);
    assert.deepEqual(weights(await problemsOf("a.csv", { ...large, reason: "unreadable" })), ["blocking unreadable"]);
  });

  it("does not make the findings of its base fixed", async () => {
    assert.deepEqual(states(await problemsOf("a.sh", Buffer.from("ls\0"), "tunnel(a)\n")), []);
  });

  it("blocks for a submodule, whose content is elsewhere", async () => {
    assert.deepEqual(weights(await problemsOf("lib", { kind: "submodule", commit: "ab".repeat(20) })), ["blocking submodule"]);
  });

  it("is noted for a link that leads out of the repository, however it is spelled", async () => {
    for (const target of ["/etc/passwd", "../../x", "b/../../../x", "~/x", "C:\\x"]) {
      assert.deepEqual(weights(await problemsOf("a/link", { kind: "link", target })), ["note link-outside"], target);
    }
    for (const target of ["../x", "b", "b/../../x", "./b"])
      assert.deepEqual(weights(await problemsOf("a/link", { kind: "link", target })), [], target);
  });

  it("is what invalid UTF-8 may hide: it blocks in changed lines of a script", async () => {
    const change = (path: string, before: string, after: string): Promise<Review> =>
      review(
        {
          change: changeWith([{ path, before: version(Buffer.from(before, "latin1")), after: version(Buffer.from(after, "latin1")) }]),
          today,
        },
        ports,
      );
    assert.deepEqual(weights(await change("a.sh", "ls\n", "ls\n#\xff\n")), ["blocking invalid-utf-8 1"]);
    assert.deepEqual(weights(await change("a.sh", "#\xff\n", "#\xff\nls\n")), ["note invalid-utf-8"]);
    assert.deepEqual(weights(await change("a.txt", "ls\n", "ls\n#\xff\n")), ["note invalid-utf-8"]);
  });

  it("is counted by what it is", async () => {
    const change = changeWith([
      { path: "a.png", after: version(Buffer.from([0])) },
      { path: "b.sh", after: version("ls ?\n") },
      { path: "c.sh", before: version("ls\n") },
    ]);
    assert.deepEqual((await review({ change, today }, ports)).stats, {
      files: 2,
      coverage: { full: 1, partial: 1, none: 0 },
      skipped: { binary: 1 },
    });
  });
});

describe("an ignore comment in a review", () => {
  const comment = "# countersign-ignore any/tunnel -- agreed with operations\n";

  it("that is new shows its finding as suppressed, and the finding counts", async () => {
    const result = await reviewed(["a.sh", "ls\n", `ls\n${comment}tunnel(a)\n`]);
    assert.deepEqual(suppressions(result), ["new new a: agreed with operations"]);
    assert.deepEqual(result.findings, []);
    assert.equal(countingFindings(result).length, 1);
    assert.equal(result.verdict, "attention");
  });

  it("that stood at the base takes a new finding out", async () => {
    const result = await reviewed(["a.sh", `${comment}ls\n`, `${comment}tunnel(a)\n`]);
    assert.deepEqual(suppressions(result), ["old new a: agreed with operations"]);
    assert.equal(result.verdict, "pass");
  });

  it("that stood at the base above another finding was not written for this one", async () => {
    const result = await reviewed(["a.sh", `${comment}tunnel(good)\n`, `${comment}tunnel(evil)\n`]);
    assert.deepEqual(suppressions(result), ["new new evil: agreed with operations"]);
    assert.equal(result.verdict, "attention");
  });

  it("that was there with another reason is new", async () => {
    const result = await reviewed(["a.sh", `${comment.replace("agreed", "disputed")}ls\n`, `${comment}tunnel(a)\n`]);
    assert.deepEqual(suppressions(result), ["new new a: agreed with operations"]);
  });

  it("that was moved above something else is new", async () => {
    const result = await reviewed([
      "a.sh",
      `${comment}tunnel(good)\n1\n2\n3\n4\n5\n`,
      `tunnel(good)\n1\n2\n3\n4\n5\n${comment}tunnel(evil)\n`,
    ]);
    assert.deepEqual(suppressions(result), ["new new evil: agreed with operations"]);
    assert.equal(result.verdict, "attention");
  });

  it("that is new does not count against a finding that was there before", async () => {
    const result = await reviewed(["a.sh", "tunnel(a)\n", `${comment}tunnel(a)\n`]);
    assert.deepEqual(suppressions(result), ["new existing a: agreed with operations"]);
    assert.equal(result.verdict, "pass");
  });

  it("in a new file is new", async () => {
    assert.equal((await reviewed(["a.sh", undefined, `${comment}tunnel(a)\n`])).verdict, "attention");
  });

  it("that has ended, gives no reason or speaks of nothing is reported, and suppresses nothing", async () => {
    const text = (line: string): string => `${line}\ntunnel(a)\n`;
    const ended = text("# countersign-ignore any/tunnel until=2026-11-20 -- for a week");
    const result = await reviewed(["a.sh", ended, `${ended}ls\n`]);
    assert.deepEqual(suppressions(result), []);
    assert.deepEqual(weights(result), ["note ignore-expired 0"]);
    const today = text("# countersign-ignore any/tunnel until=2026-11-21 -- for a week");
    assert.deepEqual(suppressions(await reviewed(["a.sh", today, `${today}ls\n`])), ["old existing a: for a week"]);
    assert.deepEqual(weights(await reviewed(["a.sh", undefined, text("# countersign-ignore any/tunnel")])), [
      "note ignore-not-understood 0",
    ]);
    assert.deepEqual(weights(await reviewed(["a.sh", undefined, text("# countersign-ignore any/other -- why")])), ["note ignore-unused 0"]);
  });
});

describe("the work of a review", () => {
  it("reports its progress, and analyses equal texts once", async () => {
    const steps: string[] = [];
    const asked: string[] = [];
    const counting: ReviewPorts = {
      languageOf,
      runChecks: () => [],
      analyse: async ({ path, text }) => {
        asked.push(path);
        return findWords(path, text);
      },
      progress: (done, total) => steps.push(`${done}/${total}`),
      concurrency: 1,
    };
    const change = changeWith([
      { path: "a.sh", before: version("ls\n"), after: version("cd\n") },
      { path: "b.sh", before: version("ls\n"), after: version("ls\n", "executable") },
    ]);
    await review({ change, today }, counting);
    assert.deepEqual(asked, ["a.sh", "a.sh", "b.sh"]);
    assert.deepEqual(steps, ["1/4", "2/4", "3/4", "4/4"]);
  });

  it("stops when it is told to", async () => {
    const signal = { aborted: false };
    const stopping: ReviewPorts = {
      languageOf,
      runChecks: () => [],
      signal,
      concurrency: 1,
      analyse: async ({ path, text }) => {
        signal.aborted = true;
        return findWords(path, text);
      },
    };
    await assert.rejects(
      review({ change: changed(["a.sh", "1\n", "2\n"]), today }, stopping),
      (error) => error instanceof UserError && error.code === "cancelled",
    );
  });

  it("asks for no more documents at a time than it may", async () => {
    let running = 0;
    let most = 0;
    const slow: ReviewPorts = {
      languageOf,
      runChecks: () => [],
      concurrency: 3,
      analyse: async ({ path, text }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        return findWords(path, text);
      },
    };
    await review({ change: changed(...Array.from({ length: 12 }, (_, at): Edit => [`${at}.sh`, undefined, `${at}\n`])), today }, slow);
    assert.equal(most, 3);
  });
});
