/** The lines at the end of a commit message that point at a signature: for people, and proof of nothing by themselves. */
import { userError } from "../base/user-error.ts";

export interface Trailer {
  readonly name: string;
  readonly value: string;
}

/** `digest` is that of the envelope's line. Throws a `UserError` for a name or address that would break the line. */
export function countersignTrailers(reviewer: { readonly name: string; readonly address: string }, digest: string): Trailer[] {
  const { name, address } = reviewer;
  if (/[\p{Cc}<>]/u.test(name) || !/^[^\s<>]+$/.test(address)) {
    throw userError(
      "trailer-name",
      "The reviewer's name or mail address has characters that a trailer cannot have.",
      "Give a plain name and address, without line breaks and angle brackets.",
    );
  }
  return [
    { name: "Countersigned-by", value: `${name.trim()} <${address}>`.trim() },
    { name: "Countersign-Attestation", value: `sha256:${digest}` },
  ];
}
