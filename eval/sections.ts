/** The figures of a measurement, as tables with their titles: printed on a terminal and written to a page alike. Pure functions. */
import { byKey, falsePositives, type Judged, macroAverage, percent, perThousand, recall } from "./measure.ts";

export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines below the table. */
  readonly after?: readonly string[];
}

export const coreCategories: readonly string[] = ["tunnel", "miner", "exfil", "reverse-shell", "download-exec"];
const leastRows = 20;

/** `adjudicated`: ids of benign rows that somebody judged to be a genuine risk. */
export function sections(judged: readonly Judged[], adjudicated: ReadonlyMap<string, string>): Section[] {
  const risky = judged.filter((one) => one.row.expected === "risky");
  const strong = risky.filter((one) => one.row.isStrong);
  const looking = judged.filter((one) => one.row.expected === "benign-looking");
  const spokenOf = looking.filter((one) => one.isFound).length;
  return [
    {
      ...recallSection("Recall, by category", strong, (row) => row.category),
      note: "Risky rows with a strong label; found = any finding of medium and above, right = of the right category",
      after: pooled(strong),
    },
    recallSection("Recall, by language", strong, (row) => row.language),
    recallSection("Recall, by dataset", strong, (row) => row.dataset),
    {
      ...recallSection(
        "Recall of rows with a weak label",
        risky.filter((one) => !one.row.isStrong),
        (row) => row.category,
      ),
      note: "Nobody read these labels one by one: some rows do nothing that a text shows",
    },
    {
      title: "False positives",
      note: "Benign rows that a finding speaks of, per 1,000; adjudicated: without rows judged to be genuine risks",
      ...falsePositiveTable(judged, adjudicated),
      after: [
        `Benign-looking rows of attack sources: we speak of ${spokenOf} of ${looking.length} (${percent(spokenOf, looking.length)}). They count in neither figure.`,
      ],
    },
    coverageSection(judged),
  ];
}

function pooled(strong: readonly Judged[]): string[] {
  const macro = macroAverage(strong, leastRows);
  const core = strong.filter((one) => coreCategories.includes(one.row.category));
  const { found, families, foundFamilies } = recall(core);
  return [
    ...(macro.value === undefined
      ? []
      : [
          `macro-average of the ${macro.categories} categories with at least ${leastRows} rows: ${(100 * macro.value).toFixed(1)} % of rows, ${(100 * (macro.families ?? 0)).toFixed(1)} % of families`,
        ]),
    `tunnel, miner, exfil, reverse-shell and download-exec together: ${percent(found, core.length)} of ${core.length} rows, ${percent(foundFamilies, families)} of ${families} families`,
  ];
}

function recallSection(title: string, group: readonly Judged[], key: Parameters<typeof byKey>[1]): Section {
  const rows = [...byKey(group, key), ["all", group] as const].map(([name, members]) => {
    const { rows: count, found, right, families, foundFamilies } = recall([...members]);
    return [name, String(count), percent(found, count), percent(right, count), String(families), percent(foundFamilies, families)];
  });
  return { title, head: ["", "rows", "found", "right", "families", "found"], rows };
}

function falsePositiveTable(judged: readonly Judged[], adjudicated: ReadonlyMap<string, string>): Pick<Section, "head" | "rows"> {
  const benign = judged.filter((one) => one.row.expected === "benign");
  return {
    head: ["dataset", "rows", "high and above", "adjudicated", "medium and above", "adjudicated"],
    rows: [...byKey(benign, (row) => row.dataset), ["all", benign] as const].map(([name, group]) => {
      const raw = falsePositives(group);
      const fair = falsePositives(group.filter((one) => !adjudicated.has(one.row.id)));
      return [
        name,
        String(raw.rows),
        perThousand(raw.high, raw.rows),
        perThousand(fair.high, raw.rows),
        perThousand(raw.medium, raw.rows),
        perThousand(fair.medium, raw.rows),
      ];
    }),
  };
}

function coverageSection(judged: readonly Judged[]): Section {
  return {
    title: "Coverage",
    head: ["language", "rows", "full", "partial", "none", "with a blocking problem"],
    rows: [...byKey(judged, (row) => row.language)].map(([name, group]) => [
      name,
      String(group.length),
      ...(["full", "partial", "none"] as const).map((coverage) =>
        percent(group.filter((one) => one.answer.coverage === coverage).length, group.length),
      ),
      percent(group.filter((one) => one.answer.problems.some((problem) => problem.weight === "blocking")).length, group.length),
    ]),
  };
}
