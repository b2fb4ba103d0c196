/** A score's place on its own scale in thousandths of the marks that apply; unlike frameworks are never compared in raw points. */
export function shareOf(points: number | null, full: number | null): number | null {
  return points === null || full === null || full <= 0 ? null : Math.round((points * 1000) / full);
}
