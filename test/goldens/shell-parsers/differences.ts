/** Texts that one parser of shell code takes and another does not: each the smallest that shows it. */

export interface Difference {
  readonly text: string;
  /** Who takes it: unbash, bash, tree-sitter-bash. */
  readonly takes: readonly [unbash: boolean, bash: boolean, treeSitter: boolean];
  readonly why: string;
}

const t = true;
const f = false;

/** Where unbash and bash differ: these matter, for unbash reads what others wrote for bash. */
export const ofUnbash: readonly Difference[] = [
  {
    text: "@(a|b)\n",
    takes: [t, f, t],
    why: "an extended pattern: bash takes it under `shopt -s extglob` alone, and `-n` runs no `shopt`. We cannot know either, and read on.",
  },
  { text: "$(b;; )\n", takes: [t, f, t], why: "unbash keeps the errors of a substitution with its script; the lowering reports them." },
  {
    text: "f( \n",
    takes: [t, f, f],
    why: "known problem: a function's parenthesis that is never closed is taken for a word. What follows is read as commands.",
  },
  { text: "<x=(a b) c\n", takes: [t, f, f], why: "known problem: an array's parentheses behind a redirection. No shell runs it." },
  {
    text: "do>(b)\n",
    takes: [f, t, t],
    why: "known problem: a reserved word with a process substitution right behind it is one word to bash. The statement is reported as unparsed.",
  },
];

/** Where only tree-sitter-bash differs. It never reads scripts here, only the canonical program, whose printing avoids all of these. */
export const ofTreeSitter: readonly Difference[] = [
  { text: "for i do a; done\n", takes: [t, t, f], why: "`for` without `in`" },
  { text: "for i in a; { b; }\n", takes: [t, t, f], why: "`for` with braces" },
  { text: "if [ -x /usr/bin/vim; then a; fi\n", takes: [t, t, f], why: "`[` without `]` is a command like any other until it runs" },
  { text: "[ a \\< b ]\n", takes: [t, t, f], why: "an escaped operator in a test" },
  { text: '[ \\( -h "$a" -a -d "$b" \\) -o "$c" ]\n', takes: [t, t, f], why: "grouped tests" },
  { text: '[ "$a" != ~ ]\n', takes: [t, t, f], why: "a tilde in a test" },
  { text: "((gzip -c a) | b)\n", takes: [t, t, f], why: "a subshell in a subshell is taken for arithmetic" },
  { text: "n=$(($1 + 0)) 2>/dev/null && a\n", takes: [t, t, f], why: "a redirection behind an assignment alone" },
  { text: ": <<=cut\nx\n=cut\n", takes: [t, t, f], why: "a here-document that ends with a sign" },
  { text: "cat <<A <<B\na\nA\nb\nB\n", takes: [t, t, f], why: "two here-documents on one line" },
  { text: "cat <<E\nx\n", takes: [t, t, f], why: "a here-document that the end of the text ends: bash warns, and reads it" },
  { text: "exec 3<>/dev/tcp/h/1\n", takes: [t, t, f], why: "a redirection both ways" },
  { text: "{ a; } {fd}>f\n", takes: [t, t, f], why: "a descriptor by name" },
  { text: "{a,b}\n", takes: [t, t, f], why: "a brace expansion for a command" },
  { text: "x=${x%%]*}\n", takes: [t, t, f], why: "a bracket in a pattern" },
  { text: "x=$(((0x${v}) / 256))\n", takes: [t, t, f], why: "parentheses that open arithmetic" },
  { text: '[[ $x =~ "a"(b) ]]\n', takes: [t, t, f], why: "a regular expression with quotes" },
  { text: "lvs -S lv_name=~\\(e2scrub$\\) a\n", takes: [t, t, f], why: "a dollar before an escape" },
  { text: "case $x in a) b ;& c) d ;;& esac\n", takes: [t, t, f], why: "cases that fall through, on one line" },
  { text: "case \"$x\" in\n?*' '?*)\n\ta ;;\nesac\n", takes: [t, t, f], why: "a pattern with quotes inside" },
  { text: "! IFS=, reply=($(a))\n", takes: [t, t, f], why: "a negated list assignment" },
  { text: "a\\\n", takes: [t, t, f], why: "a continued line at the end of the text" },
  { text: "if true; then fi\n", takes: [f, f, t], why: "an empty branch" },
  { text: "x() {\n}\n", takes: [f, f, t], why: "an empty body" },
  { text: "a; }\n", takes: [f, f, t], why: "a reserved word that closes nothing" },
  { text: "a;; b\n", takes: [f, f, t], why: "the end of a case outside of one" },
];
