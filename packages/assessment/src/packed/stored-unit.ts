import { canonicalJson, jsonOf, type StoredPackedUnit } from "@faheng/database";
import { type Assessment, shareOf, verdictsOf } from "@faheng/domain";
import { isCells, isContent, isItems, isMeasured, isWaiting, type StoredMeasure } from "./packed-form.ts";
import {
  type DueCount,
  PACKING,
  type PackedCells,
  type PackedItem,
  type PackedMeasure,
  type PackedUnit,
  type WholePackedUnit,
} from "./packed-unit.ts";

/** A packed unit as it is stored. */
export function toStored(
  { id, agencyId }: Pick<Assessment, "id" | "agencyId">,
  { unit, items, measured, cells }: WholePackedUnit,
): StoredPackedUnit {
  const { counts, completion, framework, profile, pack, score, headline, due } = unit;
  const { grade = null, disqualified = false, ...figures } = score ?? {};
  const content = { framework, profile, pack, score: score && figures, headline, due };
  return {
    agencyId,
    assessmentId: id,
    packing: PACKING,
    ...counts,
    answered: completion.answered,
    pending: completion.pending,
    grade,
    isDisqualified: disqualified,
    share: shareIn(unit),
    title: framework.title,
    waiting: canonicalJson(due.map(({ on, count }) => [on, count])),
    measured: canonicalJson(shortly(measured)),
    content: canonicalJson(content),
    cells: canonicalJson(cells),
    items: canonicalJson(
      items.map(({ indicator, progress, due }) => [indicator, progress, due && [due.dueOn, due.pressesFrom]]),
    ),
  };
}

/** Words in place of points (目标未完成) are no number. */
function shareIn({ score, headline }: PackedUnit): number | null {
  if (headline !== null && verdictsOf(headline.outcomes ?? []).length > 0) return null;
  const interval = headline?.range ?? score?.interval ?? null;
  return shareOf(interval?.worst ?? null, score?.applicable ?? null);
}

function shortly({ measure, share }: PackedMeasure): StoredMeasure {
  if (share === null) return [measure];
  const { worst, best } = share;
  return [measure, worst.numerator, worst.denominator, best.numerator, best.denominator];
}

/** What the unit of a row is compared and ranked by. */
export function readMeasured({ measured }: Pick<StoredPackedUnit, "measured">): PackedMeasure {
  const [measure, ...numbers] = jsonOf(measured, isMeasured, column("measured"));
  if (numbers.length === 0) return { measure, share: null };
  const [worst, ofWorst, best, ofBest] = numbers;
  return {
    measure,
    share: { worst: { numerator: worst, denominator: ofWorst }, best: { numerator: best, denominator: ofBest } },
  };
}

/** On how many indicators of a row waits which day. */
export function readWaiting({ waiting }: Pick<StoredPackedUnit, "waiting">): Pick<DueCount, "on" | "count">[] {
  return jsonOf(waiting, isWaiting, column("waiting")).map(([on, count]) => ({ on, count }));
}

/** A stored row as lists read it. Only a row of this {@link PACKING} can be read. */
export function readUnit(row: StoredPackedUnit): PackedUnit {
  const { notStarted, inProgress, done, notApplicable, claimed, returned, answered, pending } = row;
  const { framework, profile, pack, score, headline, due } = jsonOf(row.content, isContent, column("content"));
  return {
    counts: { notStarted, inProgress, done, notApplicable, claimed, returned },
    completion: { answered, pending, notApplicable, total: answered + pending + notApplicable },
    framework,
    profile,
    pack,
    score: score && { ...score, grade: row.grade, disqualified: row.isDisqualified },
    headline,
    due,
  };
}

/** The indicators of a row that was read with them. */
export function readItems({ items }: Pick<StoredPackedUnit, "items">): PackedItem[] {
  return jsonOf(items, isItems, column("items")).map(([indicator, progress, due]) => ({
    indicator,
    progress,
    due: due && { dueOn: due[0], pressesFrom: due[1] },
  }));
}

/** The dimensions of a row that was read with them. */
export function readCells({ cells }: Pick<StoredPackedUnit, "cells">): PackedCells {
  return jsonOf(cells, isCells, column("cells"));
}

function column(name: "content" | "items" | "cells" | "waiting" | "measured") {
  return { table: "packed_unit", column: name } as const;
}
