/** A program's commands and effects, gathered by the same machine that lowers shell text, so that both speak one language. */
import type { Span } from "../../base/range.ts";
import { runWords } from "../../shell/commands.ts";
import { Effects, hostWord } from "../../shell/effect.ts";
import { constantWord, type Flow, type FoldedWord, mergeSources, nothing } from "../../shell/folded.ts";
import type { Frame } from "../../shell/frame.ts";
import { runUncalled } from "../../shell/functions.ts";
import { standardLimits } from "../../shell/limits.ts";
import { Machine, type Outcome } from "../../shell/machine.ts";
import { fileKey, withHome } from "../../shell/paths.ts";
import { printLine } from "../../shell/print.ts";
import type { Line, Program } from "../../shell/program.ts";
import { Scope } from "../../shell/scope.ts";
import { lowerer } from "../../shell/statements.ts";
import type { TableIndex } from "../../shell/table-index.ts";
import { fillHoles, isKnown } from "../../shell/value.ts";
import type { Site, World } from "./world.ts";

/** One machine for all commands of a document, so that a file written by one and run by another is one story. */
export function hostMachine(tables: TableIndex): Machine {
  return new Machine(tables, standardLimits, lowerer, true);
}

export function programOf(machine: Machine): Program {
  runUncalled(machine);
  machine.finish();
  const derived = machine.derivedLines();
  return { lines: [...withoutRepeats(machine.lines), ...derived], problems: machine.problems, nested: machine.nested };
}

/** A function that is called twice runs the same command at the same place. */
function withoutRepeats(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = `${printLine(line)} ${line.stages.map(({ span }) => `${span.start} ${span.end}`).join(" ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const wholeLayer = { text: "", segments: undefined };

export function machineWorld(machine: Machine): World {
  const frameAt = (site: Site): Frame => ({
    layer: wholeLayer,
    scope: new Scope(),
    via: site.via,
    places: site.places,
    dialect: "arguments",
    depth: 0,
    calls: [],
    isStage: false,
  });
  const effectsAt = (site: Site) => new Effects(machine, frameAt(site), site.span, "");
  const finish = (outcome: Outcome): Flow => {
    for (const tail of outcome.tails) machine.line(tail);
    return outcome.stdout;
  };

  return {
    script: (code, site, stdin) => {
      if (fillHoles(code.value, () => "").trim() === "") {
        effectsAt(site).run("bash", code.sources, code.steps);
        if (!isKnown(code.value)) unresolvedCode(machine, site.span);
        return nothing;
      }
      effectsAt(site).run("bash", code.sources, code.steps);
      if (code.value.length > machine.limits.nestedLength) {
        machine.problem("code-too-deep", "This shell code is too long to be analysed. Review it by hand.", "blocking", site.span);
        return nothing;
      }
      if (!machine.countCommand(frameAt(site), site.span.start, site.span.end)) return nothing;
      return finish(machine.lowerer.code(machine, placed(code, site.span), { ...frameAt(site), dialect: "posix" }, stdin));
    },
    command: (words, site, stdin) => {
      if (!machine.countCommand(frameAt(site), site.span.start, site.span.end)) return nothing;
      return finish(
        runWords(
          machine,
          words.map((word) => placed(word, site.span)),
          frameAt(site),
          stdin,
        ),
      );
    },
    read: (path, site) => {
      const effects = effectsAt(site);
      const flow = effects.read(path);
      for (const source of flow.sources)
        if (source.effect === ":read" && source.span === site.span) effects.single(":read", source.words.map(asFolded));
      return flow;
    },
    write: (path, flow, appends, site) => effectsAt(site).write(path, flow, appends),
    send: (address, sources, site) => {
      const effects = effectsAt(site);
      // No command tells that this host is spoken to, as `curl` would.
      effects.single(":send", [hostWord(address)]);
      effects.send(address, sources);
    },
    fetch: (address, site) => {
      const effects = effectsAt(site);
      effects.single(":fetch", [address]);
      return { sources: [effects.source(":fetch", [address], "client")], constant: undefined };
    },
    incoming: (host, site) => ({ sources: [effectsAt(site).source(":fetch", [hostWord(host)], "socket")], constant: undefined }),
    connect: (host, port, site) => effectsAt(site).connect(host, port),
    listen: (port, site) => effectsAt(site).single(":listen", [port]),
    environment: (name, site) => ({ sources: [effectsAt(site).source(":env", [constantWord(name)])], constant: undefined }),
    input: (site) => ({ sources: [effectsAt(site).source(":input", [])], constant: undefined }),
    code: (language, code, site) => {
      effectsAt(site).run(language, code.sources, code.steps);
      if (isKnown(code.value) || fillHoles(code.value, () => "").trim() !== "")
        machine.enter({ language, code: placed(code, site.span), via: site.via });
      else if (code.sources.length === 0) unresolvedCode(machine, site.span);
    },
    runFile: (language, path, site) => {
      const flow = machine.readFile(fileKey(withHome(path.value), ".")) ?? nothing;
      effectsAt(site).run(language, mergeSources(flow.sources, path.sources), path.steps);
      if (flow.constant !== undefined) machine.enter({ language, code: placed(flow.constant, site.span), via: [...site.via, "file"] });
    },
    problem: (code, message, weight, span) => machine.problem(code, message, weight, span),
  };
}

function unresolvedCode(machine: Machine, span: Span): void {
  machine.problem(
    "unresolved-code",
    "This runs code that cannot be told from the text. Find out what it is, or write it out.",
    "note",
    span,
  );
}

/** A word that was made up on the way stands where the call stands. */
function placed(word: FoldedWord, span: Span): FoldedWord {
  return word.segments.length > 0 ? word : { ...word, segments: [{ from: 0, to: word.value.length, ...span, exact: false }] };
}

function asFolded(word: { value: string; segments: FoldedWord["segments"] }): FoldedWord {
  return { ...word, sources: [] };
}
