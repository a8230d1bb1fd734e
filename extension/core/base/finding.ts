/** One match of a rule at a place. The shape is a public contract: it is what `--format json` prints. */
import type { Range } from "./range.ts";

export const categories = [
  "tunnel",
  "miner",
  "exfil",
  "reverse-shell",
  "download-exec",
  "persistence",
  "credential-theft",
  "privilege-escalation",
  "defense-evasion",
  "obfuscation",
  "network-scan",
  "destructive",
  "container-escape",
  "supply-chain",
  "test-tampering",
  "agent-tampering",
  "resource-abuse",
  "answer-access",
  "insecure-code",
  "capability",
] as const;
export type Category = (typeof categories)[number];

/** Most severe first. */
export const severities = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof severities)[number];

/** The kinds of capability: what code can do that is not wrong in itself. */
export const capabilities = [
  "network",
  "exec",
  "file-write",
  "environment",
  "eval",
  "native-code",
  "crypto",
  "persistence",
  "workflow-permission",
  "dependency",
] as const;
export type Capability = (typeof capabilities)[number];

export const confidences = ["high", "medium", "low"] as const;
export type Confidence = (typeof confidences)[number];

export interface Related {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

export interface Labels {
  readonly attack?: readonly string[];
  readonly atlas?: readonly string[];
  readonly owasp?: readonly string[];
  readonly cwe?: readonly string[];
}

export type FindingState = "new" | "existing" | "moved" | "fixed";

export interface Finding {
  /** The rule's id, such as `command/reverse-ssh-tunnel`. */
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One sentence, its placeholders filled. */
  readonly message: string;
  readonly path: string;
  readonly range: Range;
  readonly related: readonly Related[];
  /** The command as the rule saw it, for rules about commands. */
  readonly canonical?: string;
  /** Wrappers and layers, outermost first. */
  readonly via: readonly string[];
  readonly labels: Labels;
  /** Scheme version, hash of rule and normalised content, ordinal among equals: `1:<hex>:<n>`. */
  readonly fingerprint: string;
  /** In a review only. */
  readonly state?: FindingState;
  /** Of a rule about a capability: which, and with what (a host, a program, a variable); no `object` where the code does not say. */
  readonly capability?: { readonly kind: Capability; readonly object?: string };
  /** In a session: `path` and `range` are the transcript's, this is the place in the action's own text. */
  readonly action?: { readonly id: string; readonly range: Range };
}

export function isAtLeast(severity: Severity, floor: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(floor);
}
