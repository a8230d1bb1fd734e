import assert from "node:assert/strict";
import { sourceLanguages } from "../../../extension/core/shell/source-languages.ts";
import { type SourceText, sourceText } from "../../../extension/core/shell/source-text.ts";

const taken = (language: string, text: string): SourceText => {
  const words = sourceLanguages[language];
  assert.ok(words);
  return sourceText(text, words.syntax);
};
const statements = (language: string, text: string) =>
  taken(language, text).statements.map(({ start, end }) => text.slice(start, end).trim());

describe("the text of code that nothing parses", () => {
  it("blanks comments and what literals hold, and keeps every place", () => {
    const text = 'a("x;y"); // b("c")\n/* d() */ e(\'f\');';
    const { bare, uncommented } = taken("java", text);
    assert.equal(bare, "a(\"   \");          \n          e(' ');");
    assert.equal(uncommented, `a("x;y");${" ".repeat(10)}\n${" ".repeat(10)}e('f');`);
  });

  it("keeps the variables that are filled into a literal", () => {
    assert.equal(taken("php", 'x("run $name now");').bare, 'x("    $name    ");');
  });

  it("takes no apostrophe for a literal where quotes are around one character", () => {
    assert.deepEqual(statements("rust", "fn a<'b>(c: &'b str) { d('e'); }"), ["fn a<'b>(c: &'b str)", "d('e')"]);
  });

  it("takes no address and no length of a list for a comment", () => {
    assert.equal(taken("perl", "$n = $#list; f(1);").bare, "$n = $#list; f(1);");
    assert.equal(taken("dart", "f(https://x);").bare, "f(https://x);");
  });

  it("leaves out the documentation of Perl and the page around PHP", () => {
    assert.equal(
      taken("perl", "a();\n=head1 B\n\nsystem('c')\n\n=cut\nd();\n__END__\ne();").uncommented.replace(/\s+/g, " "),
      "a(); d(); ",
    );
    assert.equal(taken("php", "<p>it's</p><?php a(); ?><p>don't</p>").uncommented.trim(), "a();");
    assert.equal(taken("php", "a();").uncommented, "a();");
  });

  it("cuts statements at their ends, not inside of calls", () => {
    assert.deepEqual(statements("java", "a(b,\n  c); d\n  .e();"), ["a(b,\n  c)", "d\n  .e()"]);
    assert.deepEqual(statements("java", 'x(new String[]{"a", "b"}); y();'), ['x(new String[]{"a", "b"})', "y()"]);
    assert.deepEqual(statements("java", "A b = c(), d = e();"), ["A b = c()", "d = e()"]);
  });

  it("is not held up by a quote that nothing closes", () => {
    assert.deepEqual(statements("perl", `a(); " b(); ${"c(); ".repeat(2000)}`).length, 2002);
  });
});
