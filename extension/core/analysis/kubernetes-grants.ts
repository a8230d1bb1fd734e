/** What a manifest allows without running anything: rights over the whole cluster, and traffic to and from everywhere. */
import type { Line } from "../shell/program.ts";
import { grantLine } from "./grant.ts";
import type { YamlDocument } from "./yaml-text.ts";

/**
 * `object` is a map with a `kind`. Prints `:cluster cluster-admin SUBJECT` for each subject that a binding makes master of the cluster, `:cluster every-right
 * KIND` for a role with a star in all three places, and `:cluster egress|ingress everywhere` for a network policy with a rule that leaves nothing out.
 */
export function kubernetesGrants(document: YamlDocument, object: unknown, kind: string, via: readonly string[]): Line[] {
  const text = (node: unknown, key: string): string => document.word(document.entry(node, key))?.value ?? "";
  const lines: Line[] = [];
  const grant = (words: readonly string[], node: unknown): void => {
    lines.push(grantLine(":cluster", words, document.span(node), via));
  };
  switch (kind) {
    case "ClusterRoleBinding":
    case "RoleBinding": {
      const role = document.entry(object, "roleRef");
      if (kind === "ClusterRoleBinding" && text(role, "name") === "cluster-admin")
        for (const subject of document.items(document.entry(object, "subjects")) ?? [])
          grant(["cluster-admin", `${text(subject, "kind")} ${text(subject, "name")}`.trim()], role);
      break;
    }
    case "ClusterRole":
    case "Role":
      for (const rule of document.items(document.entry(object, "rules")) ?? [])
        if (["apiGroups", "resources", "verbs"].every((key) => hasStar(document, rule, key))) grant(["every-right", kind], rule);
      break;
    case "NetworkPolicy": {
      const spec = document.entry(object, "spec");
      for (const way of ["egress", "ingress"])
        for (const rule of document.items(document.entry(spec, way)) ?? [])
          if (document.entries(rule).length === 0 || isEverywhere(document, rule, way)) grant([way, "everywhere"], rule);
      break;
    }
  }
  return lines;
}

function hasStar(document: YamlDocument, rule: unknown, key: string): boolean {
  return (document.items(document.entry(rule, key)) ?? []).some((item) => document.word(item)?.value === "*");
}

/** A block of all addresses, to or from which any port may be used. */
function isEverywhere(document: YamlDocument, rule: unknown, way: string): boolean {
  if (document.entry(rule, "ports") !== undefined) return false;
  return (document.items(document.entry(rule, way === "egress" ? "to" : "from")) ?? []).some((peer) => {
    const block = document.entry(peer, "ipBlock");
    const range = document.word(document.entry(block, "cidr"))?.value;
    return (range === "0.0.0.0/0" || range === "::/0") && document.entry(block, "except") === undefined;
  });
}
