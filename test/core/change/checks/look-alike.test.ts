import assert from "node:assert/strict";
import { likeOf } from "../../../../extension/core/change/checks/dependencies/look-alike.ts";
import { shippedList } from "./check-builder.ts";

function like(ecosystem: "npm" | "pypi" | "crates" | "gems" | "go" | "maven" | "docker", name: string): string | undefined {
  return likeOf(ecosystem, name, shippedList(`popular-${ecosystem}`));
}

describe("a name that could be taken for another", () => {
  it("differs by a letter, by two that are swapped, by separators, a scope, look or dress", () => {
    const cases = [
      ["npm", "lodahs", "lodash"],
      ["npm", "expresss", "express"],
      ["npm", "axois", "axios"],
      ["npm", "crossenv", "cross-env"],
      ["npm", "types-node", "@types/node"],
      ["npm", "@bable/core", "@babel/core"],
      ["npm", "reactrouter", "react-router"],
      ["npm", "node-express", "express"],
      ["npm", "l0dash", "lodash"],
      ["pypi", "reqeusts", "requests"],
      ["pypi", "request", "requests"],
      ["pypi", "djago", "django"],
      ["pypi", "python3-dateutil", "python-dateutil"],
      ["pypi", "scikitlearn", "scikit-learn"],
      ["crates", "rustdecimal", "rust_decimal"],
      ["gems", "nokogirl", "nokogiri"],
      ["go", "github.com/siruspen/logrus", "github.com/sirupsen/logrus"],
      ["maven", "com.google.guava:guavva", "com.google.guava:guava"],
      ["docker", "ngnix", "nginx"],
    ] as const;
    for (const [ecosystem, name, wanted] of cases)
      assert.equal(like(ecosystem, name)?.replaceAll("_", "-"), wanted.replaceAll("_", "-"), name);
  });

  it("is none where both are well known, the registry takes them for one, or they are versions of each other", () => {
    const cases = [
      ["npm", "preact"],
      ["npm", "colors"],
      ["npm", "color"],
      ["npm", "@babel/helper-plugin-utils"],
      ["npm", "@types/nodde"],
      ["pypi", "Python_Dateutil"],
      ["pypi", "boto"],
      ["crates", "serde-json"],
      ["go", "gopkg.in/yaml.v2"],
      ["go", "github.com/gin-gonic/gin/v2"],
      ["docker", "library/nginx"],
      ["npm", "koa2"],
      ["npm", "mysql3"],
      ["npm", "our-own-tool"],
      ["npm", "ora"],
    ] as const;
    for (const [ecosystem, name] of cases) assert.equal(like(ecosystem, name), undefined, name);
  });

  it("is none of the names on the lists themselves", () => {
    for (const ecosystem of ["npm", "pypi", "crates", "gems", "go", "maven", "docker"] as const) {
      const names = shippedList(`popular-${ecosystem}`);
      assert.ok(names.length > 100, ecosystem);
      for (const name of names) assert.equal(likeOf(ecosystem, name, names), undefined, name);
    }
  });
});
