/** The same act from more languages and from the files of build and deployment tools. */
import type { Dressing } from "../dressing.ts";
import { inLanguage } from "../dressing.ts";
import { argumentList, type PlainCommand } from "../plain-command.ts";

const string = (text: string) => JSON.stringify(text);
const words = (command: PlainCommand) => argumentList(command).map(string).join(", ");
/** As it stands in a recipe: make takes a dollar for its own. */
const recipe = (command: PlainCommand) => command.replaceAll("$", "$$");

const go: readonly Dressing[] = inLanguage("go", "go", {
  "exec.Command": (command) => `package main\n\nimport "os/exec"\n\nfunc main() {\n\texec.Command(${words(command)}).Run()\n}\n`,
  "exec.Command with a shell": (command) =>
    `package main\n\nimport "os/exec"\n\nfunc main() {\n\tcmd := exec.Command("sh", "-c", ${string(command)})\n\tcmd.Start()\n}\n`,
  "exec.Command under another name": (command) =>
    `package main\n\nimport x "os/exec"\n\nconst line = ${string(command)}\n\nfunc main() {\n\tx.Command("/bin/sh", "-c", line).Output()\n}\n`,
});

const ruby: readonly Dressing[] = inLanguage("ruby", "ruby", {
  system: (command) => `system(${string(command).replaceAll("#", "\\#")})\n`,
  "system with words": (command) => `system(${words(command)})\n`,
  Open3: (command) => `require "open3"\nOpen3.capture2("sh", "-c", ${string(command)})\n`,
  spawn: (command) => `pid = spawn(${string(command)})\nProcess.detach(pid)\n`,
});

const make: readonly Dressing[] = inLanguage("makefile", "makefile", {
  "a recipe": (command) => `all:\n\t${recipe(command)}\n`,
  "a quiet recipe": (command) => `.PHONY: all\nall: deps\n\t@-${recipe(command)} || true\n`,
  "a recipe with a variable": (command) => `RUN = ${recipe(command)}\n\nall:\n\t$(RUN)\n`,
  "a recipe behind a semicolon": (command) => `all: ; ${recipe(command)}\n`,
});

const packageJson: readonly Dressing[] = inLanguage("package-json", "package.json", {
  "a script": (command) => JSON.stringify({ name: "x", scripts: { build: command } }, undefined, 2),
  "a script of the installation": (command) =>
    JSON.stringify({ name: "x", scripts: { postinstall: `node x.js && ${command}` } }, undefined, 2),
});

const gitlab: readonly Dressing[] = inLanguage("gitlab-ci", "gitlab", {
  "a job's script": (command) => `build:\n  script:\n    - npm ci\n    - ${string(command)}\n`,
  "a job's script in lines": (command) => `build:\n  script:\n    - |\n      set -e\n      ${command}\n`,
  "before each script": (command) => `default:\n  before_script:\n    - ${string(command)}\nbuild:\n  script: ls\n`,
});

const compose: readonly Dressing[] = inLanguage("compose", "compose", {
  "a command": (command) => `services:\n  web:\n    image: alpine\n    command: [${["sh", "-c", command].map(string).join(", ")}]\n`,
  "an entry point": (command) =>
    `services:\n  web:\n    image: alpine\n    entrypoint:\n      - /bin/sh\n      - -c\n      - ${string(command)}\n`,
});

const kubernetes: readonly Dressing[] = inLanguage("kubernetes", "kubernetes", {
  "a command": (command) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  containers:\n    - name: x\n      image: alpine\n      command: ["sh", "-c", ${string(command)}]\n`,
  "a command and its arguments": (command) =>
    `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: x\nspec:\n  schedule: "* * * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: x\n              image: alpine\n              command: ["/bin/bash"]\n              args: ["-c", ${string(command)}]\n          restartPolicy: Never\n`,
});

export const moreHost: readonly Dressing[] = [...go, ...ruby, ...make, ...packageJson, ...gitlab, ...compose, ...kubernetes];
