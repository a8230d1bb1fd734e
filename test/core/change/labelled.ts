/** Changes read by the real analyser and labelled, for tests. */
import type { Analyser } from "../../../extension/core/analysis/analyser.ts";
import type { Version } from "../../../extension/core/change/change.ts";
import { type LabelledSide, type Labels, labelUnits } from "../../../extension/core/change/label-units.ts";
import type { Unit } from "../../../extension/core/change/unit.ts";
import type { UnitLabel } from "../../../extension/core/change/unit-label.ts";
import { changeWith, type Edit, version } from "./change-builder.ts";

export interface Labelled {
  readonly unit: Unit;
  readonly label: UnitLabel;
}

export interface LabelledChange {
  readonly units: readonly Labelled[];
  readonly problems: Labels["problems"];
}

export async function labelled(analyser: Analyser, ...edits: readonly Edit[]): Promise<LabelledChange> {
  return labelledEntries(
    analyser,
    edits.map(([path, before, after]) => ({
      path,
      ...(before === undefined ? {} : { before: version(before) }),
      ...(after === undefined ? {} : { after: version(after) }),
    })),
  );
}

export async function labelledEntries(analyser: Analyser, entries: Parameters<typeof changeWith>[0]): Promise<LabelledChange> {
  const { files } = changeWith(entries);
  const read = await Promise.all(
    files.map(async (change) => {
      const base = await sideOf(analyser, change.oldPath ?? change.path, change.before);
      const head = await sideOf(analyser, change.path, change.after);
      return { change, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
    }),
  );
  const { labels, problems } = labelUnits({ files: read });
  const units = files.flatMap((file) =>
    file.units.map((unit) => {
      const label = labels.get(unit);
      if (label === undefined) throw new Error(`a unit of ${unit.path} has no label`);
      return { unit, label };
    }),
  );
  return { units, problems };
}

async function sideOf(analyser: Analyser, path: string, side: Version | undefined): Promise<LabelledSide | undefined> {
  if (side?.content.kind !== "text") return undefined;
  const { text } = side.content;
  const { tokens, language } = await analyser.analyse({ path, text, isCompared: true }, 60_000);
  return { text, ...(tokens === undefined ? {} : { tokens }), ...(language === undefined ? {} : { language }) };
}
