import type { ClauseValue, ReadClause } from "./clause.ts";
import { figure, NUMBER } from "./patterns.ts";

/** What is taken or given, by the verb before it or as one more of several; a score of 90分以上 is no such amount. */
const AMOUNT = new RegExp(
  `(?:(?<![累合总预])[扣减加得计记奖给赋](?:除|减|分|予|以|:){0,2}|分(?:/[\\p{Script=Han}]{1,2})?[、,])(?<n>${NUMBER})分(?![钟之]|以[上下]|及以|为基)`,
  "gu",
);

/** Amounts of a cell, as decimals, that went into no clause, each where it stands. */
export function amountsLeft(
  text: string,
  clauses: readonly ReadClause[],
  others: readonly (string | null)[],
): readonly { readonly said: string; readonly from: number; readonly to: number }[] {
  const known = new Set([
    ...others,
    ...clauses.flatMap(({ params, cap, share, veto }) => [
      ...figuresIn(params),
      cap,
      share,
      veto !== null && "points" in veto ? veto.points : null,
    ]),
  ]);
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const points = figure(match.groups?.n);
    if (points === null || points === "0" || known.has(points)) return [];
    return [
      {
        said: `${points}分`,
        from: match.index + match[0].lastIndexOf(match.groups?.n ?? ""),
        to: match.index + match[0].length,
      },
    ];
  });
}

/** Every figure of parameters; labels are words, whatever figures stand in them. */
export function figuresIn(value: ClauseValue): string[] {
  if (typeof value === "number") return [String(value)];
  if (typeof value === "string") return /^-?\d+(?:\.\d+)?%?$/u.test(value) ? [value.replace("%", "")] : [];
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((it: ClauseValue) => figuresIn(it));
  return Object.entries(value).flatMap(([name, own]: [string, ClauseValue]) =>
    name === "label" || name === "key" ? [] : figuresIn(own),
  );
}
