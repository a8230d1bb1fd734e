/** The settings as the editor sends them: anything else than what the manifest allows is the default. */

export type Scope = "changed" | "all";

export function scopeSetting(settings: unknown): Scope {
  const diagnostics = member(settings, "diagnostics");
  return member(diagnostics, "scope") === "all" ? "all" : "changed";
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
