/** The tokens of formats that no grammar is loaded for, where the text alone proves them: JSON, and plain YAML and TOML. */
import { lineIndex } from "../base/line-index.ts";
import { type Token, type TokenStream, tokenStream } from "../base/tokens.ts";
import { linesOf } from "./lines.ts";

const mostTokens = 500_000;

/** Undefined where the format is another, or the text holds what layout could be part of. */
export function textTokens(path: string, text: string): TokenStream | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  switch (ending) {
    case "json":
    case "jsonc":
      return jsonTokens(text);
    case "yml":
    case "yaml":
      return lineTokens(text, isPlainYaml);
    case "toml":
      return /"""|'''/.test(text) ? undefined : lineTokens(text, isWholeToml);
    default:
      return undefined;
  }
}

const jsonSign = /[ \t\r\n]+|("(?:[^"\\\r\n]|\\.)*"|[{}[\]:,]|[\w.+-]+)|(\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)/y;

function jsonTokens(text: string): TokenStream | undefined {
  const lines = lineIndex(text);
  const tokens: Token[] = [];
  jsonSign.lastIndex = 0;
  while (jsonSign.lastIndex < text.length) {
    const match = jsonSign.exec(text);
    if (match === null || tokens.length > mostTokens) return undefined;
    const own = match[1] ?? match[2];
    if (own === undefined) continue;
    const end = match.index + own.length;
    const isComment = match[2] !== undefined;
    const { line: first } = lines.position(match.index);
    tokens.push({ shape: "", text: own, first, last: lines.position(end - 1).line, isComment });
  }
  return tokenStream(tokens);
}

/** Longer ones are not looked into: patterns over lines take time that grows faster than they do. */
const longestLine = 400;

/** One token a line, its indentation part of it: what is left out is blank lines and blanks at the ends of lines. */
function lineTokens(text: string, isWhole: (line: string) => boolean): TokenStream | undefined {
  const tokens: Token[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    if (line.length > longestLine) return undefined;
    const own = line.replace(/[ \t\r\n]+$/, "");
    if (own === "") continue;
    if (!isWhole(own)) return undefined;
    tokens.push({ shape: "", text: own, first: at, last: at, isComment: own.trimStart().startsWith("#") });
  }
  return tokenStream(tokens);
}

const yamlScalar = "(?:[\\w./~$][^#:\\\\\"'|>{}[\\]]*|\"[^\"\\\\]*\"|'[^']*'|\\[\\]|\\{\\})";
const yamlComment = "(?:\\s+#.*)?";
const yamlKey = `[\\w./-]+:(?: +${yamlScalar})?`;
const plainYaml = new RegExp(`^\\s*(?:#.*|---|(?:(?:- +)*${yamlKey}|(?:- +)+${yamlScalar})${yamlComment})$`);

/** One whole key, item or comment: no block of text, no quotation or collection that goes on in another line. */
function isPlainYaml(line: string): boolean {
  return plainYaml.test(line);
}

function isWholeToml(line: string): boolean {
  return /^\s*(?:#.*|\[\[?[^\]#]+\]\]?|[\w."'-]+\s*=\s*(?:"[^"\\]*"|'[^']*'|[\w.:+-]+|\[[^[\]#]*\]))\s*(?:#.*)?$/.test(line);
}
