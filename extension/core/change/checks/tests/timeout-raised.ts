/** Tests that are given more time, or more tries, than before. */
import { range } from "../../../base/range.ts";
import { changedLines, numberChange } from "../changed-numbers.ts";
import type { Check } from "../check.ts";

const waiting = /timeout|time_out|\bdeadline|waitFor|wait_until|\bretr(y|ies)|retryTimes|reruns|flaky|max_attempts|maxAttempts/i;
const settings =
  /(^|\/)(jest|vitest|playwright|cypress|karma|mocha|wdio|ava|nightwatch)[\w.-]*\.([cm]?[jt]s|json)$|(^|\/)\.mocharc[\w.]*$|(^|\/)(pytest\.ini|tox\.ini|conftest\.py)$/;

export const timeoutRaised: Check = ({ files }) =>
  files.flatMap((file) => {
    const { path } = file.change;
    if (file.area !== "test" && !settings.test(path)) return [];
    return changedLines(file, /$^/).flatMap((changed) => {
      const numbers = waiting.test(changed.is) ? numberChange(changed) : undefined;
      if (numbers === undefined || numbers.to <= numbers.from) return [];
      const start = changed.is.length - changed.is.trimStart().length;
      return [
        {
          path,
          range: range(changed.line, start, changed.line, changed.is.trimEnd().length),
          words: { setting: changed.is.trim(), from: String(numbers.from), to: String(numbers.to) },
          tokens: [changed.was.trim(), changed.is.trim()],
        },
      ];
    });
  });
