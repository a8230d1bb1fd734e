/**
 * How git is started: so that no setting of the repository can start a program, rewrite an object or reach the network.
 *
 * System and user configuration stay in force: they are the machine owner's, and `safe.directory`, `core.excludesFile` and
 * `core.autocrlf` are needed from there. What could do harm is overridden on the command line, which beats every file.
 */

/** Settings of the person's own environment that only say where their configuration is, or where to stop looking. */
const kept = new Set([
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
]);

/** `inherited` is the environment of this process. All of git's own variables (GIT_DIR, GIT_TRACE, GIT_EXEC_PATH…) are dropped. */
export function gitEnvironment(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(inherited)) {
    if (!name.toUpperCase().startsWith("GIT_") || kept.has(name)) environment[name] = value;
  }
  return {
    ...environment,
    // Replace refs and grafts show other objects than the ones that are named.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: nowhere,
    GIT_OPTIONAL_LOCKS: "0",
    // A missing object of a partial clone would be fetched, with whatever transport program the repository names.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_PAGER: "cat",
    LC_ALL: "C",
    LANGUAGE: "",
  };
}

const nowhere = process.platform === "win32" ? "NUL" : "/dev/null";

const settings: Readonly<Record<string, string>> = {
  "core.fsmonitor": "false",
  "core.hooksPath": nowhere,
  "core.untrackedCache": "false",
  // A commit graph file may claim other parents than the commits have.
  "core.commitGraph": "false",
  "core.useReplaceRefs": "false",
  "core.pager": "cat",
  "core.askPass": "",
  "core.sshCommand": "false",
  "core.gitProxy": "",
  "credential.helper": "",
  "protocol.allow": "never",
  "submodule.recurse": "false",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "advice.graftFileDeprecated": "false",
};

/** What stands between `git` and the command. */
export const gitFlags: readonly string[] = [
  "--no-pager",
  "--no-replace-objects",
  "--no-optional-locks",
  ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
];
