/** Reads `.countersign/policy.yml`. */
import { severities } from "../../base/finding.ts";
import type { Problem } from "../../base/problem.ts";
import { risks } from "../risk.ts";
import { defaultPolicy, type PathPolicy, type Policy } from "./policy.ts";
import { readSettings, type Settings } from "./yaml-settings.ts";

export const policyPath = ".countersign/policy.yml";

/** Without `policy` there is at least one problem: a policy that is half understood is none. */
export function readPolicy(text: string, path = policyPath): { readonly policy?: Policy; readonly problems: readonly Problem[] } {
  const { settings, problems } = readSettings(path, text);
  if (settings === undefined) return { problems };
  const version = settings.whole("version", 1, 1);
  if (version === undefined && !settings.has("version")) settings.report("version: 1 is missing.");
  const tests = settings.map("tests");
  const testCommand = tests?.text("command");
  const policy: Policy = {
    severity: settings.oneOf("severity", asking) ?? defaultPolicy.severity,
    reviewers: settings.whole("reviewers", 1, 20) ?? defaultPolicy.reviewers,
    allowsSelfReview: settings.flag("self-review") ?? defaultPolicy.allowsSelfReview,
    overriders: addresses(settings, "override"),
    expiryDays: settings.whole("expiry-days", 1, 3650) ?? defaultPolicy.expiryDays,
    requiresPresence: settings.flag("require-presence") ?? defaultPolicy.requiresPresence,
    allowsAgentSignature: settings.flag("agent-signature") ?? defaultPolicy.allowsAgentSignature,
    tests: {
      isRequired: tests?.flag("required") ?? defaultPolicy.tests.isRequired,
      ...(testCommand === undefined ? {} : { command: testCommand }),
    },
    paths: settings.maps("paths").map(pathPolicy),
  };
  tests?.end();
  settings.end();
  return problems.length > 0 ? { problems } : { policy, problems };
}

const asking = severities.filter((severity) => severity !== "info");

function pathPolicy(settings: Settings): PathPolicy {
  const match = settings.texts("match");
  if (match.length === 0) settings.report("match: a path, or a list of them, is missing.");
  const risk = settings.oneOf("risk", risks);
  const reviewers = settings.whole("reviewers", 1, 20);
  if (risk === undefined && reviewers === undefined) settings.report("This entry says nothing about its paths: give a risk or reviewers.");
  settings.end();
  return { match, ...(risk === undefined ? {} : { risk }), ...(reviewers === undefined ? {} : { reviewers }) };
}

function addresses(settings: Settings, key: string): readonly string[] {
  const all = settings.texts(key);
  for (const address of all) if (!/^[^\s@]+@[^\s@]+$/.test(address)) settings.report(`${JSON.stringify(address)} is no address.`, key);
  return all;
}
