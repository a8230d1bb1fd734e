// Makes the example: a small repository with a branch that an agent worked on, and the agent's session beside it.
//   node examples/make-example.mjs [DIRECTORY]
// Without a directory it goes to a new one under the system's folder for temporary files. The same commits come out on every machine.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sessionText } from "./gpu-trainer/session.mjs";
import { branch, branchAuthor, mainCommit, steps } from "./gpu-trainer/story.mjs";

const templates = join(dirname(fileURLToPath(import.meta.url)), "gpu-trainer");

/**
 * Makes it in `directory`, which must be empty or not there yet.
 * @param {string} [directory]
 * @returns {{ repository: string, branch: string, base: string, session: string }} `base` is the name of the branch it left from
 */
export function makeExample(directory = mkdtempSync(join(tmpdir(), "countersign-example-"))) {
  const root = resolve(directory);
  mkdirSync(root, { recursive: true });
  if (readdirSync(root).length > 0) throw new Error(`${root} is not empty. Name a folder that is empty or not there yet.`);
  const repository = join(realpathSync(root), "gpu-trainer");
  mkdirSync(repository);

  const git = gitIn(repository);
  git(["init", "--quiet", "--template="]);
  git(["symbolic-ref", "HEAD", "refs/heads/main"]);
  commit(git, repository, { ...mainCommit, files: filesIn(mainCommit.folder) });
  git(["checkout", "--quiet", "-b", branch]);
  for (const step of steps) commit(git, repository, { ...step, author: branchAuthor, files: filesIn(join("branch", step.folder)) });

  const session = join(dirname(repository), "session.jsonl");
  writeFileSync(session, sessionText({ main: filesIn(mainCommit.folder), filesOf: (step) => filesIn(join("branch", step.folder)) }));
  return { repository, branch, base: "main", session };
}

/** The files of a template folder by path with forward slashes; a checkout's own line endings do not matter. */
function filesIn(folder) {
  const root = join(templates, folder);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n")]));
}

/**
 * @param {(words: string[], env?: Record<string, string>) => void} git @param {string} repository
 * @param {{ files: Map<string, string>, subject: string, body?: string, author: { name: string, email: string }, time: string }} what
 */
function commit(git, repository, { files, subject, body, author, time }) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text, { mode: path.endsWith(".sh") ? 0o755 : 0o644 });
  }
  const paths = [...files.keys()];
  git(["add", "--", ...paths]);
  // Not every file system keeps the bit.
  const scripts = paths.filter((path) => path.endsWith(".sh"));
  if (scripts.length > 0) git(["update-index", "--chmod=+x", "--", ...scripts]);
  const message = body === undefined ? subject : `${subject}\n\n${body}`;
  const who = { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email, GIT_AUTHOR_DATE: time };
  git(["commit", "--quiet", "--no-verify", "-m", message], {
    ...who,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: time,
  });
}

/** Git as it would be without the configuration, the hooks and the variables of whoever runs this. */
function gitIn(repository) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const own = {
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_DEFAULT_HASH: "sha1",
    GIT_TERMINAL_PROMPT: "0",
  };
  const settings = ["core.autocrlf=false", "core.fsmonitor=false", "commit.gpgSign=false", `core.hooksPath=${devNull}`];
  return (args, more = {}) =>
    execFileSync("git", ["-C", repository, ...settings.flatMap((setting) => ["-c", setting]), ...args], {
      env: { ...Object.fromEntries(inherited), ...own, ...more },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const example = makeExample(process.argv[2]);
  for (const [name, value] of Object.entries(example)) console.log(`${`${name}:`.padEnd(12)}${value}`);
}
