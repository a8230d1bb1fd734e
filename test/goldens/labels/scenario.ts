/** One change that a careful reader has an opinion about. */
import type { Edit } from "../../core/change/change-builder.ts";

export interface Scenario {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What the scenarios of a language are made from. */
export interface Texts {
  readonly language: string;
  readonly path: string;
  readonly renamedPath: string;
  /** What stands above the definitions of the file. */
  readonly head: string;
  /** Its definitions, in their order. */
  readonly parts: readonly [string, string, string];
  /** The whole file in another layout. One line of it holds the number 100. */
  readonly laidOut: string;
  /** The first definition with one line that does something else. */
  readonly edited: string;
  /** Another file, before it takes over a definition and with it. */
  readonly otherPath: string;
  readonly other: string;
  readonly otherWith: (part: string) => string;
  /** What looks like layout or a mere move, and is more. */
  readonly traps: readonly Scenario[];
}

export function scenarios({
  path,
  renamedPath,
  head,
  parts,
  laidOut,
  edited,
  otherPath,
  other,
  otherWith,
  traps,
}: Texts): readonly Scenario[] {
  const [first, second, third] = parts;
  const whole = head + parts.join("\n");
  const without = head + [second, third].join("\n");
  return [
    { title: "laid out anew", edits: [[path, whole, laidOut]] },
    { title: "laid out anew, and one number changed", edits: [[path, whole, laidOut.replace("100", "1000")]] },
    { title: "put into another order", edits: [[path, whole, head + [second, third, first].join("\n")]] },
    {
      title: "moved to another file",
      edits: [
        [path, whole, without],
        [otherPath, other, otherWith(first)],
      ],
    },
    {
      title: "moved to another file, and edited on the way",
      edits: [
        [path, whole, without],
        [otherPath, other, otherWith(edited)],
      ],
    },
    {
      title: "renamed, and edited",
      edits: [
        [path, whole, undefined],
        [renamedPath, undefined, head + [edited, second, third].join("\n")],
      ],
    },
    { title: "duplicated", edits: [[path, whole, `${whole}\n${first}`]] },
    ...traps,
  ];
}
