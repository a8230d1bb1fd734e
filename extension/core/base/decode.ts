/** Bytes to text, once and by one contract: UTF-8, or UTF-16 by its byte order mark; the mark is dropped. */

export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly hasInvalidBytes: boolean }
  /** It holds a NUL byte. */
  | { readonly kind: "binary" };

/** Invalid sequences become U+FFFD and are reported through `hasInvalidBytes`. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  const encoding = utf16 ?? "utf-8";
  if (utf16 === undefined && bytes.includes(0)) return { kind: "binary" };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? { kind: "binary" } : { kind: "text", text, hasInvalidBytes: false };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return text.includes("\0") ? { kind: "binary" } : { kind: "text", text, hasInvalidBytes: true };
  }
}
