/** How one program reads its words: the schema of `grammars/command/options/<program>.json`. */

/**
 * What a word means to the program:
 * - `read`, `write`: the path of a file whose content it reads or writes;
 * - `code`: text that it runs as code, in the language of the table's `runs`;
 * - `script`: the path of a file that it runs as code;
 * - `command`: this word and all after it are a command of their own;
 * - `host`: `host`, `user@host`, `host:port`; `url`: an address that it fetches from or sends to;
 * - `data`: a literal that it sends to its host; `read-if-@`: the same, but `@path` sends the file (curl's `-d`);
 * - `path-or-remote`: a path, or `host:path` on another machine (scp); among several, the last is the destination;
 * - `user`, `port`, `none`.
 */
export type Role =
  | "read"
  | "write"
  | "code"
  | "script"
  | "command"
  | "host"
  | "url"
  | "data"
  | "read-if-@"
  | "path-or-remote"
  | "user"
  | "port"
  | "none";

export interface OptionEntry {
  /** All spellings with their dashes, the printed one first (`["-r", "-R", "--recursive"]`). */
  readonly spell: readonly string[];
  /** `optional`: only attached (`--color=auto`, `-i.bak`). */
  readonly value: "none" | "required" | "optional";
  readonly role?: Role;
  /** Of a cmdlet's parameter: where among the words without a name its value may stand, from 0. It prints with its name. */
  readonly position?: number;
  /** With this option the program prints nothing of what comes in (`grep -q`). */
  readonly passes?: "none";
  /**
   * For options whose value is `key=value` or `key value`: the keys (any case) that are another option in disguise
   * (`-o RemoteForward=…` is `-R`).
   */
  readonly keys?: Readonly<Record<string, string>>;
}

/**
 * What no role can say. `when` holds if all that it names hold. `effect` is what happens then:
 * `source` (`:read PATH`, `:env NAME`, `:input`, `:fetch HOST`) flows out of standard output;
 * `sink` (`:write PATH`, `:send HOST`, `:run LANGUAGE`) receives what flows into standard input and read operands;
 * `single` is printed by itself (`:listen PORT`, `:connect HOST PORT`, `:write PATH`, `:set NAME VALUE`).
 * Words may hold `{operand:N}` (N from 0, -1 the last), `{option:-p}` and `{basename}` (of the first address); the rest is literal.
 */
export interface EffectEntry {
  readonly when?: {
    readonly option?: readonly string[];
    readonly notOption?: readonly string[];
    /** The number of operands at least and at most. */
    readonly operands?: { readonly min?: number; readonly max?: number };
    /** A regular expression (flag u) that operand 0 meets. */
    readonly operand?: string;
  };
  readonly as: "source" | "sink" | "single";
  readonly effect: readonly [name: string, ...words: string[]];
}

export interface OptionTable {
  /** What the program is called; the first is printed. Absent in subcommand tables. A name may end in `*` (`python3.*`). */
  readonly names?: readonly string[];
  /**
   * `bundled`: `-abc` is three options. `long`: one dash starts a whole word (`-name`). `slash`: Windows programs, `/name` or
   * `-name` in any case, a value attached by `:`. `parameters`: cmdlets, `-Name` in any case and by any unambiguous beginning.
   */
  readonly style?: "bundled" | "long" | "slash" | "parameters";
  /**
   * `free`: options anywhere before `--`. `until-operand`: the first operand ends the options. `expression`: words in
   * order, aliases folded (find, test). `key-value`: `if=x` words are options. `none`: every word is an operand.
   */
  readonly parse?: "free" | "until-operand" | "expression" | "key-value" | "none";
  /** `{"fold": true}` marks a word that is dropped: `docker container run` prints as `docker run`. `same` names the printed twin. */
  readonly subcommands?: Readonly<Record<string, OptionTable | { readonly fold: true } | { readonly same: string }>>;
  readonly options?: readonly OptionEntry[];
  /** `first` applies to operand 0, `last` to the last of at least two (or of one, without `first`), `rest` to the others. */
  readonly operands?: {
    readonly first?: Role;
    readonly rest?: Role;
    readonly last?: Role;
    /** With one of these options the first operand is like the rest (`runuser -u bob -- id`). */
    readonly firstUnless?: readonly string[];
  };
  /** Whether what comes in (standard input, read operands) goes on to standard output. Default `all`. */
  readonly passes?: "all" | "none";
  /** What standard input is to it. Default `data`; `code` for interpreters without a script operand. */
  readonly stdin?: "code" | "data" | "none";
  /** `drop`: a wrapper known to `via` only (sudo). `keep`: printed too (ssh, docker run). Default `none`. */
  readonly wrapper?: "none" | "drop" | "keep";
  /** The case of its words does not count: they print in lower case (netsh). */
  readonly foldsCase?: boolean;
  /** A first word without a dash is a bundle of options (`tar czf`). */
  readonly bundledFirst?: boolean;
  /** The words of its command are joined by blanks and read by a shell (ssh, watch), not run as they are (sudo, timeout). */
  readonly joins?: boolean;
  /** The language id of what it runs as code (`bash`, `python`, `javascript`, …). */
  readonly runs?: string;
  readonly effects?: readonly EffectEntry[];
  /** The manual this was written from. Absent in subcommand tables. */
  readonly source?: string;
}
