import type { CountList, IndicatorResponse } from "@faheng/domain";

/** Whether a list is the last of its fact, and the answer still says what it came to: a number written by hand rests on none. */
export function holdsNow(
  list: CountList,
  all: readonly CountList[],
  response: Pick<IndicatorResponse, "facts"> | null,
): boolean {
  return all.findLast((it) => it.fact === list.fact) === list && restsOn(list, response?.facts[list.fact]);
}

function restsOn({ counted, marked }: CountList, stated: unknown): boolean {
  const is = (value: unknown, number: number): boolean => value === number || value === String(number);
  if (marked === null) return is(stated, counted);
  if (typeof stated !== "object" || stated === null) return false;
  const { numerator, denominator } = stated as Readonly<Record<string, unknown>>;
  return is(numerator, marked) && is(denominator, counted);
}
