import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { change, checklist, commitAll, itemOf, nameReviewer, ran, ranIn, writeFiles } from "./checklist-repository.ts";
import { git, tunnel } from "./command-line.ts";

const source = { "a.py": "def f(x):\n    return x\n" };
const edited = { "a.py": "def f(x):\n    return x + 1\n" };

// Each line is a process of its own, on machines that do other things too.
const patience = 120_000;

describe("the checklist on the command line", function () {
  this.timeout(patience);

  it("settles a one-word fix of documentation with one act, without any setting up", () => {
    change({ "README.md": "teh list\n" }, { "README.md": "the list\n" }, (folder) => {
      const shown = ran(folder, 0, "status");
      assert.match(shown, /^Checklist {2}0 of 1 item settled\n/);
      assert.match(shown, /open {8}low {7}Read README\.md/);
      const [, command = ""] = /countersign (verify \w+)/.exec(shown) ?? [];
      assert.match(ran(folder, 1, "gate"), /CLOSED {2}1 required item is not settled: waiting 1 for a reviewer\.\n/);
      ran(folder, 0, ...command.split(" "));
      assert.match(ran(folder, 0, "gate"), /OPEN {2}Every required item is settled\. This is what the notebook of this clone says/);
    });
  });

  it("is settled for what was there, and opens again what a push touches and nothing else", () => {
    const two = { ...edited, "b.py": "def g(y):\n    return y\n" };
    change({ ...source, "b.py": "" }, two, (folder) => {
      ran(folder, 0, "verify", "--path", "a.py", "--path", "b.py");
      ran(folder, 0, "answer", "intent", "--text", "Adds one, and g.");
      ran(folder, 0, "gate");
      writeFiles(folder, { "b.py": "def g(y):\n    return -y\n" });
      commitAll(folder, "more");
      const { items } = checklist(folder);
      assert.deepEqual(
        items.map(({ id, state }) => [id, state]),
        [
          ["intent", "stale"],
          ["view:a.py", "satisfied"],
          ["view:b.py", "stale"],
        ],
      );
      git(folder, "reset", "-q", "--hard", "HEAD^");
      ran(folder, 0, "gate");
    });
  });

  it("takes marks on a working tree over to the commit that is made of it, and leaves out of the gate what is not committed", () => {
    change(source, {}, (folder) => {
      writeFiles(folder, edited);
      ran(folder, 0, "verify", "--path", "a.py");
      assert.match(ran(folder, 0, "gate"), /Not committed, and so not part of this: a\.py\./);
      commitAll(folder, "now");
      assert.equal(itemOf(folder, "view:a.py").state, "satisfied");
    });
  });

  it("asks about a finding until a person has decided about it, and again where it comes back with another host", () => {
    change({ "up.sh": "ls\n" }, { "up.sh": `ls\n${tunnel}\n` }, (folder) => {
      const found = checklist(folder).items.find(({ id }) => id.startsWith("finding:command/reverse-ssh-tunnel"));
      const name = found?.findings[0]?.fingerprint.split(":")[1]?.slice(0, 8) ?? "";
      assert.match(ran(folder, 0, "status"), new RegExp(`countersign triage ${name} --as accepted\\|false-positive\\|fixed`));
      ran(folder, 0, "triage", name, "--as", "accepted", "--reason", "the bastion is ours");
      assert.match(itemOf(folder, found?.id ?? "").why, /^Accepted by Ada: the bastion is ours$/);
      ran(folder, 0, "triage", name, "--as", "fixed", "--reason", "the author takes it out");
      assert.equal(itemOf(folder, found?.id ?? "").waitingOn, "author");
      writeFiles(folder, { "up.sh": `ls\n${tunnel.replace("u@h", "u@other")}\n` });
      commitAll(folder, "another host");
      const again = checklist(folder).items.find(({ id }) => id.startsWith("finding:command/reverse-ssh-tunnel"));
      assert.equal(again?.waitingOn, "reviewer");
    });
  });

  it("knows a line that was verified in one function from its equal in another that is read by nobody", () => {
    const before = { "a.py": "def one(x):\n    a = 1\n    return a\n\n\ndef two(x):\n    b = 2\n    return b\n" };
    const check = "    drop(x)\n";
    const both = `def one(x):\n    a = 1\n${check}    return a\n\n\ndef two(x):\n    b = 2\n${check}    return b\n`;
    const second = `def one(x):\n    a = 1\n    return a\n\n\ndef two(x):\n    b = 2\n${check}    return b\n`;
    change(before, { "a.py": both }, (folder) => {
      const { units } = checklist(folder);
      assert.deepEqual(
        units.map(({ added }) => added.start),
        [2, 8],
      );
      assert.equal(units[0]?.id, units[1]?.id);
      ran(folder, 0, "verify", units[0]?.name ?? "");
      assert.deepEqual(
        checklist(folder).units.map(({ isVerified }) => isVerified),
        [true, false],
      );
      writeFiles(folder, { "a.py": second });
      commitAll(folder, "the first is gone");
      const left = checklist(folder).units;
      assert.deepEqual(
        left.map(({ added, isVerified }) => [added.start, isVerified]),
        [[7, false]],
      );
    });
  });

  it("lets an author's comment silence a finding only with a second person's agreement", () => {
    const ignored = `# countersign-ignore command/reverse-ssh-tunnel -- trust me\n${tunnel}\n`;
    change({ "up.sh": "ls\n" }, { "up.sh": ignored }, (folder) => {
      git(folder, "config", "user.email", "somebody@example.org");
      ran(folder, 0, "answer", "suppressions", "--text", "I wrote it.");
      assert.match(itemOf(folder, "suppressions").why, /answered by an author of the change/);
      nameReviewer(folder, "Bo");
      ran(folder, 0, "answer", "suppressions", "--text", "The host is ours.");
      assert.equal(itemOf(folder, "suppressions").state, "satisfied");
    });
  });

  it("runs the command of the base, and takes its end for the head it was run on and no other", () => {
    const policy = "version: 1\ntests:\n  required: true\n  command: test -f a.py\n";
    change({ ...source, ".countersign/policy.yml": policy }, edited, (folder) => {
      assert.match(ran(folder, 0, "answer", "tests.ran", "--run"), /test -f a\.py ended with 0, recorded for [0-9a-f]{12}\./);
      assert.match(itemOf(folder, "tests.ran", "--head", "HEAD").why, /ended with 0, run by Ada\./);
      writeFiles(folder, { "b.txt": "x\n" });
      assert.match(ran(folder, 2, "answer", "tests.ran", "--run"), /The working tree differs from the head/);
      commitAll(folder, "more");
      assert.equal(itemOf(folder, "tests.ran").state, "stale");
    });
  });

  it("passes nothing where the policy of the base cannot be read, and takes none from the head", () => {
    change({ "README.md": "teh\n", ".countersign/policy.yml": "version: 1\nreviewers: many\n" }, { "README.md": "the\n" }, (folder) => {
      ran(folder, 0, "verify", "--path", "README.md");
      const shown = ran(folder, 1, "gate");
      assert.match(shown, /error {7}high {6}What this repository asks of a change could not be read, so nothing passes/);
      assert.match(shown, /\.countersign\/policy\.yml:2: reviewers: a whole number/);
      writeFiles(folder, { ".countersign/policy.yml": "version: 1\n" });
      commitAll(folder, "corrected in the change");
      ran(folder, 1, "gate");
      assert.match(ran(folder, 0, "override", "policy.unreadable", "--reason", "never mind"), /./);
      assert.equal(itemOf(folder, "policy.unreadable").state, "error");
    });
  });

  it("asks the tasks of the template at the base, unless the team's own questions say not to", () => {
    const template = { ".github/pull_request_template.md": "- [ ] Who was told?\n" };
    change({ ...source, ...template }, { ...edited, ".github/pull_request_template.md": "" }, (folder) => {
      ran(folder, 0, "answer", "custom:template-1", "--text", "Everybody.");
      assert.match(itemOf(folder, "custom:template-1").why, /Answered by Ada: Everybody\./);
    });
    const own = "version: 1\ntemplate: false\nitems:\n  - id: told\n    text: Who was told of it?\n";
    change({ ...source, ...template, ".countersign/checklist.yml": own }, edited, (folder) => {
      assert.deepEqual(
        checklist(folder)
          .items.map(({ id }) => id)
          .filter((id) => id.startsWith("custom:")),
        ["custom:told"],
      );
    });
  });

  it("asks what is for a label where CI says that the pull request has it, and where nobody says which it has", () => {
    const own = "version: 1\nitems:\n  - id: told\n    text: Who was told of it?\n    when: { labels: [personal-data] }\n";
    change({ ...source, ".countersign/checklist.yml": own }, edited, (folder) => {
      const isAsked = (labels?: readonly string[]): boolean => {
        const path = join(folder, "..", "event.json");
        const event = labels === undefined ? {} : { pull_request: { number: 7, labels: labels.map((name) => ({ name })) } };
        writeFileSync(path, JSON.stringify(event));
        return ranIn({ GITHUB_EVENT_PATH: path }, folder, 0, "status").includes("Who was told of it?");
      };
      assert.deepEqual([isAsked(), isAsked(["bug"]), isAsked(["bug", "personal-data"])], [true, false, true]);
    });
  });

  it("asks a second person about a change of the policy, which has no say in its own change", () => {
    const files = { ...edited, ".countersign/policy.yml": "version: 1\nseverity: critical\nself-review: true\n" };
    change(source, files, (folder) => {
      const asked = itemOf(folder, "policy.changed");
      assert.equal(asked.waitingOn, "second person");
      git(folder, "config", "user.email", "SOMEBODY+me@example.org");
      ran(folder, 0, "answer", "policy.changed", "--text", "I like it.");
      assert.match(itemOf(folder, "policy.changed").why, /answered by an author/);
      nameReviewer(folder, "Bo");
      ran(folder, 0, "answer", "policy.changed", "--text", "It is what we agreed on.");
      assert.equal(itemOf(folder, "policy.changed").state, "satisfied");
    });
  });

  it("records what is done in an agent's environment as the agent's, which settles nothing above low risk", () => {
    change({ ...source, "README.md": "teh\n" }, { ...edited, "README.md": "the\n" }, (folder) => {
      const agent = { CLAUDECODE: "1" };
      assert.match(ranIn(agent, folder, 0, "verify", "--path", "a.py", "--path", "README.md"), /in the environment of claude-code/);
      ranIn(agent, folder, 0, "answer", "intent", "--text", "Adds one.");
      assert.deepEqual(
        checklist(folder).items.map(({ id, state, why }) => [id, state, why]),
        [
          ["intent", "open", "It was answered from the environment of claude-code; a person has to."],
          ["view:a.py", "open", "1 unit is marked by an agent only, which is not enough here."],
          ["view:README.md", "satisfied", "Verified by Ada."],
        ],
      );
      ranIn(agent, folder, 0, "override", "intent", "--reason", "no time");
      assert.equal(itemOf(folder, "intent").state, "open");
      assert.match(ranIn(agent, folder, 2, "sign", "--yes", "--partial"), /in the environment of claude-code[\s\S]*a terminal of your own/);
    });
  });

  it("says what is wrong where a name means nothing here, or several things", () => {
    change({ ...source, "b.py": "" }, { ...edited, "b.py": "x = 1\n" }, (folder) => {
      const said = (...args: string[]): string => ran(folder, 2, ...args);
      assert.match(said("verify", "0000"), /No unit of this change is called 0000\.\n {2}`countersign status` names those/);
      assert.match(said("verify", "--path", "nothing.py"), /Nothing under nothing\.py is part of this change/);
      assert.match(said("verify", "--path", "/etc/passwd"), /outside of the repository/);
      assert.match(said("answer", "intend", "--text", "x"), /has no item intend\.[\s\S]*intent/);
      assert.match(said("answer", "view:", "--text", "x"), /view: is the beginning of 2 items/);
      assert.match(said("triage", "0000", "--as", "accepted", "--reason", "x"), /No finding that is asked about here is called 0000/);
      assert.equal(checklist(folder).units.filter(({ isVerified }) => isVerified).length, 0);
    });
  });

  it("says what is wrong where an item is not settled like that, and where nobody knows by whom", () => {
    change(source, edited, (folder) => {
      const said = (...args: string[]): string => ran(folder, 2, ...args);
      assert.match(said("answer", "view:a.py", "--text", "x"), /view:a\.py is read, not answered/);
      assert.match(said("answer", "intent", "--run"), /intent is not settled by a run/);
      assert.match(said("sign"), /There is no terminal to ask at/);
      git(folder, "config", "--unset", "user.email");
      assert.match(said("verify", "--path", "a.py"), /Git does not know who you are[\s\S]*git config --global user\.email/);
      assert.equal(itemOf(folder, "view:a.py").state, "open");
    });
  });

  it("takes nothing that cannot be meant, whatever the change is", () => {
    change(source, edited, (folder) => {
      const said = (...args: string[]): string => ran(folder, 64, ...args);
      assert.match(said("verify"), /Nothing was named to verify/);
      assert.match(said("answer", "intent"), /One item and one answer are asked for/);
      assert.match(said("answer", "intent", "--text", " "), /The answer is empty/);
      assert.match(said("triage", "0000", "--as", "maybe", "--reason", "x"), /There is no decision named maybe/);
      assert.match(said("override", "intent"), /--reason/);
      assert.match(said("override", "intent", "--reason", "x", "--until", "2020-01-01"), /is no day from today on/);
      assert.match(said("status", "main"), /countersign status does not take main/);
    });
  });

  it("does not take one mark for many to be enough above low risk, and takes a mark back", () => {
    change({ ...source, "doc.md": "a\n" }, { ...edited, "doc.md": "b\n" }, (folder) => {
      assert.match(ran(folder, 0, "verify", "--all"), /1 unit of them asks for more than a mark with others/);
      assert.deepEqual(
        checklist(folder).units.map(({ path, isVerified }) => [path, isVerified]),
        [
          ["a.py", false],
          ["doc.md", true],
        ],
      );
      ran(folder, 0, "verify", "--path", "a.py");
      ran(folder, 0, "verify", "--path", "a.py", "--undo");
      assert.equal(itemOf(folder, "view:a.py").state, "open");
    });
  });

  it("works from a folder inside, and from another worktree of the same clone", () => {
    change({ "src/a.py": source["a.py"] }, { "src/a.py": edited["a.py"] }, (folder) => {
      ran(join(folder, "src"), 0, "verify", "--path", "a.py");
      git(folder, "worktree", "add", "-q", "other", "main");
      assert.equal(itemOf(join(folder, "other"), "view:src/a.py", "--base", "main", "--head", "work").state, "satisfied");
    });
  });
});

describe("the checklist with an agent's session", function () {
  this.timeout(patience);

  const call = (command: string): string =>
    `${JSON.stringify({
      type: "assistant",
      uuid: "u1",
      parentUuid: null,
      sessionId: "s1",
      timestamp: "2026-01-02T03:04:05.000Z",
      cwd: "/x",
      version: "2.0.0",
      message: { role: "assistant", model: "m", content: [{ type: "tool_use", id: "t1", name: "Bash", input: { command } }] },
    })}\n`;

  it("asks about what the agent asked for, and says that it stands in the session", () => {
    change({ "README.md": "teh\n" }, { "README.md": "the\n" }, (folder) => {
      writeFiles(folder, { ".git/s.jsonl": call(tunnel) });
      const { items } = checklist(folder, "--session", ".git/s.jsonl");
      const asked = items.find(({ id }) => id.startsWith("finding:command/reverse-ssh-tunnel"));
      assert.deepEqual(asked?.details, ["The agent asked for it in its session; `countersign actions` says whether it ran."]);
    });
  });

  it("does not open the gate over a session that cannot be read", () => {
    change({ "README.md": "teh\n" }, { "README.md": "the\n" }, (folder) => {
      ran(folder, 0, "verify", "--path", "README.md");
      ran(folder, 0, "gate");
      assert.match(ran(folder, 1, "gate", "--session", "gone.jsonl"), /Part of the agent's session could not be read[\s\S]*no such file/);
      ran(folder, 0, "answer", "session.unread", "--text", "It was on another disk; Bo has read it.", "--session", "gone.jsonl");
      ran(folder, 0, "gate", "--session", "gone.jsonl");
    });
  });
});
