/** What the page's own sources must not hold. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageHtml } from "../../extension/editor/page/page-html.ts";
import { root } from "../../scripts/root.mjs";

const sources = readdirSync(join(root, "webview"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|css)$/.test(file))
  .map((file) => [file, readFileSync(join(root, "webview", file), "utf8")] as const);
const document = { script: "vscode-resource:/s.js", style: "vscode-resource:/s.css", source: "https://*.example.invalid", language: "en" };

describe("the sources of the page", () => {
  it("make nothing out of text but text", () => {
    assert.ok(sources.length > 15);
    const makers =
      /innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|document\.write|\beval\(|new Function|srcdoc|setHTML/;
    assert.deepEqual(
      sources.filter(([, text]) => makers.test(text)).map(([file]) => file),
      [],
    );
  });

  it("show nothing on pointing alone, and take every colour from the theme", () => {
    const styles = sources.filter(([file]) => file.endsWith(".css"));
    assert.equal(styles.length, 1);
    for (const [file, text] of styles) {
      assert.doesNotMatch(text, /:hover/, file);
      assert.doesNotMatch(text, /#[0-9a-f]{3,8}\b|rgba?\(|hsl/i, file);
    }
  });
});

describe("the document of the page", () => {
  it("lets in its script and its style, and nothing else", () => {
    const html = pageHtml(document);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    assert.deepEqual(policy.split("; "), [
      "default-src 'none'",
      "script-src https://*.example.invalid",
      "style-src https://*.example.invalid 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.doesNotMatch(html, /\son\w+=|unsafe/);
  });

  it("is not made of what would end an attribute or a directive", () => {
    for (const bad of ['a"b', "a;b", "a<b", "a>b", "a\nb"]) {
      assert.throws(() => pageHtml({ ...document, script: bad }), /Not fit/);
      assert.throws(() => pageHtml({ ...document, source: bad }), /Not fit/);
      assert.throws(() => pageHtml({ ...document, language: bad }), /Not fit/);
    }
  });
});
