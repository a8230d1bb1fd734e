/** The same act from code and configuration in other languages. */
import type { Dressing } from "../dressing.ts";
import { inLanguage } from "../dressing.ts";
import { argumentList, base64, hex, type PlainCommand, quoted } from "../plain-command.ts";

const string = (text: string) => JSON.stringify(text);
const list = (command: PlainCommand) => JSON.stringify(argumentList(command)).replaceAll('","', '", "');
const half = (text: string) => Math.ceil(text.length / 2);
const halves = (text: string) => [text.slice(0, half(text)), text.slice(half(text))] as const;
const indented = (text: string, blanks: string) => text.replace(/^/gm, blanks);
const backwards = (text: string) => [...text].reverse().join("");

const python: readonly Dressing[] = inLanguage("python", "python", {
  "os.system": (command) => `import os\nos.system(${string(command)})\n`,
  "os.system under another name": (command) => `from os import system as log\nlog(${string(command)})\n`,
  "os.system by getattr": (command) => `import os\ngetattr(os, "sys" + "tem")(${string(command)})\n`,
  "os.system by __import__": (command) => `__import__("os").system(${string(command)})\n`,
  "os.popen": (command) => `import os\nprint(os.popen(${string(command)}).read())\n`,
  "subprocess with a list": (command) => `import subprocess\nsubprocess.run(${list(command)}, check=True)\n`,
  "subprocess with a list from a variable": (command) => `import subprocess as sp\nargs = ${list(command)}\nsp.Popen(args)\n`,
  "subprocess with a list put together": (command) =>
    `import subprocess\nargs = [${string(argumentList(command)[0] ?? "")}]\nargs += ${JSON.stringify(argumentList(command).slice(1))}\nsubprocess.call(args)\n`,
  "subprocess with a string": (command) => `import subprocess\nsubprocess.check_output(${string(command)}, shell=True)\n`,
  "subprocess with input": (command) => `import subprocess\nsubprocess.run(["sh"], input=${string(command)}, text=True)\n`,
  "a string in halves": (command) => `import os\na = ${string(halves(command)[0])}\nos.system(a + ${string(halves(command)[1])})\n`,
  "a joined list": (command) => `import os\nos.system(" ".join(${JSON.stringify(command.split(" "))}))\n`,
  "an f-string": (command) =>
    `import os\nrest = ${string(halves(command)[1])}\nos.system(f"${halves(command)[0].replaceAll("{", "{{").replaceAll('"', '\\"')}{rest}")\n`,
  "a formatted string": (command) => `import os\nos.system("{}{}".format(${string(halves(command)[0])}, ${string(halves(command)[1])}))\n`,
  "a string backwards": (command) => `import os\nos.system(${string(backwards(command))}[::-1])\n`,
  base64: (command) => `import base64, os\nos.system(base64.b64decode("${base64(command)}").decode())\n`,
  hex: (command) => `import os\nos.system(bytes.fromhex("${hex(command)}").decode())\n`,
  numbers: (command) => `import os\nos.system("".join(chr(c) for c in ${JSON.stringify([...command].map((c) => c.charCodeAt(0)))}))\n`,
  "exec of base64": (command) => `import base64\nexec(base64.b64decode("${base64(`import os; os.system(${string(command)})`)}"))\n`,
  "a function of its own": (command) =>
    `import subprocess\n\ndef run(cmd):\n    return subprocess.run(cmd, shell=True)\n\nrun(${string(command)})\n`,
  "a class": (command) =>
    `import os\n\nclass Job:\n    CMD = ${string(command)}\n\n    def go(self):\n        os.system(self.CMD)\n\nJob().go()\n`,
  "pty.spawn": (command) => `import pty\npty.spawn(["bash", "-c", ${string(command)}])\n`,
  "os.execvp": (command) => `import os\nos.execvp("sh", ["sh", "-c", ${string(command)}])\n`,
  asyncio: (command) =>
    `import asyncio\n\nasync def main():\n    await asyncio.create_subprocess_shell(${string(command)})\n\nasyncio.run(main())\n`,
});

const javascript: readonly Dressing[] = inLanguage("javascript", "javascript", {
  exec: (command) => `const { exec } = require("child_process");\nexec(${string(command)});\n`,
  "execSync under another name": (command) => `import { execSync as trace } from "node:child_process";\ntrace(${string(command)});\n`,
  "a member by name": (command) => `require("child" + "_process")["exec" + "Sync"](${string(command)});\n`,
  spawn: (command) =>
    `const cp = require("node:child_process");\ncp.spawn(${string(argumentList(command)[0] ?? "")}, ${JSON.stringify(argumentList(command).slice(1))});\n`,
  "spawn with a shell": (command) => `require("child_process").spawn(${string(command)}, { shell: true });\n`,
  execFile: (command) => `require("child_process").execFileSync("sh", ["-c", ${string(command)}]);\n`,
  "a template": (command) =>
    `const { execSync } = require("child_process");\nconst rest = ${string(halves(command)[1])};\nexecSync(\`${halves(command)[0].replaceAll("`", "\\`")}\${rest}\`);\n`,
  "joined words": (command) => `require("child_process").exec(${JSON.stringify(command.split(" "))}.join(" "));\n`,
  base64: (command) => `require("child_process").exec(Buffer.from("${base64(command)}", "base64").toString());\n`,
  atob: (command) => `require("child_process").exec(atob("${base64(command)}"));\n`,
  "character codes": (command) =>
    `require("child_process").exec(String.fromCharCode(${[...command].map((c) => c.charCodeAt(0)).join(", ")}));\n`,
  eval: (command) => `eval(${string(`require("child_process").execSync(${string(command)})`)});\n`,
  "a function of its own": (command) =>
    `const cp = require("child_process");\nconst run = (cmd) => cp.execSync(cmd, { stdio: "inherit" });\nrun(${string(command)});\n`,
  "a promise": (command) =>
    `import { exec } from "child_process";\nimport { promisify } from "util";\nconst run = promisify(exec);\nawait run(${string(command)});\n`,
});

const typescript: readonly Dressing[] = inLanguage("typescript", "typescript", {
  "execSync, typed": (command) =>
    `import { execSync } from "node:child_process";\nconst command: string = ${string(command)};\nexecSync(command as string);\n`,
});

const docker: readonly Dressing[] = inLanguage("dockerfile", "dockerfile", {
  RUN: (command) => `FROM debian:12\nRUN ${command}\n`,
  "RUN behind others": (command) =>
    `FROM debian:12\nRUN apt-get update \\\n # a comment\n && apt-get install -y curl \\\n && ${command.replaceAll(" | ", " \\\n  | ")}\n`,
  "RUN as a list": (command) => `FROM debian:12\nRUN ${JSON.stringify(["/bin/sh", "-c", command])}\n`,
  "RUN with a heredoc": (command) => `FROM debian:12\nRUN <<EOF\nset -e\n${command}\nEOF\n`,
  "RUN with mounts": (command) => `FROM debian:12\nRUN --mount=type=cache,target=/var/cache --network=host ${command}\n`,
  "RUN with ARG": (command) => `FROM debian:12\nARG X=${quoted(command)}\nRUN eval "$X"\n`,
  "RUN in another shell": (command) => `FROM debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN ${command}\n`,
  "CMD as a list": (command) => `FROM debian:12\nCMD ${list(command)}\n`,
  ENTRYPOINT: (command) => `FROM debian:12\nENTRYPOINT ${command}\n`,
  ONBUILD: (command) => `FROM debian:12\nONBUILD RUN ${command}\n`,
  HEALTHCHECK: (command) => `FROM debian:12\nHEALTHCHECK --interval=5m CMD ${command}\n`,
});

const workflowStep = (step: string) => `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${indented(step, "      ")}\n`;
const workflow: readonly Dressing[] = inLanguage("yaml-workflow", "workflow", {
  run: (command) => workflowStep(`- run: ${string(command)}`),
  "run in lines": (command) => workflowStep(`- name: Build\n  run: |\n    npm ci\n    ${command}\n    npm test`),
  "run folded": (command) => workflowStep(`- run: >-\n    true &&\n    ${command}`),
  "run with a variable": (command) => workflowStep(`- run: eval "$TODO"\n  env:\n    TODO: ${string(command)}`),
  "run with bash": (command) => workflowStep(`- shell: bash\n  run: ${string(command)}`),
  "run with python": (command) => workflowStep(`- shell: python\n  run: |\n    import os\n    os.system(${string(command)})`),
});

export const host: readonly Dressing[] = [...python, ...javascript, ...typescript, ...docker, ...workflow];
