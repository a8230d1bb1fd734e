/** Text that others wrote, made fit for a label: one line, no control or direction characters, at most `limit` UTF-16 units. */
export function oneLine(text: string, limit: number): string {
  const clean = text
    .slice(0, limit + 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufdd0\ufdd1]+/g, " ")
    .trim();
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}
