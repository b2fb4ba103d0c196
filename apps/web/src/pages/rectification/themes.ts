import type { RectificationHead } from "../../api/outputs.ts";

/** A problem that several agencies have: linked by the office, or proposed because they are about the same. */
export interface Theme {
  readonly title: string;
  /** Whether nobody has said so yet: it is proposed by a text that reads alike, or by one indicator. */
  readonly isProposed: boolean;
  readonly agencies: number;
  readonly rectifications: readonly RectificationHead[];
}

/**
 * Themes over agencies, those that most agencies have first. What the office linked counts whatever its words; of the rest, the
 * same words, or the same item of a framework, in two agencies or more are proposed.
 */
export function themesOf(rectifications: readonly RectificationHead[]): Theme[] {
  const linked = Map.groupBy(
    rectifications.filter(({ theme }) => theme !== null),
    ({ theme }) => theme ?? "",
  );
  const loose = rectifications.filter(({ theme, state }) => theme === null && state !== "cancelled");
  const proposed = Map.groupBy(loose, (it) => it.title ?? it.found.replaceAll(/\s+/gu, ""));
  const themes = [
    ...[...linked].map(([title, its]) => ({
      title,
      isProposed: false,
      agencies: agenciesIn(its),
      rectifications: its,
    })),
    ...[...proposed].map(([title, its]) => ({
      title,
      isProposed: true,
      agencies: agenciesIn(its),
      rectifications: its,
    })),
  ];
  return themes
    .filter(({ isProposed, agencies }) => !isProposed || agencies > 1)
    .toSorted((a, b) => Number(a.isProposed) - Number(b.isProposed) || b.agencies - a.agencies);
}

function agenciesIn(rectifications: readonly RectificationHead[]): number {
  return new Set(rectifications.map(({ agencyId }) => agencyId)).size;
}
