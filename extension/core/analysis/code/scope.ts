/** Names and what they stand for, at one point of a program. */
import type { Segment } from "../../shell/program.ts";
import { oneOf, type Value } from "./abstract-value.ts";

/** What was assigned since a fork, with what stood there before. */
interface Changes {
  readonly scope: Scope;
  readonly name: string;
  readonly before: Value | undefined;
}

/** Remembers assignments while a way that may not be taken is walked. */
export class Journal {
  private readonly forks: Map<string, Changes>[] = [];
  private readonly ids = new WeakMap<Scope, number>();
  private nextId = 0;

  record(scope: Scope, name: string, before: Value | undefined): void {
    const fork = this.forks[this.forks.length - 1];
    if (fork === undefined) return;
    let id = this.ids.get(scope);
    if (id === undefined) {
      id = this.nextId++;
      this.ids.set(scope, id);
    }
    const key = `${id} ${name}`;
    if (!fork.has(key)) fork.set(key, { scope, name, before });
  }

  /** Walks the ways one after another from the same start, and joins where they lead. */
  fork(ways: readonly (() => void)[]): void {
    const ends: Map<string, { change: Changes; after: Value | undefined }>[] = [];
    for (const way of ways) {
      const fork = new Map<string, Changes>();
      this.forks.push(fork);
      try {
        way();
      } finally {
        this.forks.pop();
      }
      const end = new Map<string, { change: Changes; after: Value | undefined }>();
      for (const [key, change] of fork) {
        end.set(key, { change, after: change.scope.own(change.name) });
        change.scope.restore(change.name, change.before);
      }
      ends.push(end);
    }
    const keys = new Set(ends.flatMap((end) => [...end.keys()]));
    for (const key of keys) {
      const change = ends.map((end) => end.get(key)?.change).find((found) => found !== undefined);
      if (change === undefined) continue;
      const results = ends.map((end) => (end.has(key) ? end.get(key)?.after : change.before)).filter((value) => value !== undefined);
      if (results.length > 0) change.scope.set(change.name, oneOf(results, segmentsOf(results)));
    }
  }
}

function segmentsOf(values: readonly Value[]): readonly Segment[] {
  return values[0]?.word.segments ?? [];
}

export class Scope {
  private readonly names = new Map<string, Value>();
  private readonly outer = new Set<string>();
  readonly parent: Scope | undefined;
  private readonly journal: Journal;

  /** Whether it holds the members of a class. */
  readonly isClass: boolean;

  constructor(journal: Journal, parent?: Scope, isClass = false) {
    this.journal = journal;
    this.parent = parent;
    this.isClass = isClass;
  }

  get(name: string): Value | undefined {
    return this.names.get(name) ?? this.parent?.get(name);
  }

  own(name: string): Value | undefined {
    return this.names.get(name);
  }

  set(name: string, value: Value): void {
    this.journal.record(this, name, this.names.get(name));
    this.names.set(name, value);
  }

  /** Without a record: takes an assignment back. */
  restore(name: string, value: Value | undefined): void {
    if (value === undefined) this.names.delete(name);
    else this.names.set(name, value);
  }

  /** The scope that an assignment to a name goes to: the one that has it, where `reachesOut`, else this one. */
  holder(name: string, reachesOut: boolean): Scope {
    if (name.startsWith("@") || name.startsWith("$")) return this.shared(name.startsWith("@"));
    if (!reachesOut && !this.outer.has(name)) return this;
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.parent) {
      if (scope.names.has(name)) return scope;
    }
    return this;
  }

  /** Where `@x` of an object and `$x` of all of the program are kept. */
  private shared(isMember: boolean): Scope {
    let scope: Scope = this;
    while (scope.parent !== undefined && !(isMember && scope.isClass)) scope = scope.parent;
    return scope;
  }

  declareOuter(name: string): void {
    this.outer.add(name);
  }

  ownNames(): IterableIterator<string> {
    return this.names.keys();
  }
}
