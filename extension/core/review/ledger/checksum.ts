/** A checksum against damage: it finds a flipped or lost character, not a forger, who could make it anew. */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 over the UTF-16 units of a text, low byte first, as eight hexadecimal digits. */
export function checksum(text: string): string {
  let value = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    value = (value >>> 8) ^ (table[(value ^ code) & 0xff] ?? 0);
    value = (value >>> 8) ^ (table[(value ^ (code >>> 8)) & 0xff] ?? 0);
  }
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
