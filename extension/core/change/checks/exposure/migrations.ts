/** Changes of a database: migrations that are new, rewritten after the fact, or that take data away. */
import { range } from "../../../base/range.ts";
import type { Check, CheckedFile, Sighting } from "../check.ts";
import { fewSightings } from "../few-sightings.ts";
import { newLines } from "./new-lines.ts";

const place =
  /(^|\/)(migrations?|migrate|db\/migrate|alembic\/versions|changesets?|changelogs?\/db)\/(.+\/)?[^/]+\.(sql|py|rb|php|js|cjs|mjs|ts|go|cs|java|kt|xml|ya?ml|exs?)$|(^|\/)[VUR]\d*(_?\d+)*__[^/]+\.(sql|java)$/i;
const noMigration = /(^|\/)(__init__\.py|schema\.(sql|rb)|README[^/]*|index\.[jt]s|env\.py|migration_lock\.toml)$|\.(test|spec)\.[jt]s$/;

function isMigration({ change, area }: CheckedFile): boolean {
  return place.test(change.path) && !noMigration.test(change.path) && area !== "test" && area !== "vendored" && area !== "documentation";
}

export const migrationAdded: Check = ({ files }) =>
  files.flatMap((file): Sighting[] =>
    isMigration(file) && file.change.status === "added"
      ? [{ path: file.change.path, range: range(0, 0, 0, 0), words: { path: file.change.path }, tokens: [file.change.path] }]
      : [],
  );

const comment = /^\s*(--|#|\/\/|\/\*|\*|"""|'''|$)/;

/** Comments aside. Where it has run already, it will not run again: the databases are no longer alike. */
export const migrationEdited: Check = ({ files }) =>
  files.flatMap((file): Sighting[] => {
    const { status, hunks, path, oldPath } = file.change;
    if (!isMigration(file) || status === "added") return [];
    const lines = (text: string | undefined): readonly string[] => (text ?? "").split("\n");
    const [base, head] = [lines(file.base?.text), lines(file.head?.text)];
    const first = hunks.find(
      ({ removed, added }) =>
        base.slice(removed.start, removed.end).some((line) => !comment.test(line)) ||
        head.slice(added.start, added.end).some((line) => !comment.test(line)),
    );
    if (first === undefined && status === "modified") return [];
    const line = status === "deleted" ? 0 : (first?.added.start ?? 0);
    const act = status === "deleted" ? "Deletes" : status === "renamed" ? "Renames" : "Rewrites";
    return [{ path, range: range(line, 0, line, 0), words: { act, path: oldPath ?? path }, tokens: [path, status] }];
  });

const destructive: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["drops a table", /\bdrop\s+(?:foreign\s+)?table\b(?!\s+(?:if\s+exists\s+)?["'`]?(?:#|te?mp_|pg_temp))/i],
  ["drops a database or schema", /\bdrop\s+(?:database|schema)\b/i],
  ["drops a column", /\bdrop\s+column\b/i],
  [
    "drops a column",
    /\balter\s+table\s+\S+\s+drop\s+(?!column\b|constraint\b|index\b|foreign\b|primary\b|default\b|not\b|key\b|check\b|partition\b|expression\b|identity\b|if\b)["'`[\w]/i,
  ],
  ["empties a table", /\btruncate\s+(?:table\s+)?["'`[\w]/i],
  [
    "drops a table",
    /\b(?:drop_table|dropTable(?:IfExists)?|DropTable|deleteModel|DeleteModel|op\.drop_table|Schema::drop(?:IfExists)?)\s*\(?/,
  ],
  ["drops a column", /\b(?:remove_columns?|removeColumn|drop_column|dropColumns?|RemoveField|DropColumn)\b/],
  ["empties a collection or table", /\.(?:delete_all|destroy_all|deleteMany|truncate)\b\s*\(?\s*(?:\{\s*\}\s*)?\)?\s*;?\s*$/],
];

/** In new lines of migrations and of SQL; not in what takes a migration back. */
export const migrationDestructive: Check = (input) => fewSightings(losses(input), "statement", "statements");

const losses: Check = (input) =>
  [...newLines(input)].flatMap(([file, lines]): Sighting[] => {
    const { path } = file.change;
    const isSql = /\.sql$/i.test(path);
    if (!isMigration(file) && !(isSql && !["test", "vendored", "documentation"].includes(file.area))) return [];
    if (/(\.|_|^|\/)(down|undo|rollback|revert)\.[a-z]+$|(^|\/)U\d[^/]*__/i.test(path)) return [];
    const text = file.head?.text.split("\n") ?? [];
    const backwards = linesBackwards(text);
    return lines.flatMap(({ line, text: content }): Sighting[] => {
      if (comment.test(content) || backwards.has(line)) return [];
      // A statement may go on with the next line.
      const withNext = `${content}\n${text[line + 1] ?? ""}`.slice(0, 4_000);
      const match = destructive.flatMap(([what, pattern]) => {
        const found = pattern.exec(withNext);
        return found === null || found.index >= content.length ? [] : [{ what, found }];
      })[0];
      if (match !== undefined) {
        const { what, found } = match;
        return [sighting(path, line, found.index, content.trimEnd().length, what, content)];
      }
      const all = /\b(delete\s+from|update)\s+["'`[\]\w.]+/i.exec(content);
      if (all === null || !(isSql || /["'`]/.test(content))) return [];
      const statement = restOfStatement(text, line, all.index);
      if (statement === undefined || /\bwhere\b|\blimit\b|\busing\b|\bjoin\b/i.test(statement)) return [];
      if (/^update/i.test(all[0]) && !/\bset\b/i.test(statement)) return [];
      return [
        sighting(
          path,
          line,
          all.index,
          content.trimEnd().length,
          /^update/i.test(all[0]) ? "rewrites every row of a table" : "deletes every row of a table",
          content,
        ),
      ];
    });
  });

function sighting(path: string, line: number, start: number, end: number, what: string, content: string): Sighting {
  return {
    path,
    range: range(line, start, line, Math.max(end, start)),
    words: { what, statement: content.trim() },
    tokens: [what, content.trim()],
  };
}

/** Up to its semicolon, or the end of its string; undefined where it has no end within thirty lines. */
function restOfStatement(lines: readonly string[], line: number, column: number): string | undefined {
  const text = [(lines[line] ?? "").slice(column), ...lines.slice(line + 1, line + 30)].join("\n").slice(0, 10_000);
  const end = /;|"""|\n\s*\n|["'`]\s*\)/.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

/** Lines of `def downgrade`, `def down`, `exports.down`, `-- +goose Down` and their like, up to what goes forwards again. */
function linesBackwards(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isBackwards = false;
  for (const [number, line] of lines.entries()) {
    if (line.length > 2_000) continue;
    if (
      /\b(?:def\s+(?:self\.)?(?:downgrade|down|reverse\w*)|(?:exports\.|export\s+(?:const|async\s+function|function)\s+|async\s+|function\s+|public\s+(?:async\s+)?(?:function\s+)?)(?:override\s+)?(?:void\s+)?down)\b|--\s*(?:\+goose\s+Down|\+migrate\s+Down|migrate:down|rollback)|\bvoid\s+Down\(/i.test(
        line,
      )
    )
      isBackwards = true;
    else if (
      /\b(?:def\s+(?:self\.)?(?:upgrade|up|change)|(?:exports\.|export\s+(?:const|async\s+function|function)\s+|async\s+|function\s+|public\s+(?:async\s+)?(?:function\s+)?)(?:override\s+)?(?:void\s+)?up)\b|--\s*(?:\+goose\s+Up|\+migrate\s+Up|migrate:up)|\bvoid\s+Up\(|^\s*def\s+\w|^class\s/i.test(
        line,
      )
    )
      isBackwards = false;
    if (isBackwards) found.add(number);
  }
  return found;
}
