/** Under which question a finding is asked about, so that ten findings of one sort are one item and not ten. */
import type { Category, Finding } from "../../base/finding.ts";

export interface ItemGroup {
  /** The item's id. */
  readonly id: string;
  readonly text: string;
}

/** Findings of one concept, whatever rule saw them. The parts of a rule's name after the language. */
const byRuleName: readonly { readonly name: RegExp; readonly group: ItemGroup }[] = [
  { name: /^(?:secret|token|private-key)-(?:added|in-)/, group: { id: "secrets", text: "Is this a secret, and has it been revoked?" } },
  {
    name: /^(?:dependency|lockfile|manifest|popular|look-alike|install-script|base-image|package)-/,
    group: { id: "dependencies", text: "Is each added dependency the one that was meant, and is it needed?" },
  },
  {
    name: /^(?:validation|authorization|escaping|sanitizer|guard|check)-removed/,
    group: { id: "validation.removed", text: "What keeps bad input out, now that this check is gone?" },
  },
  {
    name: /^(?:error|errors|error-handling)-(?:swallowed|removed|ignored)/,
    group: { id: "errors.swallowed", text: "Who learns of it when this fails?" },
  },
  { name: /^stub-|^(?:unfinished|not-implemented)/, group: { id: "stubs", text: "Is this meant to be unfinished?" } },
  { name: /^duplicate-|^duplicated-/, group: { id: "duplicates", text: "Should these equal blocks be one?" } },
  {
    name: /^(?:migration|destructive-migration)/,
    group: { id: "migration", text: "Can this migration be run, and be undone, on real data?" },
  },
  { name: /^public-api-/, group: { id: "public.api", text: "Who uses what is no longer public?" } },
  {
    name: /^(?:permission|permissions|agent-permission|containment|sandbox)-/,
    group: { id: "permissions.widened", text: "Are these wider permissions needed, and as narrow as can be?" },
  },
  {
    name: /^(?:lint|type-check|checks?)-(?:switched-)?off|^check-switched-off/,
    group: { id: "checks.off", text: "Why is this check switched off?" },
  },
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

export function groupOf(finding: Finding): ItemGroup {
  const name = finding.rule.slice(finding.rule.indexOf("/") + 1);
  const known = byRuleName.find((entry) => entry.name.test(name));
  if (known !== undefined) return known.group;
  return { id: categoryIds[finding.category] ?? `findings.${finding.category}`, text: byCategory[finding.category] };
}
