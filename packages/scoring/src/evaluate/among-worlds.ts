import { add, divide, type Exact, multiply } from "../exact.ts";
import type { PlanVariant, PlanWorld } from "../plan.ts";
import { hull, type Span, ZERO } from "../span.ts";
import { blend } from "./worlds.ts";

/** Blends over the sources in which something counts, their weights taken to one. */
export function amongWorlds(
  { variant, unsetWeight }: { readonly variant: PlanVariant; readonly unsetWeight: Exact },
  isIn: (world: PlanWorld) => boolean,
  amountIn: (position: number) => Span,
): Span {
  const [only, ...others] = variant.worlds;
  if (only && others.length === 0) return isIn(only) ? amountIn(0) : ZERO;
  const positions = variant.worlds.flatMap((world, position) => (isIn(world) ? [position] : []));
  const [first] = positions;
  if (first === undefined) return ZERO;
  if (positions.length === 1) return amountIn(first);
  const isSet = (position: number): boolean => variant.worlds[position]?.weight !== null;
  const isUnsetElsewhere = variant.worlds.some((_, position) => !isSet(position) && !positions.includes(position));
  const all = takenToOne(positions);
  // A source in which nothing of it counts may come to have all that is not set yet: then those with a weight are all there is.
  return isUnsetElsewhere && !positions.every(isSet) && positions.some(isSet)
    ? hull(all, takenToOne(positions.filter(isSet)))
    : all;

  function takenToOne(among: readonly number[]): Span {
    const worlds = among.flatMap((position) => variant.worlds[position] ?? []);
    const hasUnset = worlds.some(({ weight }) => weight === null);
    const known = worlds.reduce<Exact>((sum, { weight }) => add(sum, weight ?? 0), hasUnset ? unsetWeight : 0);
    if (known === 0) return amountIn(among[0] ?? 0);
    const share = divide(1, known);
    const weighted = worlds.map((world) => ({
      ...world,
      weight: world.weight === null ? null : multiply(world.weight, share),
    }));
    return blend(weighted, among.map(amountIn), hasUnset ? multiply(unsetWeight, share) : 0);
  }
}
