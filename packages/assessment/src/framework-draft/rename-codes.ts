import type { FrameworkInput, ProfileInput } from "@faheng/domain";

/** A framework with other codes; those that are not named stay. */
export function renameFramework(framework: FrameworkInput, codes: ReadonlyMap<string, string>): FrameworkInput {
  const of = (code: string): string => codes.get(code) ?? code;
  return {
    ...framework,
    groups: framework.groups.map((it) => ({
      ...it,
      code: of(it.code),
      parent: it.parent === null ? null : of(it.parent),
    })),
    indicators: framework.indicators.map((it) => ({ ...it, code: of(it.code), group: of(it.group) })),
  };
}

/** The same for the profile over it, wherever it names an indicator or a group. */
export function renameProfile(profile: ProfileInput, codes: ReadonlyMap<string, string>): ProfileInput {
  const of = (code: string): string => codes.get(code) ?? code;
  return {
    ...profile,
    items: profile.items.map((it) => ({ ...it, indicator: of(it.indicator) })),
    onceOnly: (profile.onceOnly ?? []).map((it) => ({ ...it, indicators: it.indicators.map(of) })),
    vetoes: (profile.vetoes ?? []).map(({ indicator, effect, ...veto }) => ({
      ...veto,
      indicator: of(indicator),
      effect:
        effect.kind === "cap-item"
          ? { ...effect, indicator: of(effect.indicator) }
          : effect.kind === "zero-group"
            ? { ...effect, group: of(effect.group) }
            : effect,
    })),
    readings: profile.readings.map(({ path, note }) => ({
      path: path.replace(/^items\.([A-Za-z0-9_-]+)/, (_, code: string) => `items.${of(code)}`),
      note,
    })),
  };
}
