/** File names from git, which are bytes, as the strings that every result carries. */

/**
 * UTF-8 names as they are (a report spells out what must not be printed). A name that is not UTF-8 has its odd bytes
 * written `\xNN` and its backslashes doubled; so has a name in which `\x` stands already, so that no two names become one.
 */
export function pathName(bytes: Uint8Array): string {
  const text = strictText(bytes);
  if (text !== undefined) return text.includes("\\x") ? text.replaceAll("\\", "\\\\") : text;
  let name = "";
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      name += `\\x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`;
      at += 1;
    } else {
      const piece = strictText(bytes.subarray(at, at + length)) ?? "";
      name += piece === "\\" ? "\\\\" : piece;
      at += length;
    }
  }
  return name;
}

/** How many bytes at `at` are one whole character; 0 where they are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    if (strictText(bytes.subarray(at, at + length)) !== undefined) return length;
  }
  return 0;
}

function strictText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
