/** Assessments as they came, those of closed cycles behind all that still wait for somebody. */
export function runningFirst<Summary extends { readonly cyclePhase: string }>(list: readonly Summary[]): Summary[] {
  const rank = ({ cyclePhase }: Summary): number => (cyclePhase === "closed" ? 1 : 0);
  return list.toSorted((a, b) => rank(a) - rank(b));
}
