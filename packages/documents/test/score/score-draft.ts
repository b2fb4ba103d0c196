import type { FrameworkDraft } from "../../src/draft/draft-from-document.ts";
import type { SourcePiece } from "../../src/draft/source-pieces.ts";
import type { Expectation, ExpectedItem } from "./expectation.ts";
import { bare, isCovered, same } from "./same-text.ts";

type Indicator = FrameworkDraft["framework"]["indicators"][number];

/** How much of a document came through. */
export interface DraftScore {
  readonly items: { readonly found: number; readonly expected: number; readonly extra: number };
  readonly fields: { readonly right: number; readonly expected: number };
  readonly clauses: { readonly found: number; readonly expected: number };
  readonly doubts: number;
  /** Pieces of the source that stand in no field, no list and no doubt. */
  readonly silent: readonly string[];
  /** What is not as expected, for whoever mends it. */
  readonly wrong: readonly string[];
}

/** Holds a draft against what a careful person reads out of the same document. */
export function scoreDraft(
  draft: FrameworkDraft,
  clauses: readonly { readonly indicator: string }[],
  { expectation, pieces }: { readonly expectation: Expectation; readonly pieces: readonly SourcePiece[] },
): DraftScore {
  const left = [...draft.framework.indicators];
  const wrong: string[] = [];
  let [found, right, fields, wanted, read] = [0, 0, 0, 0, 0];
  for (const item of expectation.items) {
    const words = item.content ?? item.title ?? "";
    const at = left.findIndex((it) => isItem(it, item) && hasGroups(draft, it, item));
    const index = at >= 0 ? at : left.findIndex((it) => isItem(it, item));
    const [indicator] = index < 0 ? [] : left.splice(index, 1);
    const checks = checksOf(draft, indicator, item);
    fields += checks.length;
    wanted += item.clauses ?? 0;
    if (indicator === undefined) {
      wrong.push(`missing item: ${words.slice(0, 40)}`);
      continue;
    }
    found++;
    read += Math.min(item.clauses ?? 0, clauses.filter((it) => it.indicator === indicator.code).length);
    right += checks.filter(({ isRight }) => isRight).length;
    for (const { field, isRight, got } of checks) {
      if (!isRight) wrong.push(`${words.slice(0, 16)} · ${field}: ${got}`);
    }
  }
  for (const it of left) wrong.push(`extra item: ${it.title.slice(0, 40)}`);
  return {
    items: { found, expected: expectation.items.length, extra: left.length },
    fields: { right, expected: fields },
    clauses: { found: read, expected: wanted },
    doubts: draft.doubts.length,
    silent: silentOf(draft, pieces),
    wrong,
  };
}

/** Pieces whose text stands nowhere in what was read, whole or part by part. */
export function silentOf(draft: FrameworkDraft, pieces: readonly SourcePiece[]): readonly string[] {
  const all = textsIn(draft).map(bare).join("|");
  return pieces.map(({ text }) => text).filter((text) => !isCovered(text, all));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

interface Check {
  readonly field: string;
  readonly isRight: boolean;
  readonly got: string;
}

/** An item is found when its words are there, in its title or in what it requires. */
function isItem(it: Indicator, { title, content }: ExpectedItem): boolean {
  const texts = [it.title, it.requirement ?? "", `${it.printedNumber ?? ""}${it.title}`];
  if (it.printedNumber !== null && it.requirement !== null) texts.push(`${it.printedNumber}${it.requirement}`);
  const wanted = [content, title].filter((text) => text !== null && text !== undefined);
  return wanted.some((text) => texts.some((one) => bare(one) === bare(text)));
}

function pathOf({ framework }: FrameworkDraft, { group }: Indicator): { number: string; title: string }[] {
  const path: { number: string; title: string }[] = [];
  for (let at: string | null = group; at !== null;) {
    const code: string = at;
    const node = framework.groups.find((it) => it.code === code);
    if (node === undefined) break;
    path.unshift({ number: node.printedNumber ?? "", title: node.title });
    at = node.parent;
  }
  return path;
}

function hasGroups(draft: FrameworkDraft, it: Indicator, { groups }: ExpectedItem): boolean {
  if (groups === undefined) return true;
  const path = pathOf(draft, it);
  return (
    path.length === groups.length &&
    path.every(({ number, title }, index) => {
      const wanted = bare(groups[index] ?? "");
      return bare(title) === wanted || bare(number + title) === wanted;
    })
  );
}

function checksOf(draft: FrameworkDraft, it: Indicator | undefined, item: ExpectedItem): Check[] {
  const scoring = draft.scoring.find(({ indicator }) => indicator === it?.code);
  const checks: Check[] = [];
  const check = (field: string, isRight: boolean, got: unknown): void => {
    checks.push({ field, isRight: it !== undefined && isRight, got: String(JSON.stringify(got)).slice(0, 120) });
  };
  const list = (
    field: string,
    wanted: readonly string[] | undefined,
    got: readonly string[] | null | undefined,
  ): void => {
    // A cell that the document lost may be read as lost or as empty.
    const names = (it: readonly string[]): string => it.map(bare).toSorted().join("|");
    if (wanted !== undefined) check(field, names(wanted) === names(got ?? []), got);
  };
  const count = (
    field: string,
    wanted: number | null | undefined,
    got: readonly unknown[] | null | undefined,
  ): void => {
    if (wanted !== undefined) check(field, (wanted ?? 0) === (got?.length ?? 0), got?.length);
  };
  const { n, points, standard, kind, date, target, groups, title, content } = item;
  if (n !== undefined) check("n", bare(it?.printedNumber ?? "") === bare(n ?? ""), it?.printedNumber);
  if (title && content)
    check(
      "content",
      it !== undefined && [it.requirement, it.title].some((text) => bare(text ?? "") === bare(content)),
      it?.requirement,
    );
  if (groups !== undefined) check("groups", it !== undefined && hasGroups(draft, it, item), it && pathOf(draft, it));
  list("lead", item.lead, it?.lead);
  list("coop", item.coop, it?.cooperating);
  list("responsibleLead", item.responsibleLead, it?.responsible?.lead);
  list("responsibleCoop", item.responsibleCoop, it?.responsible?.cooperating);
  list("methods", item.methods, it?.methods);
  count("materials", item.materials, it?.materials);
  count("bases", item.bases, it?.bases);
  if (points !== undefined) check("points", same(points ?? "", scoring?.points ?? ""), scoring?.points);
  if (standard !== undefined) check("standard", same(standard ?? "", scoring?.standard ?? ""), scoring?.standard);
  if (kind !== undefined) check("kind", it?.kind === kind, it?.kind);
  const printed = Object.values(it?.printed ?? {});
  for (const [field, wanted] of [["date", date] as const, ["target", target] as const]) {
    if (wanted !== undefined && wanted !== null)
      check(
        field,
        printed.some((cell) => same(cell, wanted)),
        printed,
      );
  }
  return checks;
}
