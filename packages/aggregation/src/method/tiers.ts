/**
 * The finest ordered tiers in which every unit of an upper one stands surely above every unit of a lower one.
 *
 * @param units in an order in which nobody stands before somebody who is surely above them (by their middle, highest first)
 * @param isSurelyAbove a strict order: nobody above whoever is above them
 */
export function tiersOf<Unit>(
  units: readonly Unit[],
  isSurelyAbove: (a: Unit, b: Unit) => boolean,
): readonly (readonly Unit[])[] {
  const tiers: Unit[][] = [];
  let open: Unit[] = [];
  for (const [at, unit] of units.entries()) {
    open.push(unit);
    const below = units.slice(at + 1);
    // A cut holds where all before it, and not only those of the open tier, are above all behind; upper tiers are already.
    if (open.every((upper) => below.every((lower) => isSurelyAbove(upper, lower)))) {
      tiers.push(open);
      open = [];
    }
  }
  return tiers;
}
