/** Makes elements out of names, attributes and texts. Whatever others wrote comes in as text, and stays text. */

export type Child = Node | string | undefined;

/** Attributes that can neither run nor load anything. */
type Attribute = "class" | "id" | "role" | "scope" | "tabindex" | "dir" | "lang" | `aria-${string}` | `data-${string}`;
export type Attributes = Readonly<Partial<Record<Attribute, string>>>;

export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(attribute, value);
  made.append(...present(children));
  return made;
}

/** A text of somebody else's: set apart, so that characters that turn the direction of writing end with it. */
export function foreign(text: string, className = ""): HTMLElement {
  return element("bdi", className === "" ? {} : { class: className }, text);
}

/** As code: a command, a path. */
export function code(text: string): HTMLElement {
  return element("code", { dir: "ltr" }, foreign(text));
}

/** Said to screen readers, not shown. */
export function unseen(text: string): HTMLElement {
  return element("span", { class: "unseen" }, text);
}

export interface Fold {
  /** For focus, and for what is unfolded over a new drawing. */
  readonly key: string;
  readonly title: Child;
  readonly isUnfolded: boolean;
  readonly onToggle: (isUnfolded: boolean) => void;
}

/** A part that unfolds. */
export function foldable({ key, title, isUnfolded, onToggle }: Fold, ...children: readonly Child[]): HTMLDetailsElement {
  const made = element("details", {}, element("summary", { "data-key": key }, title), ...children);
  made.open = isUnfolded;
  made.addEventListener("toggle", () => onToggle(made.open));
  return made;
}

/** One whose inside is made when it is unfolded for the first time: a change with hundreds of findings has as many forms. */
export function lateFoldable(fold: Fold, inside: () => readonly Child[]): HTMLDetailsElement {
  const made = foldable(fold);
  let isMade = false;
  const make = (): void => {
    if (isMade) return;
    isMade = true;
    made.append(...present(inside()));
  };
  if (fold.isUnfolded) make();
  // The press itself, so that the next key finds what it unfolds; and whatever else unfolds it, such as a search in the page.
  made.firstElementChild?.addEventListener("click", make);
  made.addEventListener("toggle", make);
  return made;
}

/** @param columns heads of the columns; the first cell of each row names the row */
export function dataTable(caption: string, columns: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const head = element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map(([first, ...rest]) =>
    element("tr", {}, element("th", { scope: "row" }, first), ...rest.map((cell) => element("td", {}, cell))),
  );
  const table = element("table", {}, element("caption", {}, caption), element("thead", {}, head), element("tbody", {}, ...body));
  // Wide tables scroll by themselves, and then the keyboard must reach them. No landmark: the section around it is one.
  return element("div", { class: "scrolls", role: "group", "aria-label": caption, tabindex: "0" }, table);
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== undefined);
}
