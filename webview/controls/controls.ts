/**
 * The controls of the page: all that it takes from the UI toolkit, which is archived upstream. Replacing the toolkit is editing this
 * folder. Labels are set as text; nothing here reads markup.
 */
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeTextArea, vsCodeTextField } from "@vscode/webview-ui-toolkit";

/** Once, before the first control is made. */
export function startControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeTextArea(), vsCodeTextField());
}

export interface ButtonWish {
  readonly label: string;
  /** What it is about, said to screen readers after the label: several buttons of a page may be called the same. */
  readonly about?: string;
  /** Of the focus: the same control of the next drawing has the same key. */
  readonly key: string;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export function button({ label, about, key, isPrimary = false, isDisabled = false, onPress }: ButtonWish): HTMLElement {
  const made = document.createElement("vscode-button");
  made.setAttribute("appearance", isPrimary ? "primary" : "secondary");
  made.dataset["key"] = key;
  if (isDisabled) made.setAttribute("disabled", "");
  made.append(label);
  if (about !== undefined) {
    const unseen = document.createElement("span");
    unseen.className = "unseen";
    unseen.textContent = `: ${about}`;
    made.append(unseen);
  }
  made.addEventListener("click", () => {
    // A disabled custom element still hears clicks.
    if (!made.hasAttribute("disabled")) onPress();
  });
  return made;
}

export interface FieldWish {
  readonly label: string;
  readonly about?: string;
  readonly key: string;
  readonly text: string;
  /** UTF-16 units. */
  readonly most: number;
  readonly hint?: string;
  readonly onInput: (text: string) => void;
}

/** Several lines. */
export function textArea(wish: FieldWish): HTMLElement {
  const made = document.createElement("vscode-text-area");
  made.setAttribute("rows", "3");
  made.setAttribute("resize", "vertical");
  return field(made, wish);
}

/** One line. */
export function textField(wish: FieldWish): HTMLElement {
  return field(document.createElement("vscode-text-field"), wish);
}

function field(made: HTMLElement, { label, about, key, text, most, hint, onInput }: FieldWish): HTMLElement {
  made.dataset["key"] = key;
  made.setAttribute("maxlength", String(most));
  made.setAttribute("value", text);
  if (hint !== undefined) made.setAttribute("placeholder", hint);
  made.append(label);
  if (about !== undefined) {
    const unseen = document.createElement("span");
    unseen.className = "unseen";
    unseen.textContent = `: ${about}`;
    made.append(unseen);
  }
  made.addEventListener("input", () => onInput(textOf(made)));
  return made;
}

/** What is written in a field that was made here. */
function textOf(element: HTMLElement): string {
  const value: unknown = "value" in element ? element.value : undefined;
  return typeof value === "string" ? value : "";
}
