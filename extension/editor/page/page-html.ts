/** The document of the checklist page: no text of anybody's in it, one script, one style, and a policy that lets nothing else in. */

export interface PageDocument {
  /** Addresses as the page may load them. */
  readonly script: string;
  readonly style: string;
  /** What the content security policy calls the place of both. */
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
}

/** sha256 of no text: the toolkit puts an empty style element into the head and fills it rule by rule. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Throws where an argument holds a character that could end an attribute or a directive. The toolkit's controls bring their own style as
 * constructed sheets, which need no `unsafe-inline`.
 */
export function pageHtml({ script, style, source, language }: PageDocument): string {
  for (const value of [script, style, source, language]) {
    if (/["<>;\s]/.test(value.replaceAll(/ (?=[\w'*])/g, ""))) throw new Error(`Not fit for the document of a page: ${value}`);
  }
  const policy = [
    "default-src 'none'",
    `script-src ${source}`,
    `style-src ${source} ${emptyStyle}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Countersign: pre-merge checklist</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="page"></main>
<div id="live" class="unseen" role="status" aria-live="polite" aria-atomic="true"></div>
<script src="${script}"></script>
</body>
</html>
`;
}
