/** Methods and properties of texts and lists that only compute: evaluated here where their operands are known. */
import { type FoldedWord, mergeSources, noSources, revalued, sliceWord } from "../folded.ts";
import { isKnown } from "../value.ts";
import { formatted, shaped } from "./format.ts";
import { added } from "./operators.ts";
import { reversed } from "./pattern.ts";
import {
  boolean,
  character,
  collected,
  itemsOf,
  knownNumber,
  knownText,
  list,
  longestList,
  number,
  retext,
  segmentsOf,
  sourcesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";

/** `undefined` for a method that is none of these. Names are lower case. */
export function textMethod(object: Value, name: string, given: readonly Value[]): Value | undefined {
  if (object.kind === "list" || object.kind === "bytes") return listMethod(object, name, given);
  if (object.kind !== "text" && object.kind !== "number" && object.kind !== "boolean") return undefined;
  const word = textOf(object);
  if (object.kind === "number" && name === "tostring") return text(shaped(object, knownText(given[0]) ?? ""));
  const found = isKnown(word.value) ? knownMethod(word, name, given) : partMethod(word, name);
  if (found !== undefined) return found;
  if (!pureNames.has(name)) return undefined;
  return unknown(
    word.segments,
    given.reduce((all, value) => mergeSources(all, sourcesOf(value)), word.sources),
  );
}

const pureNames = new Set(
  "tostring tolower toupper tolowerinvariant toupperinvariant trim trimstart trimend replace substring insert remove padleft padright split tochararray chars clone normalize indexof lastindexof startswith endswith contains equals compareto gettype gethashcode isnullorempty getenumerator".split(
    " ",
  ),
);

/** What does not change more of an unknown text than its shape. */
function partMethod(word: FoldedWord, name: string): Value | undefined {
  return name === "tostring" || name === "trim" || name === "trimend" || name === "trimstart" || name === "clone" ? text(word) : undefined;
}

function knownMethod(word: FoldedWord, name: string, given: readonly Value[]): Value | undefined {
  const { value } = word;
  const texts = given.map(knownText);
  const numbers = given.map(knownNumber);
  const [first, second] = texts;
  const [from, count] = numbers;
  switch (name) {
    case "tostring":
    case "clone":
    case "normalize":
      return text(word);
    case "tolower":
    case "tolowerinvariant":
      return retext(word, value.toLowerCase());
    case "toupper":
    case "toupperinvariant":
      return retext(word, value.toUpperCase());
    case "trim":
    case "trimstart":
    case "trimend":
      return trimmed(word, name, given);
    case "replace":
      if (first === undefined || first === "" || second === undefined) return undefined;
      return second.length * (value.length / first.length + 1) > 2_000_000 ? undefined : retext(word, value.split(first).join(second));
    case "substring":
      if (from === undefined || from < 0 || from > value.length) return undefined;
      return text(sliceWord(word, from, count === undefined ? value.length : Math.min(value.length, from + Math.max(0, count))));
    case "insert":
      if (from === undefined || given[1] === undefined || from > value.length) return undefined;
      return added(added(text(sliceWord(word, 0, from)), given[1]), text(sliceWord(word, from)));
    case "remove": {
      if (from === undefined || from > value.length) return undefined;
      return added(
        text(sliceWord(word, 0, from)),
        text(sliceWord(word, count === undefined ? value.length : Math.min(value.length, from + count))),
      );
    }
    case "padleft":
    case "padright": {
      if (from === undefined || from > 10_000) return undefined;
      return retext(word, name === "padleft" ? value.padStart(from, second ?? " ") : value.padEnd(from, second ?? " "));
    }
    case "split":
      return splitAt(word, given);
    case "tochararray":
    case "getenumerator":
      return value.length > longestList
        ? undefined
        : list(Array.from({ length: value.length }, (_, i) => character(sliceWord(word, i, i + 1))));
    case "chars":
      return from === undefined ? undefined : text(sliceWord(word, from, from + 1));
    case "indexof":
      return first === undefined ? undefined : number(value.indexOf(first), word.segments);
    case "lastindexof":
      return first === undefined ? undefined : number(value.lastIndexOf(first), word.segments);
    case "startswith":
      return first === undefined ? undefined : boolean(value.startsWith(first));
    case "endswith":
      return first === undefined ? undefined : boolean(value.endsWith(first));
    case "contains":
      return first === undefined ? undefined : boolean(value.includes(first));
    case "equals":
      return first === undefined ? undefined : boolean(value === first);
    case "normalise":
      return undefined;
    default:
      return undefined;
  }
}

function trimmed(word: FoldedWord, name: string, given: readonly Value[]): Value | undefined {
  const set = given.length === 0 ? undefined : given.map(knownText).join("");
  const isDropped = (c: string | undefined) => c !== undefined && (set === undefined ? /\s/.test(c) : set.includes(c));
  let start = 0;
  let end = word.value.length;
  if (name !== "trimend") while (start < end && isDropped(word.value[start])) start++;
  if (name !== "trimstart") while (end > start && isDropped(word.value[end - 1])) end--;
  return text(sliceWord(word, start, end));
}

/** `.Split(',')`: each character of a text is a separator, unless there is more than one text. */
function splitAt(word: FoldedWord, given: readonly Value[]): Value | undefined {
  const separators = given[0] === undefined ? [" "] : itemsOf(given[0]).map(knownText);
  if (separators.some((separator) => separator === undefined)) return undefined;
  const characters = separators.join("");
  const parts: Value[] = [];
  let from = 0;
  for (let i = 0; i <= word.value.length; i++) {
    if (i < word.value.length && !characters.includes(word.value[i] ?? "")) continue;
    if (parts.length >= longestList) return undefined;
    parts.push(text(sliceWord(word, from, i)));
    from = i + 1;
  }
  return list(parts);
}

function listMethod(object: Value, name: string, given: readonly Value[]): Value | undefined {
  const items = itemsOf(object);
  switch (name) {
    case "getvalue":
    case "get":
    case "item":
      return items[knownNumber(given[0]) ?? -1];
    case "toarray":
    case "clone":
    case "tolist":
      return object;
    case "add":
      return given[0] === undefined ? undefined : list([...items, given[0]]);
    case "contains":
    case "indexof":
      return unknown(segmentsOf(object));
    default: {
      // A method of each item.
      if (!pureNames.has(name)) return undefined;
      return collected(items.map((item) => textMethod(item, name, given) ?? unknown(segmentsOf(item), sourcesOf(item))));
    }
  }
}

/** A property of a text or list; `undefined` for one that is none of these. */
export function textProperty(object: Value, name: string): Value | undefined {
  if (name === "length" || name === "count" || name === "longlength") {
    if (object.kind === "list") return number(object.items.length, segmentsOf(object));
    if (object.kind === "bytes") return number(object.bytes.length, segmentsOf(object));
    if (object.kind === "text" && isKnown(object.word.value))
      return number(name === "length" ? object.word.value.length : 1, object.word.segments);
    return object.kind === "text" ? unknown(object.word.segments) : undefined;
  }
  if (object.kind === "block" && name === "ast") return object;
  return undefined;
}

/** Functions of types that only compute. */
export function typeMethod(type: string, name: string, given: readonly Value[]): Value | undefined {
  const [first, second] = given;
  const word = first === undefined ? undefined : textOf(first);
  const shown = knownText(first);
  const give = (value: string | undefined, label?: string) =>
    word === undefined || value === undefined ? undefined : retext(word, value, label);
  switch (`${type}::${name}`) {
    case "string::join":
      return joinedItems(given);
    case "string::concat":
      return given
        .flatMap((value) => itemsOf(value))
        .reduce<Value | undefined>((all, value) => (all === undefined ? text(textOf(value)) : added(all, value)), undefined);
    case "string::format":
      return first === undefined
        ? undefined
        : formatted(first, given.length === 2 && second !== undefined ? itemsOf(second) : given.slice(1));
    case "string::new":
      return second === undefined ? (first === undefined ? undefined : joinedItems([text(revalued(textOf(first), "")), first])) : undefined;
    case "string::copy":
    case "convert::tostring":
      if (type === "convert" && first?.kind === "number" && knownNumber(second) !== undefined)
        return give(radix(first.number, knownNumber(second) ?? 10));
      return first;
    case "char::convertfromutf32":
    case "convert::tochar":
    case "char::parse": {
      const code = first?.kind === "number" ? first.number : undefined;
      return code === undefined
        ? give(shown?.length === 1 ? shown : undefined)
        : code >= 0 && code < 0x110000
          ? give(String.fromCodePoint(Math.floor(code)))
          : undefined;
    }
    case "char::tostring":
      return first;
    case "char::tolower":
      return give(shown?.toLowerCase());
    case "char::toupper":
      return give(shown?.toUpperCase());
    case "convert::toint16":
    case "convert::toint32":
    case "convert::toint64":
    case "convert::touint32":
    case "convert::tobyte":
    case "int::parse":
    case "int32::parse":
    case "byte::parse": {
      if (shown === undefined) return undefined;
      const base = type === "convert" ? (knownNumber(second) ?? 10) : 10;
      const parsed = base === 10 ? knownNumber(first) : Number.parseInt(shown.replace(/^0x/i, ""), base >= 2 && base <= 36 ? base : 10);
      return parsed === undefined || Number.isNaN(parsed) ? undefined : number(parsed, segmentsOf(first), sourcesOf(first));
    }
    case "regex::unescape":
    case "uri::unescapedatastring":
    case "net.webutility::urldecode":
    case "web.httputility::urldecode":
    case "net.webutility::htmldecode":
      return type === "regex"
        ? give(
            shown?.replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, a?: string, b?: string) =>
              String.fromCharCode(Number.parseInt(a ?? b ?? "0", 16)),
            ),
          )
        : give(percentDecoded(shown));
    case "regex::escape":
    case "uri::escapedatastring":
    case "net.webutility::urlencode":
    case "web.httputility::urlencode":
      return first;
    case "array::reverse":
      return undefined;
    case "regex::matches":
    case "regex::match":
      // `.` from right to left gives the text reversed.
      if (shown !== undefined && word !== undefined && knownText(second) === "." && /righttoleft/i.test(knownText(given[2]) ?? "")) {
        const back = reversed(word);
        return textMethod(back, "tochararray", []);
      }
      return undefined;
    case "math::abs":
    case "math::floor":
    case "math::round":
    case "math::truncate": {
      const known = knownNumber(first);
      return known === undefined ? undefined : number(name === "abs" ? Math.abs(known) : Math.floor(known), segmentsOf(first));
    }
    case "io.path::combine":
      return given.length === 0 ? undefined : given.slice(1).reduce((all, part) => joinedPath(all, part), first as Value);
    case "io.path::getfilename":
      return give(shown?.replace(/^.*[\\/]/, ""));
    case "io.path::getfullpath":
      return first;
    default:
      return undefined;
  }
}

export function joinedPath(base: Value, child: Value): Value {
  const word = textOf(base);
  const separated = /[\\/]$/.test(word.value) ? base : added(text(word), text({ value: "\\", segments: [], sources: noSources }));
  const tail = textOf(child);
  const start = /^[\\/]+/.exec(tail.value)?.[0].length ?? 0;
  return added(text(textOf(separated)), text(start === 0 ? tail : sliceWord(tail, start)));
}

function joinedItems(given: readonly Value[]): Value | undefined {
  const [separator, ...rest] = given;
  if (separator === undefined || rest.length === 0) return undefined;
  const items = rest.flatMap((value) => itemsOf(value));
  const between = textOf(separator);
  return items.reduce<Value | undefined>(
    (all, item) =>
      all === undefined ? text(textOf(item)) : added(between.value === "" ? all : added(all, text(between)), text(textOf(item))),
    undefined,
  );
}

function radix(value: number, base: number): string | undefined {
  return base === 2 || base === 8 || base === 10 || base === 16 ? Math.floor(value).toString(base) : undefined;
}

function percentDecoded(shown: string | undefined): string | undefined {
  return shown?.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("%"), (pair) => Number.parseInt(pair, 16));
    return new TextDecoder().decode(bytes);
  });
}
