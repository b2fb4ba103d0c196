import type { LaidUnit } from "@faheng/aggregation";
import { gradeListOf } from "@faheng/domain";
import { type EditionDifference, editionDifferences } from "./differences.ts";
import type { EditionData, EditionUnit } from "./edition-content.ts";

/**
 * An agency's own row of an edition, as the agency is told it: its own values and no place, for a place tells of the others. Nor the
 * index: whether there is one hangs on whether the others can be compared.
 */
export interface ToldRow
  extends
    Pick<
      EditionUnit,
      "name" | "category" | "unitClass" | "profile" | "profileTitle" | "isDisqualified" | "isVetoPending" | "hasVeto"
    >,
    Pick<LaidUnit, "total" | "met"> {
  /** Which of its results. */
  readonly result: number;
  /** Grades that it can still come to, `null` for none of the list; empty where there are none, or they are withheld. */
  readonly grades: readonly (string | null)[];
  /** A grade with a quota among two says how the other stands. */
  readonly isGradeWithheld: boolean;
}

/** What an edition says of one agency: its row, that it was missing, or nothing at all. */
export type ToldUnit =
  | { readonly kind: "there"; readonly row: ToldRow }
  | { readonly kind: "missing" }
  | { readonly kind: "absent" };

/** In what an agency's part differs from the edition before. */
export type ToldDifference = Pick<EditionDifference, "what" | "from" | "to">;

/** What an edition tells of each of its agencies, and nothing that only the office sees. */
export interface ToldContent {
  /** How many decimal places totals are printed with. */
  readonly digits: number;
  /** By assessment. */
  readonly units: ReadonlyMap<string, ToldUnit>;
  /** By agency; of all of them where the method or the cycle differs (`""`). */
  readonly differences: ReadonlyMap<string, readonly ToldDifference[]>;
  /** Of every agency in it, by assessment, to hold words against. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Takes an edition apart into what each agency is told of it.
 *
 * @param before the edition whose place it takes, where that may be told of, too
 */
export function toldContent(data: EditionData, before: EditionData | null): ToldContent {
  const laid = new Map(data.laid.units.map((it) => [it.key, it]));
  const pairs = pairKeys(data);
  const units = new Map<string, ToldUnit>(data.missing.map(({ assessmentId }) => [assessmentId, { kind: "missing" }]));
  for (const unit of data.units) {
    const own = laid.get(unit.key);
    if (own === undefined) continue;
    const { name, category, unitClass, profile, profileTitle, isDisqualified, isVetoPending, hasVeto } = unit;
    const list = gradeListOf(data.method.content, category)?.list ?? [];
    const isGradeWithheld = pairs.has(unit.key) && list.some(({ quota }) => quota !== null);
    const row: ToldRow = {
      name,
      category,
      unitClass,
      profile,
      profileTitle,
      isDisqualified,
      isVetoPending,
      hasVeto,
      total: own.total,
      met: own.met,
      result: unit.result.n,
      grades: isGradeWithheld ? [] : own.grades,
      isGradeWithheld,
    };
    units.set(unit.assessmentId, { kind: "there", row });
  }
  const all = [data, ...(before === null ? [] : [before])].flatMap((it) => [...it.units, ...it.missing]);
  return {
    digits: data.method.content.digits,
    units,
    differences: before === null ? new Map() : differencesByAgency(before, data),
    names: new Map(all.map(({ assessmentId, name }) => [assessmentId, name])),
  };
}

/** Whether words name an agency of an edition other than that of one assessment. */
export function namesAnother({ names }: ToldContent, words: string, assessmentId: string): boolean {
  return [...names].some(([id, name]) => id !== assessmentId && name !== "" && words.includes(name));
}

/** Units that are compared, by total, with one other alone. */
function pairKeys({ laid: { groups } }: EditionData): ReadonlySet<string> {
  const pairs = groups.filter(({ measure, members }) => measure === "official" && members.length === 2);
  return new Set(pairs.flatMap(({ members }) => members));
}

/** Who is missing is said to nobody but the office; a unit's own, and what holds for all, is its agency's to know. */
function differencesByAgency(before: EditionData, now: EditionData): ToldContent["differences"] {
  const told = editionDifferences(before, now).filter(({ unit, what }) => unit !== null || what !== "missing");
  const grouped = Map.groupBy(told, ({ unit }) => unit?.key ?? "");
  return new Map([...grouped].map(([key, own]) => [key, own.map(({ what, from, to }) => ({ what, from, to }))]));
}
