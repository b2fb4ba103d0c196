import type { ItemStanding } from "@faheng/aggregation";
import { canonicalJson } from "@faheng/database";
import { EDITION_DIFFERENCES, type EditionDifferenceKind } from "@faheng/domain";
import type { EditionData, EditionUnit } from "./edition-content.ts";

/** One thing in which two contents of an edition differ: of a unit, or of all (`null`). */
export interface EditionDifference {
  readonly unit: { readonly key: string; readonly name: string } | null;
  readonly what: EditionDifferenceKind;
  /** As it was and is, in words or exact numbers; `null` where there was, or is, nothing. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A difference as the audit keeps it, for people to read. */
export function differenceText({ unit, what, from, to }: EditionDifference): string {
  return `${unit === null ? "" : `${unit.name} `}${EDITION_DIFFERENCES[what]}：${from || "—"} → ${to || "—"}`;
}

/** In what a content differs from an earlier one of the same cycle. */
export function editionDifferences(before: EditionData, now: EditionData): readonly EditionDifference[] {
  const [old, fresh] = [byKey(before), byKey(now)];
  const units = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) =>
    ofUnit(old.get(key) ?? null, fresh.get(key) ?? null, [before, now]),
  );
  return [
    ...whole("method", methodOf(before), methodOf(now)),
    ...whole("cycle", cycleOf(before), cycleOf(now)),
    ...whole("missing", missingOf(before), missingOf(now)),
    ...units,
  ];
}

function byKey({ units }: EditionData): ReadonlyMap<string, EditionUnit> {
  return new Map(units.map((it) => [it.key, it]));
}

function whole(what: EditionDifference["what"], from: string, to: string): EditionDifference[] {
  return from === to ? [] : [{ unit: null, what, from, to }];
}

function methodOf({ method }: EditionData): string {
  return `第${String(method.version)}版`;
}

function cycleOf({ cycle: { title, startsOn, endsOn } }: EditionData): string {
  return `${title} ${startsOn}—${endsOn}`;
}

function missingOf({ missing }: EditionData): string {
  return missing.map(({ name }) => name).join("、");
}

function ofUnit(
  old: EditionUnit | null,
  fresh: EditionUnit | null,
  [before, now]: readonly [EditionData, EditionData],
): EditionDifference[] {
  const named = fresh ?? old;
  if (named === null) return [];
  const unit = { key: named.key, name: named.name };
  if (old === null || fresh === null) {
    return [{ unit, what: "there", from: old && resultOf(old), to: fresh && resultOf(fresh) }];
  }
  const peers = ({ name, category, unitClass, profile, framework }: EditionUnit): string =>
    [
      name,
      category,
      unitClass ?? "",
      profile ? `${profile.id}@${profile.version}` : "",
      `${framework.id}@${framework.version}`,
    ].join(" · ");
  const items = ({ items: all, hasVeto, isDisqualified, isVetoPending }: EditionUnit): string =>
    canonicalJson({ all, hasVeto, isDisqualified, isVetoPending });
  const pairs = [
    ["total", totalOf(before, unit.key), totalOf(now, unit.key)],
    ["result", resultOf(old), resultOf(fresh)],
    ["peers", peers(old), peers(fresh)],
  ] as const;
  const found: EditionDifference[] = pairs.flatMap(([what, from, to]) =>
    from === to ? [] : [{ unit, what, from, to }],
  );
  if (items(old) === items(fresh)) return found;
  const moved = movedItems(old, fresh);
  return [...found, { unit, what: "items", from: moved.from, to: moved.to }];
}

function resultOf({ result }: EditionUnit): string {
  return `第${String(result.n)}次`;
}

function totalOf({ laid }: EditionData, key: string): string | null {
  const total = laid.units.find((it) => it.key === key)?.total ?? null;
  if (total === null) return null;
  return total.low === total.high ? total.low : `${total.low ?? "−∞"}…${total.high ?? "+∞"}`;
}

const STANDINGS: Readonly<Record<ItemStanding, string>> = {
  met: "达标",
  missed: "未达标",
  pending: "未定",
  "not-applicable": "不适用",
  unmeasurable: "不计率",
};

/** Codes of items that stand otherwise, with where they stood and stand. */
function movedItems(old: EditionUnit, fresh: EditionUnit): { readonly from: string; readonly to: string } {
  const standings = ({ items }: EditionUnit) => new Map(items.map((it) => [it.code, canonicalJson(it)]));
  const [was, is] = [standings(old), standings(fresh)];
  const codes = [...new Set([...was.keys(), ...is.keys()])].filter((code) => was.get(code) !== is.get(code));
  const said = ({ items, hasVeto }: EditionUnit): string =>
    [
      ...codes.map((code) => `${code} ${standingOf(items, code)}`),
      ...(old.hasVeto === fresh.hasVeto ? [] : [hasVeto ? "有否决" : "无否决"]),
    ].join("；");
  return { from: said(old), to: said(fresh) };
}

function standingOf(items: EditionUnit["items"], code: string): string {
  const item = items.find((it) => it.code === code);
  return item === undefined ? "—" : STANDINGS[item.standing];
}
