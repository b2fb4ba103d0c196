import type { Profile } from "@faheng/domain";
import { rank, type RankedScore } from "@faheng/scoring";
import type { UnitTotal } from "@faheng/scoring-bulk";

/** A unit to be given a place. */
export interface PlacedUnit {
  readonly id: string;
  readonly category: string;
  readonly total: UnitTotal;
}

/**
 * Places inside the categories as the profile gives them. Totals settle most; only for units of one printed total, where the
 * profile tells them apart by more than that, the whole score is asked for.
 *
 * @returns places by id; `null` for who is disqualified.
 */
export async function rankUnits(
  units: readonly PlacedUnit[],
  profile: Profile,
  scoreOf: (id: string) => Promise<RankedScore | null>,
): Promise<ReadonlyMap<string, number | null>> {
  const { ties, rounding } = profile.settings;
  const tellsApart = ties === "break" || rounding.mode === "none";
  const alike = Map.groupBy(units, ({ category, total }) => JSON.stringify([category, total.interval.worst]));
  const entries = [];
  for (const unit of units) {
    const { id, category, total } = unit;
    const isTied = (alike.get(JSON.stringify([category, total.interval.worst]))?.length ?? 0) > 1;
    const whole = tellsApart && isTied ? await scoreOf(id) : null;
    const bare = { total: null, interval: total.interval, disqualified: total.disqualified, groups: [] };
    entries.push({ unit: id, category, score: whole ?? bare });
  }
  return new Map(rank(entries, profile).map((it) => [it.unit, it.rank]));
}
