/**
 * What V8 made of the program when it was built: to start from that takes half the time of starting from the source. It is of use
 * to the V8 that made it alone; any other says no, and starts from the source.
 */

/** The program's source ends with this and the digest of what stands before it, so that a cache of another build is never taken. */
const label = "\n//# built-as ";
const digestLength = 64;

/** The source with its digest at the end. */
export function stamped(source: string, digest: string): string {
  return `${source}${label}${digest}`;
}

/** The digest at the end of a source; undefined where none stands there. */
export function stampOf(source: string): string | undefined {
  const at = source.length - digestLength;
  return source.slice(at - label.length, at) === label ? source.slice(at) : undefined;
}

/** The cache is the digest, in ASCII, and what V8 wants. */
export function cacheBytes(digest: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(digest, "latin1"), data]);
}

/** What V8 wants, if the bytes were made of the source with this digest. */
export function cachedData(bytes: Buffer, digest: string): Buffer | undefined {
  return bytes.toString("latin1", 0, digestLength) === digest ? bytes.subarray(digestLength) : undefined;
}

/** A module as a function, as node makes one: V8 has to be given the very same text each time. */
export function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
}

export const programFile = "cli-main.js";
export const cacheFile = "cli-main.cache";
