/** A stream of bytes as lines, one at a time: what is held in memory is one line and one chunk, however long the stream. */

export type ByteLine =
  | { readonly kind: "line"; readonly number: number; readonly bytes: Buffer }
  /** Longer than the limit: read past, not kept. */
  | { readonly kind: "too-long"; readonly number: number };

/** Lines are numbered from 1 and come without their `\n`; `longest` is in bytes. */
export async function* linesOf(stream: AsyncIterable<Buffer>, longest: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const finished = (): ByteLine => {
    const only = parts.length === 1 ? parts[0] : undefined;
    const line: ByteLine = length > longest ? { kind: "too-long", number } : { kind: "line", number, bytes: only ?? Buffer.concat(parts) };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield finished();
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (length > 0) yield finished();
}
