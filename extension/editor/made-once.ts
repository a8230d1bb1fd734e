/** A part of the editor that is made when it is first asked for. */
import type { Disposable } from "vscode";

export interface MadeOnce<T extends Disposable> extends Disposable {
  readonly get: () => T;
}

/** Disposes of what was made, where it was. */
export function madeOnce<T extends Disposable>(make: () => T): MadeOnce<T> {
  let made: T | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    dispose: () => made?.dispose(),
  };
}
