/** Properties and methods: of texts they are computed, of web clients, sockets, files and processes they have effects. */
import { constantWord, type FoldedWord, mergeSources, spread } from "../folded.ts";
import { isKnown } from "../value.ts";
import { decodedText, encodedBytes, encodingNamed, encodings, fromBase64Value, toBase64 } from "./bytes.ts";
import { type Context, placeOf } from "./context.ts";
import { Net } from "./net.ts";
import { type NetObject, typeName } from "./net-object.ts";
import type { Expression } from "./syntax.ts";
import { textMethod, textProperty, typeMethod } from "./text-method.ts";
import { constantText, itemsOf, knownText, list, nothingValue, segmentsOf, sourcesOf, textOf, unknown, type Value } from "./value.ts";
import { assignVariable } from "./variable.ts";

export function newObject(
  type: string,
  context: Context,
  expression: { readonly start: number; readonly end: number },
  from?: Value,
): NetObject {
  return { type, segments: placeOf(context, expression), sources: sourcesOf(from), fields: new Map() };
}

function objectValue(object: NetObject): Value {
  return { kind: "object", object };
}

export function objectProperty(context: Context, object: Value, nameWord: FoldedWord, expression: Expression): Value {
  const name = nameWord.value.toLowerCase();
  switch (object.kind) {
    case "table": {
      const entry = object.entries.get(name);
      if (entry !== undefined) return entry.value;
      if (name === "keys") return list([...object.entries.values()].map((each) => constantText(each.name)));
      if (name === "values") return list([...object.entries.values()].map((each) => each.value));
      return unknown(placeOf(context, expression), sourcesOf(object));
    }
    case "type":
      return typeProperty(context, object.name, name, expression);
    case "object": {
      const field = object.object.fields.get(name);
      if (field !== undefined) return field;
      const { address, port, type, sources } = object.object;
      // What was asked for is what came.
      if (/^(?:response(?:text|body|stream)|content|result|basestream|standardoutput)$/.test(name))
        return unknown(placeOf(context, expression), sources);
      const inner = newObject(shortened(`${type}.${name}`), context, expression);
      return objectValue({ ...inner, sources, ...(address && { address }), ...(port && { port }) });
    }
    default:
      return textProperty(object, name) ?? unknown(placeOf(context, expression), sourcesOf(object));
  }
}

function shortened(type: string): string {
  return type.length > 160 ? type.slice(0, 160) : type;
}

function typeProperty(context: Context, type: string, name: string, expression: Expression): Value {
  if (type === "text.encoding") {
    const encoding = encodings.find((known) => known === name);
    if (encoding !== undefined) return encodingObject(context, encoding, expression);
  }
  if (type === "string" && name === "empty") return constantText("");
  if (type === "environment") {
    if (name === "newline") return constantText("\n");
    if (name === "currentdirectory") return constantText(".");
    if (name === "username" || name === "machinename" || name === "userdomainname")
      return new Net(context, expression).environment(name === "machinename" ? "COMPUTERNAME" : name.toUpperCase());
  }
  if (type === "io.path" && name === "directoryseparatorchar") return constantText("\\");
  const object = newObject(shortened(`${type}.${name}`), context, expression);
  return objectValue(
    /^(?:[a-z][\w.]*\.)?[a-z]\w*(?:type|mode|access|option|options|flags|level|scope|style|name|kind)$/.test(type)
      ? { ...object, shown: name }
      : object,
  );
}

function encodingObject(context: Context, encoding: string, expression: Expression): Value {
  const object = newObject("text.encoding", context, expression);
  object.fields.set("encoding", constantText(encoding));
  return objectValue(object);
}

type Invoke = Extract<Expression, { kind: "invoke" }>;

export function callMethod(context: Context, object: Value, nameWord: FoldedWord, given: readonly Value[], expression: Invoke): Value {
  const name = isKnown(nameWord.value) ? nameWord.value.toLowerCase() : "";
  const net = new Net(context, expression);
  if (object.kind === "type") return typeCall(context, net, object.name, name, given, expression);
  if (object.kind === "object") {
    const { object: inner } = object;
    if (inner.type === "text.encoding" || /^text\.(?:ascii|utf8|unicode|utf7|utf32)encoding$/.test(inner.type)) {
      const encoding = encodingNamed(knownText(inner.fields.get("encoding")) ?? inner.type.replace(/^text\./, ""));
      if (name === "getstring") return decodedText(encoding, slicedBytes(given));
      if (name === "getbytes") return encodedBytes(encoding, given[0] ?? nothingValue);
    }
    return objectCall(context, net, inner, name, given, expression);
  }
  if (object.kind === "block" || (object.kind === "text" && object.word.label === "scriptblock")) {
    if (/^invoke/.test(name)) return net.invoke(object, given);
  }
  if (object.kind === "list" && (name === "foreach" || name === "where") && given[0]?.kind === "block")
    return net.forEach(object, given[0]);
  if (object.kind === "table") {
    if (name === "add" && given.length === 2 && expression.object.kind === "variable") {
      const key = textOf(given[0] ?? nothingValue).value;
      const entries = new Map(object.entries).set(key.toLowerCase(), { name: key, value: given[1] ?? nothingValue });
      if (entries.size < 1024) assignVariable(context, expression.object, { kind: "table", entries });
    }
    return unknown(placeOf(context, expression), sourcesOf(object));
  }
  const computed = textMethod(object, name, given);
  if (computed !== undefined) {
    if (name === "add" && expression.object.kind === "variable") assignVariable(context, expression.object, computed);
    return computed;
  }
  return net.call("", undefined, name, given, expression.arguments) ?? unknown(placeOf(context, expression), merged(object, given));
}

function slicedBytes(given: readonly Value[]): Value {
  const [first, from, count] = given;
  if (first === undefined) return nothingValue;
  if (first.kind !== "list" && first.kind !== "bytes") return first;
  const start = from?.kind === "number" ? from.number : 0;
  const length = count?.kind === "number" ? count.number : undefined;
  if (start === 0 && length === undefined) return first;
  return list(itemsOf(first).slice(start, length === undefined ? undefined : start + length));
}

function merged(object: Value, given: readonly Value[]) {
  return given.reduce((all, value) => mergeSources(all, sourcesOf(value)), sourcesOf(object));
}

function typeCall(context: Context, net: Net, type: string, name: string, given: readonly Value[], expression: Invoke): Value {
  const [first, second] = given;
  if (name === "new") return construct(context, type, given, expression);
  if (type === "convert" && name === "frombase64string" && first !== undefined) return fromBase64Value(first);
  if (type === "convert" && name === "tobase64string" && first !== undefined) return toBase64(first);
  if (type === "text.encoding" && name === "getencoding") return encodingObject(context, encodingNamed(knownText(first) ?? ""), expression);
  if (type === "scriptblock" && name === "create" && first !== undefined)
    return { kind: "text", word: { ...textOf(first), label: textOf(first).label ?? "scriptblock" } };
  if (type === "array" && name === "reverse") {
    const [argument] = expression.arguments;
    if (argument?.kind === "variable" && first !== undefined) assignVariable(context, argument, list(itemsOf(first).slice().reverse()));
    return nothingValue;
  }
  if (type === "regex" && name === "replace" && first !== undefined && second !== undefined && given[2] !== undefined) {
    return net.replace(first, list([second, given[2]]));
  }
  if (type === "regex" && name === "split" && first !== undefined && second !== undefined) return net.split(first, second);
  if (type === "activator" && name === "createinstance" && first !== undefined)
    return construct(context, first.kind === "type" ? first.name : typeName(textOf(first).value), given.slice(1), expression);
  if (type === "type" && name.startsWith("gettypefrom") && first !== undefined)
    return { kind: "type", name: textOf(first).value.toLowerCase() };
  const computed = typeMethod(type, name, given);
  if (computed !== undefined) return computed;
  const known = net.staticCall(type, name, given) ?? net.call(type, undefined, name, given, expression.arguments);
  if (!isPureType(type)) net.print(`${type}.${name}`, given);
  if (known !== undefined) return known;
  const result = newObject(shortened(`${type}.${name}`), context, expression);
  return objectValue({ ...result, sources: given.reduce((all, value) => mergeSources(all, sourcesOf(value)), result.sources) });
}

/** Types whose methods compute: that a script calls them says nothing. */
function isPureType(type: string): boolean {
  return /^(?:string|char|math|convert|regex|bitconverter|int\d*|byte|bool(?:ean)?|double|long|decimal|datetime(?:offset)?|timespan|guid|version|array|enum|uri|io\.path|text\.encoding|text\.regularexpressions\..*|linq\.enumerable|console|threading\.thread|stringcomparison|net\.webutility|web\.httputility|security\.cryptography\.(?:md5|sha\d+).*|globalization\..*|psobject|pscustomobject|hashtable|ordered|xml.*|gc|object)$/.test(
    type,
  );
}

function objectCall(context: Context, net: Net, object: NetObject, name: string, given: readonly Value[], expression: Invoke): Value {
  const done = net.objectCall(object, name, given, expression.arguments);
  if (!isPureType(object.type)) net.print(`${object.type}.${name}`, given);
  if (done !== undefined) return done;
  const named = net.call(object.type, object, name, given, expression.arguments);
  if (named !== undefined) return named;
  const sources = given.reduce((all, value) => mergeSources(all, sourcesOf(value)), object.sources);
  if (/^(?:tostring|toarray|getbuffer|getstring|toint32|trim)$/.test(name)) return unknown(placeOf(context, expression), sources);
  // Builders give themselves back; other results are known by the way they came.
  const inner = newObject(shortened(`${object.type}.${name}`), context, expression);
  return objectValue({ ...inner, sources, ...(object.address && { address: object.address }), ...(object.port && { port: object.port }) });
}

/** `New-Object TYPE ARGS`, `[TYPE]::new(ARGS)`. */
export function construct(
  context: Context,
  type: string,
  given: readonly Value[],
  place: { readonly start: number; readonly end: number },
): Value {
  const [first] = given;
  if (type === "string")
    return (
      typeMethod("string", "new", given) ??
      (first === undefined
        ? constantText("")
        : {
            kind: "text",
            word: constantWord(
              itemsOf(first)
                .map((item) => textOf(item).value)
                .join(""),
              spread(segmentsOf(first), 1),
            ),
          })
    );
  if (type === "char[]" && first !== undefined) return list(itemsOf(first));
  if (/^(?:collections\.arraylist|collections\.generic\.list\[.*\]|collections\.queue|collections\.stack)$/.test(type))
    return list(first === undefined ? [] : itemsOf(first));
  if (type === "hashtable" || type === "collections.hashtable") return { kind: "table", entries: new Map() };
  if (type === "byte[]" || type === "object[]" || type === "string[]") return unknown(placeOf(context, place), sourcesOf(first));
  const object = newObject(type, context, place);
  object.sources = given.reduce((all, value) => mergeSources(all, sourcesOf(value)), object.sources);
  new Net(context, place).construct(object, given);
  return objectValue(object);
}
