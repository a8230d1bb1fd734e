/** `countersign rules`: list the rules, or test a folder of them. */
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
    case "new":
      throw new Misuse("countersign rules new is planned, and not in this version.", "Copy the folder of a rule that is near to yours.");
    case undefined:
      throw new Misuse("What about the rules?", "Say countersign rules list, or countersign rules test.");
    default:
      throw new Misuse(`countersign rules has no ${verb}.`, didYouMean(verb, ["list", "test"], "There are list and test."));
  }
};
