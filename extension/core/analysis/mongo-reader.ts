/**
 * What is typed into a Mongo shell: JavaScript with words of the shell's own (`use shop`), so it is not read as a program. What it takes
 * away stands as `:db VERB KIND NAME`, like SQL.
 */
import { documentSpan } from "../shell/layer.ts";
import { grantLine } from "./grant.ts";
import type { Reading, ReadRequest } from "./reading.ts";

/** A literal or a comment is passed over whole; a quote inside of one is none. */
const piece =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|[.]\s{0,9}(dropDatabase|drop|deleteMany|remove|deleteOne|dropUser|dropRole|dropAllUsersFromDatabase|shutdownServer)\s{0,9}\(\s{0,9}(\{\s{0,9}\}|[^\s)]?)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

export function readMongo({ layer, via }: ReadRequest): Reading {
  const grants = [];
  for (const match of layer.text.matchAll(piece)) {
    const verb = match[1];
    const words = verb === undefined ? undefined : lost(verb, match[2] ?? "", layer.text.slice(0, match.index));
    if (words === undefined) continue;
    const start = match.index - (/[\w$.()"'[\]-]*$/.exec(layer.text.slice(Math.max(0, match.index - 200), match.index))?.[0].length ?? 0);
    grants.push(grantLine(":db", words, documentSpan(layer, start, match.index + match[0].length), [...via, "mongo"]));
  }
  return { programs: [], grants, problems: [], matches: [], nested: [] };
}

function lost(verb: string, argument: string, before: string): readonly string[] | undefined {
  const collection = /[.]\s{0,9}getCollection\(\s{0,9}["']([^"']{1,100})["']\s{0,9}\)$/.exec(before) ?? /([\w$-]{1,100})$/.exec(before);
  const name = collection?.[1] ?? "";
  switch (verb) {
    case "dropDatabase":
      return ["drop", "database", name === "db" ? "" : name];
    case "drop":
      return /\bdb\s{0,9}[.][^;\n]{1,200}$/.test(before) ? ["drop", "collection", name] : undefined;
    case "deleteMany":
    case "remove":
      return argument === "" || /^\{\s*\}$/.test(argument) ? ["delete", "all", name] : undefined;
    case "dropUser":
    case "dropRole":
      return ["drop", "user", ""];
    case "dropAllUsersFromDatabase":
      return ["drop", "user", "*"];
    case "shutdownServer":
      return ["shutdown"];
    default:
      return undefined;
  }
}
