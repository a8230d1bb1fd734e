/** What a commit object says: people, dates, signature, message. Read from its bytes, so that no setting of git has a say. */

export interface Person {
  readonly name: string;
  readonly address: string;
  /** Seconds since 1970; undefined where the commit has no number there. */
  readonly at?: number;
}

/** Of what kind the signature is; nobody has verified it here. */
export type SignatureKind = "openpgp" | "ssh" | "x509" | "unknown";

export interface CommitRecord {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly signature?: SignatureKind;
  readonly message: string;
  /** The first line of the message. */
  readonly subject: string;
}

/** Undefined where the bytes are no commit: the lines for tree, author and committer must each be there once and in order. */
export function commitRecord(id: string, bytes: Uint8Array): CommitRecord | undefined {
  const text = textOf(bytes);
  const split = text.indexOf("\n\n");
  const headers = headersOf(split === -1 ? text : text.slice(0, split));
  const message = split === -1 ? "" : text.slice(split + 2);
  const only = (name: string): string | undefined => {
    const found = headers.filter((header) => header.name === name);
    return found.length === 1 ? found[0]?.value : undefined;
  };
  const tree = only("tree");
  const author = personOf(only("author"));
  const committer = personOf(only("committer"));
  if (tree === undefined || !/^[0-9a-f]+$/.test(tree) || author === undefined || committer === undefined) return undefined;
  const parents = headers.filter(({ name }) => name === "parent").map(({ value }) => value);
  const signature = headers.find(({ name }) => name === "gpgsig" || name === "gpgsig-sha256");
  return {
    id,
    tree,
    parents,
    author,
    committer,
    ...(signature === undefined ? {} : { signature: signatureKind(signature.value) }),
    message,
    subject: message.split(/\r?\n/, 1)[0] ?? "",
  };
}

interface Header {
  readonly name: string;
  readonly value: string;
}

/** A line that starts with a space continues the one before. */
function headersOf(text: string): readonly Header[] {
  const headers: { name: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const last = headers.at(-1);
    if (line.startsWith(" ")) last?.lines.push(line.slice(1));
    else {
      const space = line.indexOf(" ");
      headers.push(space === -1 ? { name: line, lines: [""] } : { name: line.slice(0, space), lines: [line.slice(space + 1)] });
    }
  }
  return headers.map(({ name, lines }) => ({ name, value: lines.join("\n") }));
}

/** Nobody is called more than this, in UTF-16 units. */
const longestName = 500;

function personOf(line: string | undefined): Person | undefined {
  if (line === undefined) return undefined;
  // The last angle brackets are git's: a name can hold none, but a commit made by hand is bound by nothing.
  const close = line.lastIndexOf(">");
  const open = line.lastIndexOf("<", close);
  if (open === -1 || close === -1) return undefined;
  const seconds = /^ (-?\d{1,15})(?: [+-]\d{4})?$/.exec(line.slice(close + 1))?.[1];
  return {
    name: line.slice(0, open).trim().slice(0, longestName),
    address: line
      .slice(open + 1, close)
      .trim()
      .slice(0, longestName),
    ...(seconds === undefined ? {} : { at: Number(seconds) }),
  };
}

function signatureKind(value: string): SignatureKind {
  if (value.startsWith("-----BEGIN PGP")) return "openpgp";
  if (value.startsWith("-----BEGIN SSH")) return "ssh";
  if (value.startsWith("-----BEGIN SIGNED MESSAGE") || value.startsWith("-----BEGIN CMS") || value.startsWith("-----BEGIN PKCS7"))
    return "x509";
  return "unknown";
}

/** UTF-8, else one character a byte: commits of other encodings keep their ASCII, which is all that is looked for. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
