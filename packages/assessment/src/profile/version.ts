/** Orders `1.2.3` numbers, the smaller first. */
export function byVersion(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split(".").map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (x?.[place] ?? 0) - (y?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
