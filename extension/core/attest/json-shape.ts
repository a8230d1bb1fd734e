/** Takes parsed JSON apart: what is not as expected is remembered once, and reads as an empty value until the caller asks. */

export interface Shape {
  /** The first thing that was not as expected; completes "… was refused because …". */
  reason(): string | undefined;
  fail(reason: string): void;
  member(parent: unknown, name: string): unknown;
  optional<T>(parent: unknown, name: string, take: (value: unknown, name: string) => T): T | undefined;
  list(value: unknown, name: string, limit: number): readonly unknown[];
  /** Without control characters. */
  text(value: unknown, name: string, limit: number): string;
  matching(value: unknown, name: string, pattern: RegExp, limit: number): string;
  word<W extends string>(value: unknown, name: string, words: readonly [W, ...W[]]): W;
  count(value: unknown, name: string, limit: number): number;
  flag(value: unknown, name: string): boolean;
}

export function shape(): Shape {
  let first: string | undefined;
  const fail = (reason: string): void => {
    first ??= reason;
  };
  const text = (value: unknown, name: string, limit: number): string => {
    if (typeof value === "string" && value.length <= limit && !/\p{Cc}|\p{Cs}/u.test(value)) return value;
    fail(`${name} is not a text of at most ${limit} characters`);
    return "";
  };
  const member = (parent: unknown, name: string): unknown => {
    if (typeof parent === "object" && parent !== null && !Array.isArray(parent) && Object.hasOwn(parent, name)) {
      return Object.getOwnPropertyDescriptor(parent, name)?.value;
    }
    fail(`${name} is missing`);
    return undefined;
  };
  return {
    reason: () => first,
    fail,
    member,
    optional: (parent, name, take) =>
      typeof parent === "object" && parent !== null && Object.hasOwn(parent, name) ? take(member(parent, name), name) : undefined,
    list: (value, name, limit) => {
      if (Array.isArray(value) && value.length <= limit) return value;
      fail(`${name} is not a list of at most ${limit}`);
      return [];
    },
    text,
    matching: (value, name, pattern, limit) => {
      const found = text(value, name, limit);
      if (!pattern.test(found)) fail(`${name} does not have the form that it must have`);
      return found;
    },
    word: (value, name, words) => {
      const found = words.find((word) => word === value);
      if (found === undefined) fail(`${name} is none of ${words.join(", ")}`);
      return found ?? words[0];
    },
    count: (value, name, limit) => {
      if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= limit) return value;
      fail(`${name} is not a whole number from 0 to ${limit}`);
      return 0;
    },
    flag: (value, name) => {
      if (typeof value !== "boolean") fail(`${name} is neither true nor false`);
      return value === true;
    },
  };
}
