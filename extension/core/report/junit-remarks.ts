/** A review or an audit as a suite of tests: each remark fails, and where there are none one case says that it was looked at. */
import { type JunitCase, junitReport } from "./junit.ts";
import type { Remark } from "./remark.ts";
import type { Result } from "./result.ts";

/** `remarks` are those of `result`. Ends with a line break. */
export function remarksJunit({ verdict, problems }: Result, remarks: readonly Remark[]): string {
  const blocking = new Set(problems.filter(({ weight }) => weight === "blocking").map(({ message }) => message));
  const cases = remarks.map((remark): JunitCase => {
    const { check, message, place, severity } = remark;
    const where = place === undefined ? "" : `${place.path}${place.range === undefined ? "" : `:${place.range.start.line + 1}`}`;
    const kind = blocking.has(message) ? "broken" : "failed";
    return {
      group: check,
      name: where === "" ? message : `${where}: ${message}`,
      outcome: { kind, message: `${severity}: ${message}`, text: where },
    };
  });
  // Under --strict notes make the verdict, which are no remarks.
  const whole: JunitCase = {
    group: "countersign",
    name: "verdict",
    outcome: verdict === "pass" ? { kind: "passed" } : { kind: "failed", message: verdict, text: verdict },
  };
  return junitReport("countersign", [whole, ...cases]);
}
