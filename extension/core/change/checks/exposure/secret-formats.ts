/** Tokens and keys whose form alone says what they are, and how to show a line without them. */

export interface FoundSecret {
  /** What it is, in words. */
  readonly kind: string;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** Its beginning, which says what it is, and dots. */
  readonly masked: string;
}

const formats: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g],
  ["a GitHub token", /\bgh[pousr]_[A-Za-z0-9]{36,251}\b/g],
  ["a GitHub token", /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g],
  ["a GitLab token", /\bgl(?:pat|dt|rt|ptt|cbt|ft|soat|agent)-[A-Za-z0-9_-]{20,64}/g],
  ["a Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/g],
  ["a Slack webhook", /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,12}\/B[A-Z0-9]{6,12}\/[A-Za-z0-9]{20,30}/g],
  ["a Stripe key", /\b[sr]k_live_[A-Za-z0-9]{20,120}\b/g],
  ["a Google API key", /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g],
  ["a Google client secret", /\bGOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/g],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/g],
  ["a PyPI token", /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,500}/g],
  ["an Anthropic key", /\bsk-ant-(?:api|admin|oat)\d{2}-[A-Za-z0-9_-]{80,120}/g],
  ["an OpenAI key", /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}/g],
  ["a Hugging Face token", /\bhf_[A-Za-z]{34}\b/g],
  ["a SendGrid key", /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g],
  ["a DigitalOcean token", /\bdo[opr]_v1_[a-f0-9]{64}\b/g],
  ["an Azure storage key", /\bAccountKey=[A-Za-z0-9+/]{86}==/g],
];

const keyHeader = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/;
/** A first line of the key's own: behind an escaped break, or the next line. */
const keyBody = /(?:\\n|\s)[A-Za-z0-9+/]{20,}/;
const keyLine = /^[\s"'*#]*[A-Za-z0-9+/=]{20,}[\s"'\\;,)]*(?:n["'\s+;,)]*)?$|^\s*(?:Version|Proc-Type|Comment|Hash):/;
const longestBody = 200;

/** The key itself is at the lines after its header; `next` is the line after this one. */
export function secretsIn(line: string, next = ""): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const [kind, pattern] of formats) {
    for (const match of line.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isPlaceholder(match[0]) || found.some((other) => other.start < end && match.index < other.end)) continue;
      found.push({ kind, start: match.index, end, masked: mask(match[0]) });
    }
  }
  const header = keyHeader.exec(line);
  if (header !== null) {
    const rest = line.slice(header.index + header[0].length).slice(0, longestBody);
    const following = next.slice(0, longestBody);
    const body = keyBody.test(rest) ? rest : keyLine.test(following) ? following : undefined;
    if (body !== undefined && !isPlaceholder(body)) {
      found.push({ kind: "a private key", start: header.index, end: header.index + header[0].length, masked: header[0] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words and patterns that nobody's real token has. */
function isPlaceholder(text: string): boolean {
  if (/example|placeholder|your[-_]?|dummy|fake|redacted|changeme|sample|foobar|x{5}|\*{3}|\.{3}|1234567|abcdefg|0{6}/i.test(text))
    return true;
  const body = text.slice(Math.min(8, text.length >> 2));
  return new Set(body.toLowerCase()).size < 8;
}

/** What says which kind it is stays; the rest is counted only. */
function mask(text: string): string {
  const prefix =
    /^(?:AKIA|ASIA|gh[pousr]_|github_pat_|gl\w+-|xox\w-|hooks\.slack\.com\/services\/|[sr]k_live_|AIza|GOCSPX-|npm_|pypi-|sk-ant-|sk-|hf_|SG\.|do\w_v1_|AccountKey=)/.exec(
      text,
    )?.[0] ?? "";
  return `${prefix}…(${text.length} characters)`;
}

/** A line as it may be shown: every secret in it masked by as many dots, so that columns stay. */
export function withoutSecrets(line: string): string {
  let shown = line;
  for (const { start, end, kind } of secretsIn(line)) {
    // Of a key that stands behind its header, all of the rest.
    const [from, to] = kind === "a private key" ? [end, line.length] : [start + 4, end];
    shown = shown.slice(0, from) + "•".repeat(to - from) + shown.slice(to);
  }
  return shown;
}
