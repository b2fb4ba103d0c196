import { canonicalJson, type StoredPackedUnit } from "@faheng/database";
import type { Assessment } from "@faheng/domain";
import type { PackedCells, PackedItem, PackedUnit, WholePackedUnit } from "./packed-unit.ts";
import { PACKING } from "./packed-unit.ts";

/** What has no column of its own. */
type Content = Pick<PackedUnit, "framework" | "profile" | "pack" | "headline" | "due"> & {
  readonly score: Omit<NonNullable<PackedUnit["score"]>, "grade" | "disqualified"> | null;
};

/** A packed unit as it is stored. */
export function toStored(
  { id, agencyId }: Pick<Assessment, "id" | "agencyId">,
  { unit, items, cells }: WholePackedUnit,
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
    content: canonicalJson(content),
    cells: canonicalJson(cells),
    items: canonicalJson(items.map(({ indicator, progress, dueOn }) => [indicator, progress, dueOn])),
  };
}

/** A stored row as lists read it. Only a row of this {@link PACKING} can be read. */
export function readUnit(row: StoredPackedUnit): PackedUnit {
  const { notStarted, inProgress, done, notApplicable, claimed, returned, answered, pending } = row;
  const { framework, profile, pack, score, headline, due } = JSON.parse(row.content) as Content;
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
  const rows = JSON.parse(items) as [string, PackedItem["progress"], string | null][];
  return rows.map(([indicator, progress, dueOn]) => ({ indicator, progress, dueOn }));
}

/** The dimensions of a row that was read with them. */
export function readCells({ cells }: Pick<StoredPackedUnit, "cells">): PackedCells {
  return JSON.parse(cells) as PackedCells;
}
