/** Just enough of XML 1.0 to tell whether a report is well-formed, and what it says. Throws where it is not. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#10": "\n" };

export function readXml(source: string): Element {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no spelling for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(source)) throw new Error("a character that XML does not have");
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, "");
  const token = /<\/([\w.]+)>|<([\w.]+)((?: [\w.]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(body); match !== null; match = token.exec(body)) {
    at = token.lastIndex;
    const [, closed, name, attributes = "", isEmpty, text] = match;
    const top = open.at(-1) ?? root;
    if (text !== undefined) top.text += unescaped(text);
    else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes something else`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w.]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, unescaped(value)]);
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: "" };
      top.children.push(element);
      if (isEmpty === "") open.push(element);
    }
  }
  if (at !== body.length || open.length !== 1) throw new Error(`not well-formed at ${JSON.stringify(body.slice(at, at + 40))}`);
  const [first] = root.children;
  if (first === undefined || root.children.length !== 1) throw new Error("not one root");
  return first;
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*);|&/g, (whole, name: string | undefined) => {
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new Error(`${whole} is no entity`);
    return character;
  });
}
