/** `[type]value`. */
import { characters, toBytes, toCharacter } from "./bytes.ts";
import { typeName } from "./net-object.ts";
import {
  boolean,
  itemsOf,
  knownNumber,
  list,
  nothingValue,
  number,
  segmentsOf,
  sourcesOf,
  text,
  textOf,
  unknown,
  type Value,
} from "./value.ts";

const numbers = new Set(
  "int int16 int32 int64 uint16 uint32 uint64 long short byte sbyte double float single decimal bigint numerics.biginteger".split(" "),
);

/** `type` as `typeName` gives it. */
export function castTo(type: string, value: Value): Value {
  if (type.endsWith("[]")) return castItems(type.slice(0, -2), value);
  if (numbers.has(type)) return toNumber(value);
  switch (type) {
    case "string":
      return value.kind === "text" ? value : text(textOf(value));
    case "char":
      return value.kind === "list" ? toCharacter(value.items[0] ?? nothingValue) : toCharacter(value);
    case "bool":
    case "boolean":
    case "switch": {
      const known = knownNumber(value);
      return value.kind === "boolean" || known === undefined ? value : boolean(known !== 0, segmentsOf(value));
    }
    case "void":
      return nothingValue;
    case "array":
    case "collections.arraylist":
    case "collections.generic.list[string]":
      return value.kind === "list" ? value : list(itemsOf(value));
    case "type":
      return { kind: "type", name: typeName(textOf(value).value) };
    case "wmiclass":
    case "wmi":
    case "adsi":
    case "net.sockets.tcplistener":
      return {
        kind: "object",
        object: { type, segments: segmentsOf(value), sources: sourcesOf(value), address: textOf(value), fields: new Map() },
      };
    default:
      return value;
  }
}

function castItems(type: string, value: Value): Value {
  if (type === "char") return list(characters(value));
  if (type === "byte") return bytesCast(value);
  if (value.kind === "bytes" && (type === "object" || numbers.has(type))) return value;
  return list(itemsOf(value).map((item) => castTo(type, item)));
}

export function bytesCast(value: Value): Value {
  return toBytes(value) ?? value;
}

function toNumber(value: Value): Value {
  if (value.kind === "number") return value;
  const known =
    value.kind === "text" && value.word.value.length === 1 && !/\d/.test(value.word.value)
      ? value.word.value.charCodeAt(0)
      : knownNumber(value);
  return known === undefined
    ? unknown(segmentsOf(value), sourcesOf(value))
    : number(Math.round(known), segmentsOf(value), sourcesOf(value));
}
