/** A problem for programs, key by key, so that nothing an engine carries along beside the contract leaks into it. */
import type { Problem } from "../base/problem.ts";

export function problemShape({ code, message, weight, path, range }: Problem): Problem {
  return { code, message, weight, ...(path === undefined ? {} : { path }), ...(range === undefined ? {} : { range }) };
}
