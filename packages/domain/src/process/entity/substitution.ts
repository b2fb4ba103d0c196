/** 代理: for a period somebody of an agency does there what another of it may do. */
export interface Substitution {
  readonly agencyId: string;
  /** Later ones sort after earlier ones. */
  readonly id: string;
  /** Person id of whoever is stood for. */
  readonly personId: string;
  /** Person id of whoever stands. */
  readonly substituteId: string;
  /** First and last of the city's days, `YYYY-MM-DD`; it ends by itself with the last. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
  /** Person id and name at the time. */
  readonly setBy: string;
  readonly setByName: string;
  /** ISO time. */
  readonly setAt: string;
  /** ISO time, person id and name; `null` where it was not withdrawn. */
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnByName: string | null;
}

/** Whether it holds at a moment, of which `day` is the city's day and `at` the ISO time. */
export function holdsOn(
  it: Pick<Substitution, "fromDay" | "toDay" | "setAt" | "withdrawnAt">,
  { day, at }: { readonly day: string; readonly at: string },
): boolean {
  return it.fromDay <= day && day <= it.toDay && it.setAt <= at && (it.withdrawnAt === null || at < it.withdrawnAt);
}

type Wanted = Pick<Substitution, "personId" | "substituteId" | "fromDay" | "toDay">;

/** What stands against a new one, and which of those that stand it is. */
export interface SubstitutionClash<Standing> {
  /** `overlap`: the person has a substitute already; `chain`: the substitute would be absent, or the absent one a substitute. */
  readonly kind: "overlap" | "chain";
  readonly with: Standing;
}

/**
 * Whether a new substitution can stand beside others: nobody has two substitutes on one day, and nobody who is stood for
 * stands for anybody, so that duties never run in a circle and never end with somebody who is away.
 *
 * @param standing those of the same agency that were not withdrawn.
 * @returns the first that stands against it, `null` for none.
 */
export function clashOf<Standing extends Wanted>(
  standing: readonly Standing[],
  wanted: Wanted,
): SubstitutionClash<Standing> | null {
  const meanwhile = standing.filter((it) => it.fromDay <= wanted.toDay && wanted.fromDay <= it.toDay);
  const twice = meanwhile.find((it) => it.personId === wanted.personId);
  if (twice) return { kind: "overlap", with: twice };
  const link = meanwhile.find((it) => it.personId === wanted.substituteId || it.substituteId === wanted.personId);
  return link ? { kind: "chain", with: link } : null;
}
