import { ancestorsOf, type Indicator } from "@faheng/domain";
import type { Assessment } from "../../api/outputs.ts";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { holdersOf } from "../../parts/holders.ts";

/** Where answers stand, in the order in which an answer goes; then those past their day, wherever they stand. */
export const STANDINGS = ["none", "draft", "submitted", "returned", "approved", "late"] as const;

/** One of them. */
export type Standing = (typeof STANDINGS)[number];

/** What counting by standing reads of an assessment. */
export type Counted = Pick<Assessment, "framework" | "responses" | "assigned" | "dues">;

/** A department's or a chapter's indicators by where their answers stand. */
export interface StandingCount {
  /** A department by its name, a chapter by its code. */
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly counts: Readonly<Record<Standing, number>>;
}

/** What the list of the page is narrowed to. */
export interface StandingSieve {
  readonly dept?: string | undefined;
  readonly chapter?: string | undefined;
  readonly stand?: Standing | undefined;
}

/** Whether an indicator is in the list: the same question for the number and for the list behind it. */
export function isShown(assessment: Counted, indicator: Indicator, { dept, chapter, stand }: StandingSieve): boolean {
  return (
    (dept === undefined || holdersOf(assessment, indicator).includes(dept)) &&
    (chapter === undefined || chapterOf(assessment, indicator)?.code === chapter) &&
    (stand === undefined || isAt(assessment, indicator, stand))
  );
}

/** Indicators by department, or by chapter; one counts for each department whose it is. */
export function countByStanding(assessment: Counted, by: "dept" | "chapter"): StandingCount[] {
  const rows = new Map<string, string>();
  for (const indicator of assessment.framework.indicators) {
    if (by === "dept") for (const name of holdersOf(assessment, indicator)) rows.set(name, name);
    else {
      const chapter = chapterOf(assessment, indicator);
      if (chapter !== null) rows.set(chapter.code, chapter.title);
    }
  }
  const count = (sieve: StandingSieve): number =>
    assessment.framework.indicators.filter((it) => isShown(assessment, it, sieve)).length;
  return [...rows].map(([key, name]) => {
    const of = by === "dept" ? { dept: key } : { chapter: key };
    const at = (stand: Standing): number => count({ ...of, stand });
    return {
      key,
      name,
      total: count(of),
      counts: {
        none: at("none"),
        draft: at("draft"),
        submitted: at("submitted"),
        returned: at("returned"),
        approved: at("approved"),
        late: at("late"),
      },
    };
  });
}

function isAt({ responses, dues }: Counted, { code }: Indicator, stand: Standing): boolean {
  return stand === "late" ? dues[code]?.isOverdue === true : handlingStateOf(responses[code]) === stand;
}

function chapterOf({ framework }: Pick<Counted, "framework">, { group }: Indicator) {
  return ancestorsOf(framework, group).at(-1) ?? null;
}
