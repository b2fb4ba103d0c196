/**
 * Shares a whole number out in proportion to positive weights; the parts are integers and add up to it exactly.
 *
 * @example shareOut(100, [1, 1, 1]) // [33, 33, 34]
 */
export function shareOut(whole: number, weights: readonly number[]): readonly number[] {
  const safe = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 1));
  const total = safe.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let given = 0;
  return safe.map((weight) => {
    before += weight;
    const upTo = Math.floor((whole * before) / total + 1e-9);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
