/** The settings as the editor sends them: anything else than what the manifest allows is the default. */
import { type Category, categories } from "../core/base/finding.ts";

export type Scope = "changed" | "all";

export function scopeSetting(settings: unknown): Scope {
  const diagnostics = member(settings, "diagnostics");
  return member(diagnostics, "scope") === "all" ? "all" : "changed";
}

/** How loudly the findings of a category are underlined. There is no "off": what is found is shown. */
export const loudnesses = ["error", "warning", "information", "hint"] as const;
export type Loudness = (typeof loudnesses)[number];

/** Only what differs from the severities of the findings. It changes how they look, never the verdict. */
export type LoudnessByCategory = Readonly<Partial<Record<Category, Loudness>>>;

export function loudnessSetting(settings: unknown): LoudnessByCategory {
  const given = member(member(settings, "diagnostics"), "severity");
  return Object.fromEntries(
    categories.flatMap((category) => {
      const wanted = loudnesses.find((loudness) => loudness === member(given, category));
      return wanted === undefined ? [] : [[category, wanted]];
    }),
  );
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
