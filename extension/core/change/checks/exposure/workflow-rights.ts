/** What the workflows of a repository may do, and who can start them with its rights. */
import type { Check, CheckedText, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import type { Setting } from "../settings/setting.ts";
import { readYamlSettings } from "../settings/yaml-settings.ts";

const workflow = /(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;

interface Grant {
  /** The job's name; empty for the whole workflow. */
  readonly job: string;
  /** A scope of the token, or `*` for all of them. */
  readonly scope: string;
  readonly setting: Setting;
}

/** Rights to write that the base's version did not give to this job or to all; and rights that are no longer limited at all. */
export const workflowRightsWidened: Check = (input) => fewSightings(widenedRights(input), "right", "rights");

const widenedRights: Check = ({ files }) =>
  files.flatMap((file): Sighting[] => {
    const { path } = file.change;
    if (!workflow.test(path) || file.head === undefined) return [];
    const before = permissionsOf(file.base);
    const after = permissionsOf(file.head);
    const had = grants(before);
    const widened = grants(after).flatMap(({ job, scope, setting }): Sighting[] => {
      const isOld = had.some((old) => (old.job === job || old.job === "") && (old.scope === scope || old.scope === "*"));
      if (isOld) return [];
      const right = scope === "*" ? "everything" : scope;
      return [
        {
          path,
          range: setting.range,
          words: { right, job: job === "" ? "every job" : `job ${job}` },
          tokens: [scope],
          ...(before[0] === undefined ? {} : { was: { path: file.change.oldPath ?? path, range: before[0].range } }),
        },
      ];
    });
    const jobs = new Set(
      readYamlSettings(file.head.text).entries.flatMap(({ path: [top, job] }) => (top === "jobs" && job !== undefined ? [job] : [])),
    );
    const lost = before.filter(({ path: keys }) => {
      const job = jobOf(keys);
      if (after.some((setting) => jobOf(setting.path) === job)) return false;
      // A limit for all may have become one for each, and a job may be gone.
      return job === ""
        ? ![...jobs].every((name) => after.some((setting) => jobOf(setting.path) === name))
        : jobs.has(job) && !after.some((setting) => jobOf(setting.path) === "");
    });
    const [limit] = lost;
    if (limit === undefined || widened.length > 0) return widened;
    const job = jobOf(limit.path);
    return [
      {
        path,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        words: { right: "whatever the repository's default allows, since its limit is gone", job: job === "" ? "every job" : `job ${job}` },
        tokens: ["default"],
        was: { path: file.change.oldPath ?? path, range: limit.range },
      },
    ];
  });

function permissionsOf(side: CheckedText | undefined): readonly Setting[] {
  if (side === undefined) return [];
  return readYamlSettings(side.text).entries.filter(
    ({ path }) => path[0] === "permissions" || (path[0] === "jobs" && path[2] === "permissions"),
  );
}

function jobOf(path: readonly string[]): string {
  return path[0] === "jobs" ? (path[1] ?? "") : "";
}

function grants(settings: readonly Setting[]): Grant[] {
  return settings.flatMap((setting): Grant[] => {
    const { path, value } = setting;
    const job = jobOf(path);
    const rest = path.slice(job === "" ? 1 : 3);
    // What a reference stands for is not followed, so it may be anything.
    if (value.startsWith("*")) return [{ job, scope: `what ${value} stands for`, setting }];
    if (rest.length === 0) return value === "write-all" ? [{ job, scope: "*", setting }] : [];
    return value === "write" && rest.length === 1 ? [{ job, scope: rest[0] ?? "", setting }] : [];
  });
}

/** Events by which a stranger's pull request or comment starts a workflow that has the repository's secrets. */
const privileged = new Set(["pull_request_target", "issue_comment", "workflow_run"]);

export const workflowTriggerPrivileged: Check = ({ files }) =>
  files.flatMap((file): Sighting[] => {
    const { path } = file.change;
    if (!workflow.test(path)) return [];
    const before = triggersOf(file.base);
    return [...triggersOf(file.head)].flatMap(([event, setting]): Sighting[] =>
      before.has(event) ? [] : [{ path, range: setting.range, words: { event }, tokens: [event] }],
    );
  });

function triggersOf(side: CheckedText | undefined): Map<string, Setting> {
  const found = new Map<string, Setting>();
  if (side === undefined) return found;
  for (const setting of readYamlSettings(side.text).entries) {
    const [top, key, ...rest] = setting.path;
    if (top !== "on") continue;
    const event = key === undefined || (/^\d+$/.test(key) && rest.length === 0) ? setting.value : key;
    if (privileged.has(event) && !found.has(event)) found.set(event, setting);
  }
  return found;
}
