/** `countersign rules`: list the rules, test a folder of them, or begin one. */
import { Misuse } from "../misuse.ts";
import { didYouMean } from "../near-names.ts";
import type { Run } from "../run.ts";

export const run: Run = async (invocation, surroundings) => {
  const [verb, ...rest] = invocation.positionals;
  switch (verb) {
    case "list": {
      if (rest.length > 0) throw new Misuse("countersign rules list takes no names.", "countersign explain RULE tells of one rule.");
      const { listRules } = await import("./rules-list.ts");
      return listRules(invocation, surroundings);
    }
    case "test": {
      const { testRules } = await import("./rules-test.ts");
      return testRules(rest, invocation, surroundings);
    }
    case "new": {
      const { newRule } = await import("./rules-new.ts");
      return newRule(rest, invocation, surroundings);
    }
    case undefined:
      throw new Misuse("What about the rules?", "Say countersign rules list, rules test or rules new.");
    default:
      throw new Misuse(`countersign rules has no ${verb}.`, didYouMean(verb, ["list", "test", "new"], "There are list, test and new."));
  }
};
