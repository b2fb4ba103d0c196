/** Codes from one to another, both included, as they stand in a list; for choosing with Shift. */
export function between(codes: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [codes.indexOf(from), codes.indexOf(to)].toSorted((left, right) => left - right);
  return a === undefined || b === undefined || a < 0 ? [to] : codes.slice(a, b + 1);
}
