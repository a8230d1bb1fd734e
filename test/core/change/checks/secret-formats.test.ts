import assert from "node:assert/strict";
import fc from "fast-check";
import { secretsIn, withoutSecrets } from "../../../../extension/core/change/checks/exposure/secret-formats.ts";

/** Bodies of the right length that no one was ever given, put together here so that no scanner takes them for real. */
const letters = "QuickBrownFoxJumpsOverLazyDogs9TimesAndMoreWordsFollowHereUntilItIsLongEnoughForEveryKindOfTokenThereIs";
const tokens: readonly (readonly [kind: string, token: string])[] = [
  ["an AWS access key", `AKIA${"QUICKBROWNFOXJMP"}`],
  ["a GitHub token", `ghp_${letters.slice(0, 36)}`],
  ["a GitHub token", `github_pat_${letters.slice(0, 22)}_${letters.slice(0, 59)}`],
  ["a GitLab token", `glpat-${letters.slice(0, 20)}`],
  ["a Slack token", `xoxb-${letters.slice(0, 24)}`],
  ["a Slack webhook", `hooks.slack.com/services/T${"QUICKBRO"}/B${"WNFOXJMP"}/${letters.slice(0, 24)}`],
  ["a Stripe key", `sk_live_${letters.slice(0, 24)}`],
  ["a Google API key", `AIza${letters.slice(0, 35)}`],
  ["an npm token", `npm_${letters.slice(0, 36)}`],
  ["a PyPI token", `pypi-AgEIcHlwaS5vcmc${letters.slice(0, 60)}`],
  ["an Anthropic key", `sk-ant-api03-${letters.slice(0, 90)}`],
  ["an OpenAI key", `sk-proj-${letters.slice(0, 30)}T3BlbkFJ${letters.slice(0, 30)}`],
  ["a SendGrid key", `SG.${letters.slice(0, 22)}.${letters.slice(0, 43)}`],
  ["an Azure storage key", `AccountKey=${letters.slice(0, 86)}==`],
];

describe("secrets in a line", () => {
  for (const [kind, token] of tokens) {
    it(`are known by their form: ${kind}, ${token.slice(0, 8)}…`, () => {
      for (const line of [token, `const a = "${token}";`, `A=${token}`, `x: ${token} # y`]) {
        assert.deepEqual(
          secretsIn(line).map((found) => [found.kind, line.slice(found.start, found.end)]),
          [[kind, token]],
        );
      }
    });

    it(`are never shown: ${kind}, ${token.slice(0, 8)}…`, () => {
      const line = `const a = "${token}"; // tail`;
      const shown = withoutSecrets(line);
      assert.equal(shown.length, line.length);
      assert.ok(shown.endsWith('"; // tail'));
      const [found] = secretsIn(line);
      for (const text of [shown, found?.masked ?? ""]) assert.ok(!text.includes(token.slice(-12)), text);
    });
  }

  it("are no secrets where they are examples, too short or too long", () => {
    for (const line of [
      "AKIAIOSFODNN7EXAMPLE",
      `ghp_${"x".repeat(36)}`,
      `ghp_${"0".repeat(36)}`,
      `ghp_your_token_here`,
      `ghp_${letters.slice(0, 20)}`,
      `sk_test_${letters.slice(0, 24)}`,
      `xoxb-your-token`,
      "AIza",
      `a${"AKIA"}QUICKBROWNFOXJMP`,
      `AKIA${"QUICKBROWNFOXJMPX"}`,
      "npm_config_registry_and_other_settings_of_npm",
    ])
      assert.deepEqual(secretsIn(line), [], line);
  });

  it("are private keys where a key follows the header, on the next line or behind a written break", () => {
    const header = "-----BEGIN RSA PRIVATE KEY-----";
    const body = letters.slice(0, 64);
    assert.equal(secretsIn(header, body)[0]?.kind, "a private key");
    assert.equal(secretsIn(`KEY = "${header}\\n${body}\\n"`)[0]?.kind, "a private key");
    assert.equal(secretsIn(`  "${header}\\n" +`, `  "${body}\\n" +`)[0]?.kind, "a private key");
    assert.ok(!withoutSecrets(`KEY = "${header}\\n${body}\\n"`).includes(body.slice(0, 12)));
    assert.deepEqual(secretsIn(`if (text.startsWith("${header}")) {`, "  return parse(text);"), []);
    assert.deepEqual(secretsIn("-----BEGIN PUBLIC KEY-----", body), []);
    assert.deepEqual(secretsIn("-----BEGIN CERTIFICATE-----", body), []);
  });

  it("leave every other line as it is", () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        const shown = withoutSecrets(line);
        assert.equal(shown.length, line.length);
        if (secretsIn(line).length === 0) assert.equal(shown, line);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it("take no more than a moment to look for", () => {
    for (const piece of ["-", "A", "sk-a", "xoxb-", "-----BEGIN ", "AIza", "gh", " ", "\\n", "SG.a."]) {
      const started = Date.now();
      const text = piece.repeat(200_000 / piece.length);
      secretsIn(text, text);
      withoutSecrets(text);
      assert.ok(Date.now() - started < 2_000, `${piece} ${Date.now() - started} ms`);
    }
  });
});
