/** The file that says whose key is whose, in the form of ssh-keygen (`man ssh-keygen`, ALLOWED SIGNERS). */
import { blocking, note, type Problem } from "../base/problem.ts";
import { base64Bytes, isSameBytes } from "./bytes.ts";
import { isInPatterns } from "./name-pattern.ts";
import { keyLimit, type PublicKey, readPublicKey } from "./public-key.ts";
import { type Read, read, refused } from "./read.ts";
import { sshMoment } from "./ssh-time.ts";

export interface AllowedSigner {
  /** Patterns with commas between them. */
  readonly principals: string;
  readonly key: PublicKey;
  /** Patterns; absent: good for every namespace. */
  readonly namespaces?: string;
  /** Both inclusive, in milliseconds since 1970. */
  readonly validAfter?: number;
  readonly validBefore?: number;
  /** 1-based. */
  readonly line: number;
}

export interface AllowedSigners {
  readonly signers: readonly AllowedSigner[];
  /** A line that is refused allows nobody. */
  readonly problems: readonly Problem[];
}

const textLimit = 1024 * 1024;
const lineLimit = 16 * 1024;
const signerLimit = 5_000;

export function readAllowedSigners(text: string, path: string): AllowedSigners {
  const signers: AllowedSigner[] = [];
  const problems: Problem[] = [];
  const place = (line: number) => ({ path, range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } } });
  if (text.length > textLimit || text.includes("\0")) {
    const why = text.includes("\0") ? "has NUL characters" : `is longer than ${textLimit} characters`;
    problems.push(
      blocking("signers-unreadable", `The list of allowed signers ${why}, so nobody is allowed to sign. Repair ${path}.`, { path }),
    );
    return { signers, problems };
  }
  for (const [at, raw] of text.split("\n").entries()) {
    const line = at + 1;
    const content = raw.replace(/\r$/, "").replace(/^[ \t]+/, "");
    if (content === "" || content.startsWith("#")) continue;
    if (signers.length >= signerLimit || problems.length >= 100) {
      problems.push(
        blocking(
          "signers-limit",
          `The rest of the list from line ${line} on was not read: it is too long or has too many mistakes.`,
          place(line),
        ),
      );
      break;
    }
    const entry = content.length > lineLimit ? refused("it is too long") : readLine(content);
    if (entry.kind === "refused") {
      problems.push(
        blocking(
          "signer-refused",
          `Line ${line} of the allowed signers is not taken: ${entry.reason}. Nobody can sign by it; correct it.`,
          place(line),
        ),
      );
      continue;
    }
    const { hasLocalTime, ...signer } = entry.value;
    signers.push({ ...signer, line });
    if (hasLocalTime) {
      problems.push(
        note(
          "signer-local-time",
          `Line ${line} of the allowed signers has a time without Z, which is another moment on each machine; only what is valid in all time zones counts. Add a Z.`,
          place(line),
        ),
      );
    }
  }
  return { signers, problems };
}

type Entry = Omit<AllowedSigner, "line"> & { readonly hasLocalTime: boolean };

function readLine(content: string): Read<Entry> {
  const first = word(content);
  if (first === undefined) return refused("a quotation mark is open");
  const principals = first.text.replaceAll('"', "");
  if (principals === "" || principals.split(",").some((pattern) => pattern.replace("!", "") === ""))
    return refused("it does not begin with a list of names");
  const second = word(first.rest);
  if (second === undefined) return refused("a quotation mark is open");
  const isKeyType = /^(ssh-|ecdsa-|sk-)/.test(second.text);
  const options = isKeyType ? read<Options>({ hasLocalTime: false }) : readOptions(second.text);
  if (options.kind === "refused") return options;
  const third = isKeyType ? second : word(second.rest);
  const encoded = third === undefined ? undefined : /^([^ \t]+)(?:[ \t].*)?$/s.exec(third.rest)?.[1];
  if (third === undefined || encoded === undefined) return refused("there is no key on it");
  const blob = encoded.length > 2 * keyLimit ? undefined : base64Bytes(encoded);
  if (blob === undefined) return refused("its key is not base64");
  const key = readPublicKey(blob);
  if (key.kind === "refused") return key;
  if (key.value.type !== third.text) return refused(`it says ${third.text}, but the key is of type ${key.value.type}`);
  return read({ principals, key: key.value, ...options.value });
}

/** Up to the next space outside of quotation marks; undefined where a quotation mark is open. */
function word(text: string): { readonly text: string; readonly rest: string } | undefined {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (text[at] === " " || text[at] === "\t"))
      return { text: text.slice(0, at), rest: text.slice(at).replace(/^[ \t]+/, "") };
  }
  return isQuoted ? undefined : { text, rest: "" };
}

type Options = Pick<AllowedSigner, "namespaces" | "validAfter" | "validBefore"> & { readonly hasLocalTime: boolean };

function readOptions(text: string): Read<Options> {
  let namespaces: string | undefined;
  let validAfter: number | undefined;
  let validBefore: number | undefined;
  let hasLocalTime = false;
  const options = text.match(/(?:[^,"]|"[^"]*")+/g) ?? [];
  if (options.join(",") !== text) return refused("its options are not separated by single commas");
  for (const option of options) {
    const match = /^([a-z-]+)(?:="([^"\\]*)")?$/i.exec(option);
    const name = match?.[1]?.toLowerCase() ?? option;
    const value = match?.[2];
    switch (name) {
      case "cert-authority":
        return refused("certificate authorities are not supported, because a certificate could name anybody: list each key itself");
      case "namespaces":
        if (value === undefined || value === "" || namespaces !== undefined)
          return refused("namespaces must be there once, with a value in quotation marks");
        namespaces = value;
        break;
      case "valid-after":
      case "valid-before": {
        const moment = value === undefined ? undefined : sshMoment(value);
        if (moment === undefined || (name === "valid-after" ? validAfter : validBefore) !== undefined)
          return refused(`${name} must be there once, with a time such as "20270131Z"`);
        if (name === "valid-after") validAfter = moment.latest;
        else validBefore = moment.earliest;
        if (moment.earliest !== moment.latest) hasLocalTime = true;
        break;
      }
      default:
        return refused(`the option ${option.slice(0, 40)} is not known, and might have limited what the key is good for`);
    }
  }
  if (validAfter !== undefined && validBefore !== undefined && validAfter >= validBefore)
    return refused("its time of validity ends before it begins");
  return read({
    ...(namespaces === undefined ? {} : { namespaces }),
    ...(validAfter === undefined ? {} : { validAfter }),
    ...(validBefore === undefined ? {} : { validBefore }),
    hasLocalTime,
  });
}

/** The lines of the list that hold this very key. */
export function linesOfKey(allowed: AllowedSigners, key: PublicKey): AllowedSigner[] {
  return allowed.signers.filter((signer) => isSameBytes(signer.key.blob, key.blob));
}

export function isPrincipalOf(signer: AllowedSigner, principal: string): boolean {
  return isInPatterns(principal, signer.principals);
}

export function isForNamespace(signer: AllowedSigner, namespace: string): boolean {
  return signer.namespaces === undefined || isInPatterns(namespace, signer.namespaces);
}

/** `moment` in milliseconds since 1970. */
export function isValidAt(signer: AllowedSigner, moment: number): boolean {
  return (
    (signer.validAfter === undefined || moment >= signer.validAfter) && (signer.validBefore === undefined || moment <= signer.validBefore)
  );
}
