/** Protections that one line gives up: the check of TLS certificates, the origin of requests, the rights of files and of cloud accounts. */
import type { Check } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import { lineCheck, lineSightings } from "./new-lines.ts";

/** Certificates are no longer checked, so that anyone on the way can answer. */
export const tlsCheckOff: Check = lineCheck(
  [
    { pattern: /\bverify\s*=\s*False\b/, path: /\.pyi?$/ },
    { pattern: /\bverify_ssl\s*=\s*False\b|\bssl\s*=\s*False\b|\bcheck_hostname\s*=\s*False\b/, path: /\.py$/ },
    { pattern: /\b_create_unverified_context\b|\bCERT_NONE\b/, path: /\.py$/ },
    { pattern: /\brejectUnauthorized['"]?\s*:\s*false\b/ },
    { pattern: /\bstrictSSL['"]?\s*:\s*false\b|\bstrict-ssl\s*=\s*false\b/ },
    { pattern: /NODE_TLS_REJECT_UNAUTHORIZED['"\]]*\s*[:=]\s*['"]?0\b/ },
    { pattern: /\bInsecureSkipVerify\s*[:=]\s*true\b/ },
    { pattern: /\bVERIFY_NONE\b/, path: /\.(rb|rake|gemspec)$|(^|\/)(Gemfile|Rakefile)$/ },
    { pattern: /\bCURLOPT_SSL_VERIFY(?:PEER|HOST)\b\s*(?:,|=>)\s*(?:false|0)\b/i },
    { pattern: /\bdanger_accept_invalid_(?:certs|hostnames)\(true\)/ },
    { pattern: /\b(?:http\.)?sslverify\s*[= ]\s*["']?(?:false|0)\b/i },
    { pattern: /\bGIT_SSL_NO_VERIFY\s*[:=]\s*['"]?(?:1|true)\b/ },
    { pattern: /\bPYTHONHTTPSVERIFY\s*[:=]\s*['"]?0\b/ },
    { pattern: /\bcurl\b(?:\s+\S+){0,20}?\s(-[a-zA-Z]*k[a-zA-Z]*|--insecure)(?=\s|$)/ },
    { pattern: /\bwget\b(?:\s+\S+){0,20}?\s(--no-check-certificate)\b/ },
    { pattern: /\binsecure-skip-tls-verify(?:=true|:\s*true)\b/ },
  ],
  ({ area }) => area !== "test",
);

/** Pages of any site may read the answers. */
export const corsAnyOrigin: Check = lineCheck(
  [
    { pattern: /Access-Control-Allow-Origin['"]?\s*\]?\s*[,:=]\s*['"]?\*/i },
    { pattern: /\ballow_origins\s*=\s*\[\s*['"]\*['"]/ },
    { pattern: /\borigins?['"]?\s*[:=]\s*\[?\s*['"]\*['"]/ },
    { pattern: /\bCORS_(?:ORIGIN_ALLOW_ALL|ALLOW_ALL_ORIGINS)\s*=\s*True\b/ },
    { pattern: /\bAllow(?:All|Any)Origins?\s*(?::\s*true|\(\))/ },
    { pattern: /\ballowedOrigins\(\s*"\*"|@CrossOrigin\(\s*(?:origins\s*=\s*)?"\*"/ },
  ],
  ({ area }) => area !== "test",
);

/** Everyone on the machine may write. */
export const worldWritable: Check = lineCheck(
  [
    { pattern: /\bchmod\s+(?:-{1,2}\S+\s+)*((?:0?[0246])?[0-7][0-7][2367]|[augo]*[ao][augo]*\+[rx]*w[rwx]*)(?=\s|$)/ },
    {
      pattern:
        /\b(?:chmod|fchmod|lchmod|chmodSync|Chmod|mkdir|makedirs|mkdirSync|MkdirAll|Mkdir|WriteFile|OpenFile|umask)\w*\(.{0,300}?\b(0o?777|0o?666)\b/,
    },
    { pattern: /--chmod=(0?777|0?666)\b/ },
    { pattern: /^\s*mode:\s*["']?(0?777|0?666)\b/, path: /\.ya?ml$/ },
  ],
  ({ area }) => area !== "test",
);

const policyFile = /\.(tf|tf\.json|json|ya?ml|ts|py|bicep|hcl)$/;
/** An entry of a list that began on a line above. */
const listed = /^\s*(?:-\s*)?(["']\*["']),?\s*$/;
const listOfRights = /\b(?:(?:Not)?Actions?|verbs|Principals?|AWS|identifiers)["']?\s*[:=]\s*\[?\s*$/i;
const everything = lineSightings(
  [
    { pattern: /["']?\b(?:Not)?Actions?["']?\s*[:=]\s*\[?\s*["'](?:\*|iam:\*|\*:\*)["']/i, path: policyFile },
    { pattern: /["']?\bPrincipal["']?\s*[:=]\s*["']\*["']/, path: policyFile },
    { pattern: /\bverbs["']?\s*:\s*\[\s*["']\*["']/, path: policyFile },
    { pattern: /["'](roles\/(?:owner|editor))["']/, path: policyFile },
    { pattern: /\bpolicy\/(AdministratorAccess)\b/, path: policyFile },
    { pattern: /^\s*-\s*["']?(\*:\*|iam:\*)["']?\s*$/, path: /\.ya?ml$/ },
    { pattern: listed, path: policyFile },
  ],
  ({ area }) => area !== "test",
);

/** How many lines around it belong to the statement of a policy. */
const statement = 6;

/** A policy allows everything, or everyone. What is denied to everyone is a protection. */
export const cloudRightsWildcard: Check = (input) => {
  const texts = new Map(input.files.map(({ change, head }) => [change.path, head]));
  const lines = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const known = lines.get(path) ?? texts.get(path)?.text.split("\n") ?? [];
    lines.set(path, known);
    return known;
  };
  const found = everything(input).filter(({ path, range }) => {
    const all = linesOf(path);
    const { line } = range.start;
    const start = Math.max(0, line - statement);
    if (listed.test(all[line] ?? "")) {
      const holder = all.slice(start, line).findLast((above) => !/^\s*(?:-\s*)?["'][^"']*["'],?\s*$/.test(above));
      if (holder === undefined || !listOfRights.test(holder)) return false;
    }
    const effects = all.slice(start, line + statement + 1).flatMap((content, at) => {
      const match = /["']?\beffect["']?\s*[:=]\s*["']?(allow|deny)/i.exec(content.slice(0, 2_000));
      return match === null ? [] : [{ isDeny: match[1]?.toLowerCase() === "deny", distance: Math.abs(start + at - line) }];
    });
    const [nearest] = effects.sort((a, b) => a.distance - b.distance);
    return nearest?.isDeny !== true;
  });
  return fewSightings(found, "what", "lines");
};
