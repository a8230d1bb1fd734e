/** Pictures drawn in place. They take their colours from classes, and never say anything that words beside them do not. */

const namespace = "http://www.w3.org/2000/svg";

function drawn(name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly Node[]): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.append(...children);
  return made;
}

export type Sign = "done" | "open" | "stale" | "overridden" | "error";

const paths: Readonly<Record<Sign, string>> = {
  done: "M3 8.5 6.5 12 13 4.5",
  open: "M8 3a5 5 0 1 0 .01 0Z",
  stale: "M8 4.5V8l2.5 2M8 2.5A5.5 5.5 0 1 0 13.5 8M13.5 3v3h-3",
  overridden: "M3 8h9M9 4.5 12.5 8 9 11.5",
  error: "M4 4l8 8M12 4l-8 8",
};

/** Hidden from screen readers: the state stands beside it in words. */
export function sign(kind: Sign): SVGElement {
  return drawn(
    "svg",
    { viewBox: "0 0 16 16", class: `sign ${kind}`, "aria-hidden": "true", focusable: "false" },
    drawn("path", { d: paths[kind] }),
  );
}

export interface Part {
  /** 0 to 1. */
  readonly share: number;
  readonly className: string;
}

/** A bar of parts, from the left. @param title what is measured @param description what it says, in a sentence */
export function bar(id: string, title: string, description: string, parts: readonly Part[]): SVGElement {
  const width = 400;
  const named = (name: "title" | "desc", text: string): SVGElement => {
    const made = drawn(name, { id: `${id}-${name}` });
    made.textContent = text;
    return made;
  };
  let at = 0;
  const drawing = parts.map(({ share, className }) => {
    const wide = Math.max(0, Math.min(1, share)) * width;
    const made = drawn("rect", { x: at, y: 0, width: wide, height: 12, class: className });
    at += wide;
    return made;
  });
  return drawn(
    "svg",
    {
      viewBox: `0 0 ${width} 12`,
      preserveAspectRatio: "none",
      class: "bar",
      role: "img",
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-desc`,
    },
    named("title", title),
    named("desc", description),
    drawn("rect", { x: 0, y: 0, width, height: 12, class: "ground" }),
    ...drawing,
    drawn("rect", { x: 0.5, y: 0.5, width: width - 1, height: 11, class: "frame" }),
  );
}
