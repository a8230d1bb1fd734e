/** A token or private key in a line that the change wrote. It is named, and never shown. */
import { range } from "../../../base/range.ts";
import type { Check, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import { newLines } from "./new-lines.ts";
import { secretsIn } from "./secret-formats.ts";

/** In files of every kind: a secret in documentation or a test is as public as any. Not in what others wrote. */
export const secretAdded: Check = (input) => fewSightings(secrets(input), "masked", "secrets");

const secrets: Check = (input) =>
  [...newLines(input)].flatMap(([file, lines]): Sighting[] => {
    const { path } = file.change;
    if (file.area === "vendored" || file.area === "lockfile") return [];
    return lines.flatMap(({ line, text }, at): Sighting[] => {
      const following = lines[at + 1];
      const next = following?.line === line + 1 ? following.text : "";
      return secretsIn(text, next).map(({ kind, start, end, masked }) => ({
        path,
        range: range(line, start, line, end),
        words: { kind, masked },
        // The text itself, so that another token is another finding; only its digest leaves.
        tokens: [kind, text.slice(start, end), kind === "a private key" ? next : ""],
      }));
    });
  });
