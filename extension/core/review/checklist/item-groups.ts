/** Under which question a finding is asked about, so that ten findings of one sort are one item and not ten. */
import type { Category, Finding } from "../../base/finding.ts";

export interface ItemGroup {
  /** The item's id. */
  readonly id: string;
  readonly text: string;
}

/** Findings of one concept, whichever check saw them: the names of rules after `any/`. */
const byRuleName: readonly { readonly names: readonly string[]; readonly group: ItemGroup }[] = [
  { names: ["secret-added"], group: { id: "secrets", text: "Is this a secret, and has it been revoked?" } },
  {
    names: [
      "dependency-look-alike",
      "dependency-outside-registry",
      "dependency-unpinned",
      "image-unpinned",
      "install-script-added",
      "install-script-changed",
      "install-script-gained",
      "lockfile-changed-alone",
      "lockfile-host-changed",
      "lockfile-integrity-changed",
      "manifest-unread",
      "registry-changed",
      "submodule-url-changed",
    ],
    group: { id: "dependencies", text: "Is each dependency the one that was meant, from where it should come, and needed?" },
  },
  {
    names: ["safeguard-removed", "safeguard-hollowed", "condition-disabled", "guard-removed"],
    group: { id: "validation.removed", text: "What keeps bad input out, now that this check is gone?" },
  },
  { names: ["error-swallowed", "error-handling-removed"], group: { id: "errors.swallowed", text: "Who learns of it when this fails?" } },
  { names: ["stub-left"], group: { id: "stubs", text: "Is this meant to be unfinished?" } },
  { names: ["duplicated-block"], group: { id: "duplicates", text: "Should these equal blocks be one?" } },
  {
    names: ["migration-added", "migration-destructive", "migration-edited"],
    group: { id: "migration", text: "Can this migration be run, and be undone, on real data?" },
  },
  {
    names: ["public-name-removed", "public-signature-changed"],
    group: { id: "public.api", text: "Who uses what is no longer as it was?" },
  },
  {
    names: [
      "agent-guard-off",
      "agent-permission-widened",
      "agent-program-added",
      "cloud-rights-wildcard",
      "made-executable",
      "workflow-rights-widened",
      "workflow-trigger-privileged",
      "world-writable",
    ],
    group: { id: "permissions.widened", text: "Are these wider permissions needed, and as narrow as can be?" },
  },
  { names: ["sandbox-loosened"], group: { id: "containment.loosened", text: "Why may this reach further out of its container?" } },
  {
    names: ["check-switched-off", "tls-check-off", "cors-any-origin"],
    group: { id: "checks.off", text: "Why is this check switched off?" },
  },
  {
    names: ["bidirectional-text", "invisible-characters", "mixed-script-name"],
    group: { id: "hidden.text", text: "What stands here that nobody can see?" },
  },
  { names: ["repository-rules-changed"], group: { id: "ci.changed", text: "Have you seen what runs elsewhere because of this?" } },
];

const byCategory: Readonly<Record<Category, string>> = {
  tunnel: "Is this way into the machine meant, and who may use it?",
  miner: "What is this computing power used for?",
  exfil: "May this leave the machine, and for that place?",
  "reverse-shell": "Why does this give away a shell?",
  "download-exec": "Is what is fetched and run here the thing that was meant, and pinned?",
  persistence: "Should this start again by itself?",
  "credential-theft": "Why does this read credentials?",
  "privilege-escalation": "Why does this need more rights?",
  "defense-evasion": "Why does this hide from, or switch off, what watches?",
  obfuscation: "What is it that is hidden here?",
  "network-scan": "May these hosts be looked at?",
  destructive: "What is lost if this runs, and can it be got back?",
  "container-escape": "Why does this reach out of its container?",
  "supply-chain": "Do you trust where this comes from, and is it pinned?",
  "test-tampering": "Do the tests still fail when the code is wrong?",
  "agent-tampering": "May an agent change what guards or instructs agents?",
  "resource-abuse": "Is this use of the machine meant?",
  "answer-access": "Is the result earned, or looked up?",
  "insecure-code": "Is this safe with input that means harm?",
  capability: "Should the program be able to do this?",
};

/** Ids of items by category, where a plainer name than the category is in use. */
const categoryIds: Readonly<Partial<Record<Category, string>>> = { "test-tampering": "tests.weakened" };

/** Whether it is asked about even where the policy asks for nothing so mild: then nobody has to answer. */
export function isWorthAsking(finding: Finding): boolean {
  return finding.rule.startsWith("any/") && !mildest.has(finding.rule);
}

/** Said in the review, and no question. */
const mildest: ReadonlySet<string> = new Set([
  "any/made-executable",
  "any/public-signature-changed",
  "any/locked-packages-added",
  "any/manifest-changed-alone",
]);

export function groupOf(finding: Finding): ItemGroup {
  const name = finding.rule.startsWith("any/") ? finding.rule.slice("any/".length) : undefined;
  const known = name === undefined ? undefined : byRuleName.find(({ names }) => names.includes(name));
  if (known !== undefined) return known.group;
  return { id: categoryIds[finding.category] ?? `findings.${finding.category}`, text: byCategory[finding.category] };
}
