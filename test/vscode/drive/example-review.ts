/** The example as the one who has to answer for it has it: her name, her key and the agent's session in a home folder of her own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { branchAuthor, mainCommit, sessionFolder } from "../../../examples/gpu-trainer/story.mjs";
import { makeExample } from "../../../examples/make-example.mjs";
import { projectName } from "../../../extension/node/transcripts.ts";
import { newKey } from "../../cli/checklist-repository.ts";
import type { Opened } from "./workbench.ts";

const reviewer = { name: "Ada Reyes", email: "ada@example.org" };

/** Fills the folder; the policy at the base says that one signature is enough, and that hers counts. */
export function exampleReview(folder: string): Opened {
  const { repository, branch, base, session } = makeExample(folder);
  const home = join(folder, "home");
  mkdirSync(home);
  const key = newKey(home, "ada");
  const settings = `[user]\n\tname = ${reviewer.name}\n\temail = ${reviewer.email}\n\tsigningkey = ${key}.pub\n[gpg]\n\tformat = ssh\n`;
  writeFileSync(join(home, ".gitconfig"), settings);

  const git = gitIn(repository);
  const asAuthor = ["-c", `user.name=${branchAuthor.name}`, "-c", `user.email=${branchAuthor.email}`, "-c", "commit.gpgsign=false"];
  git("checkout", "-q", base);
  mkdirSync(join(repository, ".countersign"));
  const signer = `${reviewer.email} namespaces="countersign-review-v1" ${readFileSync(`${key}.pub`, "utf8")}`;
  writeFileSync(join(repository, ".countersign/policy.yml"), "version: 1\nreviewers: 1\n");
  writeFileSync(join(repository, ".countersign/allowed_signers"), signer);
  // For what a window keeps in its folder.
  writeFileSync(join(repository, ".gitignore"), ".vscode/\n");
  git("add", ".countersign", ".gitignore");
  git(...asAuthor, "commit", "-qm", "Say who may sign for a change", "--date", mainCommit.time);
  git("checkout", "-q", branch);
  git(...asAuthor, "rebase", "-q", "--committer-date-is-author-date", base);

  // What the agent wrote down names the folder that it worked in.
  const kept = join(home, ".claude/projects", projectName(repository));
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, "session.jsonl"), readFileSync(session, "utf8").replaceAll(sessionFolder, repository));
  return { folder: repository, env: { HOME: home, CLAUDE_CONFIG_DIR: join(home, ".claude") } };
}

function gitIn(repository: string): (...words: readonly string[]) => string {
  return (...words) => {
    const { status, stdout, stderr } = spawnSync("git", words, { cwd: repository, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
    return stdout;
  };
}
