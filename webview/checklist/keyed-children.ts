/** Keeps the children of an element in step with a list of parts, and leaves alone what has not changed: focus, caret and scroll stay. */

export interface KeyedPart {
  readonly key: string;
  /** Two parts with the same key and signature look the same. */
  readonly signature: string;
  readonly make: () => HTMLElement;
}

export interface KeyedChildren {
  readonly show: (parts: readonly KeyedPart[]) => void;
}

export function keyedChildren(parent: HTMLElement): KeyedChildren {
  let shown = new Map<string, { readonly signature: string; readonly node: HTMLElement }>();
  return {
    show: (parts) => {
      const next = new Map<string, { readonly signature: string; readonly node: HTMLElement }>();
      for (const { key, signature, make } of parts) {
        const known = shown.get(key);
        next.set(key, known?.signature === signature ? known : { signature, node: make() });
      }
      for (const [key, { node }] of shown) if (next.get(key)?.node !== node) node.remove();
      let at: Element | null = parent.firstElementChild;
      for (const { node } of next.values()) {
        // Moving a node takes the focus from it: only what stands elsewhere is moved.
        if (at === node) at = node.nextElementSibling;
        else parent.insertBefore(node, at);
      }
      shown = next;
    },
  };
}
