/**
 * Just enough of JSON Schema 2020-12 for our own schemas. Stricter than the standard in two ways: a keyword that it does not
 * know is an error, and so is a property that a schema does not name.
 */
export type Schemas = Readonly<Record<string, unknown>>;

/** What is wrong, each with its place in the value; empty where the value is valid. */
export function violations(schemas: Schemas, file: string, value: unknown): string[] {
  return check({ schemas, file }, record(schemas[file]), value, "$");
}

interface Scope {
  readonly schemas: Schemas;
  readonly file: string;
}

const annotations = new Set(["$schema", "$id", "$defs", "title", "description"]);

function check(scope: Scope, schema: Record<string, unknown>, value: unknown, at: string): string[] {
  return Object.entries(schema)
    .flatMap(([keyword, rule]) => {
      if (annotations.has(keyword)) return [];
      switch (keyword) {
        case "$ref":
          return checkReference(scope, String(rule), value, at);
        case "const":
          return value === rule ? [] : [`${at} is not ${JSON.stringify(rule)}`];
        case "enum":
          return list(rule).includes(value) ? [] : [`${at} is ${JSON.stringify(value)}, not one of ${JSON.stringify(rule)}`];
        case "type":
          return isOfType(value, String(rule)) ? [] : [`${at} is not of type ${rule}`];
        case "pattern":
          return typeof value !== "string" || new RegExp(String(rule), "u").test(value) ? [] : [`${at} does not match ${rule}`];
        case "minimum":
          return typeof value !== "number" || value >= Number(rule) ? [] : [`${at} is below ${rule}`];
        case "anyOf":
          return list(rule).some((one) => check(scope, record(one), value, at).length === 0) ? [] : [`${at} is none of the choices`];
        case "minItems":
          return !Array.isArray(value) || value.length >= Number(rule) ? [] : [`${at} has fewer than ${rule} items`];
        case "items":
          return Array.isArray(value) ? value.flatMap((item, index) => check(scope, record(rule), item, `${at}[${index}]`)) : [];
        case "required":
          return isRecord(value)
            ? list(rule)
                .filter((key) => !(String(key) in value))
                .map((key) => `${at} lacks ${key}`)
            : [];
        case "properties":
        case "additionalProperties":
          return [];
        default:
          return [`the schema says ${keyword}, which this reader does not know`];
      }
    })
    .concat(checkProperties(scope, schema, value, at));
}

function checkProperties(scope: Scope, schema: Record<string, unknown>, value: unknown, at: string): string[] {
  if (!isRecord(value) || schema["type"] !== "object") return [];
  const named = record(schema["properties"] ?? {});
  return Object.entries(value).flatMap(([key, item]) => {
    const rule = named[key] ?? schema["additionalProperties"];
    return rule === undefined ? [`${at}.${key} is not in the schema`] : check(scope, record(rule), item, `${at}.${key}`);
  });
}

function checkReference(scope: Scope, reference: string, value: unknown, at: string): string[] {
  const [file = "", pointer = ""] = reference.split("#");
  const target = file === "" ? scope.file : file;
  let schema = scope.schemas[target];
  for (const key of pointer.split("/").filter((part) => part !== "")) schema = record(schema)[key];
  return check({ ...scope, file: target }, record(schema), value, at);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new Error(`a schema is missing: ${JSON.stringify(value)}`);
  return value;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
