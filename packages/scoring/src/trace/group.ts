import type { BonusResult } from "../evaluate/bonus.ts";
import { add, compare, type Exact, multiply } from "../exact.ts";
import type { ItemResult } from "../evaluate/items.ts";
import { PENDING } from "../evaluate/read-facts.ts";
import type { Rescale } from "../evaluate/rescale.ts";
import { type Strike, zeroed } from "../evaluate/strike.ts";
import type { NodeResult } from "../evaluate/worlds.ts";
import type { Span } from "../span.ts";
import { capsInText, type StruckCap } from "./caps.ts";
import { limitsInText, markInText, resultInText, spanInText } from "./node.ts";

/** `共4项，其中1项待填、1项不涉及，得12至18分（满分20分）`: what a heading's items come to, with the limit that holds it. */
export function groupSentence(
  group: NodeResult,
  {
    struck,
    rescale,
    caps,
  }: { readonly struck: readonly Strike[]; readonly rescale: Rescale; readonly caps: readonly StruckCap[] },
): string {
  const items = itemsIn(group);
  const { floor, ceiling, sum, limited, amount, node } = group;
  const full = fullOf(items, rescale);
  const isAward = items.some(mayGain);
  const strikes = node.vetoes.map((veto) => struck[veto]);
  return joined(
    countText(items),
    limitText(sum, limited, { floor, ceiling }),
    strikes.includes("yes") ? "一票否决" : strikes.includes("maybe") ? "是否一票否决待定" : "",
    capsInText(caps, zeroed(limited, node.vetoes, struck)),
    full === 0 ? resultInText(amount, isAward) : markInText(amount, full),
  );
}

/** `共2项，合计2.7分，不超过2分，得2分`: what items on top come to under their common limit. */
export function bonusSentence(bonus: BonusResult): string {
  const items = bonusItemsIn(bonus);
  const { limit, sum, amount } = bonus;
  return joined(
    countText(items),
    limitText(sum, amount, { floor: limit?.floor ?? null, ceiling: limit?.ceiling ?? null }),
    resultInText(amount, items.some(mayGain)),
  );
}

function itemsIn({ items, children }: NodeResult): ItemResult[] {
  return [...items.map(({ result }) => result), ...children.flatMap(itemsIn)];
}

function bonusItemsIn({ items, children }: BonusResult): ItemResult[] {
  return [...items.map(({ result }) => result), ...children.flatMap(bonusItemsIn)];
}

/** Full marks of the items that count, as far as they stand in for those that do not apply. */
function fullOf(items: readonly ItemResult[], { least, most }: Rescale): Exact {
  const own = items.reduce<Exact>((sum, { item, isExcluded }) => (isExcluded ? sum : add(sum, item.full)), 0);
  return compare(least, most) === 0 ? multiply(own, least) : own;
}

function mayGain({ item }: ItemResult): boolean {
  return item.start !== 0 || item.clauses.some(({ isAward }) => isAward);
}

function countText(items: readonly ItemResult[]): string {
  const count = (is: (result: ItemResult) => boolean): number => items.filter(is).length;
  const parts = [
    [count(isOpen), "待填"],
    [count(({ facts }) => facts.applicability === "awaits-approval"), "不涉及待批准"],
    [count(({ facts }) => facts.applicability === "not-applicable"), "不涉及"],
  ] as const;
  const apart = parts.flatMap(([n, word]) => (n === 0 ? [] : [`${n}项${word}`]));
  return `共${items.length}项${apart.length === 0 ? "" : `，其中${apart.join("、")}`}`;
}

function isOpen({ facts, clauses }: ItemResult): boolean {
  return facts.applicability === "applies" && clauses.some(({ value }) => value === PENDING);
}

/** `合计2.7分，不超过2分`; empty where no limit moves anything. */
function limitText(
  before: Span,
  after: Span,
  { floor, ceiling }: { readonly floor: Exact | null; readonly ceiling: Exact | null },
): string {
  if (isSame(before.lo, after.lo) && isSame(before.hi, after.hi)) return "";
  const limits = limitsInText(before, floor, ceiling);
  return joined(`合计${spanInText(before)}`, limits);
}

function isSame(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("，");
}
