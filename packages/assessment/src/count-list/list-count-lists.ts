import { findResponse, listCountLists, listKeptLists } from "@faheng/database";
import type { CountList } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import { type LoadedAssessment, requireSight } from "../assessment/load.ts";
import type { Context } from "../context.ts";
import { isOfAgency } from "../evidence/list-evidence.ts";
import { loadAnswer } from "../response/store-response.ts";
import { countName, type CountPlace, countQuestions } from "./count-ground.ts";
import { holdsNow } from "./holds-now.ts";

/** A list as people see it. */
export interface CountListView extends Omit<CountList, "indicator" | "countedBy"> {
  /** Whether the answer still says what the list came to. */
  readonly holds: boolean;
}

/** The numbers of an indicator that may rest on a list, and the lists they rest on. */
export interface CountLists {
  readonly questions: readonly { readonly key: string; readonly label: string; readonly isRatio: boolean }[];
  /** By fact, the last first; from outside the agency only one that holds is seen. */
  readonly lists: readonly CountListView[];
  /** Files that anything in the assessment was counted from, the newest first, each once: one serves several numbers. */
  readonly kept: readonly KeptList[];
}

/** A list that is kept already, by where it was counted last. */
export interface KeptList extends Pick<CountList, "indicator" | "sha256" | "fileName" | "columns" | "countedAt"> {
  /** What the indicator is called. */
  readonly title: string;
}

/**
 * What the numbers of one indicator rest on.
 *
 * @throws FAHENG_ASSESSMENT_NOT_FOUND, FAHENG_FACT_UNKNOWN_INDICATOR, FAHENG_ACCESS_FORBIDDEN
 */
export async function listIndicatorCounts(
  context: Context,
  actor: Actor,
  input: Omit<CountPlace, "fact">,
): Promise<CountLists> {
  const desk = enter(context, actor);
  const found = await loadAnswer(desk, input);
  const { loaded, indicator } = found;
  const { agencyId, owner, cycleId } = loaded.assessment;
  await permit(desk, "evidence.read", { agencyId, owner, cycleId, indicator: indicator.code }, countName(input));
  await requireSight(desk, loaded, indicator.code);
  const [questions, lists, all, response] = await Promise.all([
    countQuestions(found),
    listCountLists(desk.db, loaded.assessment, indicator.code),
    listKeptLists(desk.db, loaded.assessment),
    findResponse(desk.db, loaded.assessment, indicator.code),
  ]);
  const isOwn = isOfAgency(desk, agencyId);
  const views = lists.toReversed().map((list): CountListView => {
    const { indicator: _, countedBy: __, ...rest } = list;
    return Object.assign(rest, { holds: holdsNow(list, lists, response) });
  });
  return {
    questions: questions.map(({ key, field }) => ({ key, label: field.label, isRatio: field.kind === "ratio" })),
    lists: isOwn ? views : views.filter((it) => it.holds),
    kept: isOwn ? keptOf(loaded, all) : [],
  };
}

/** Each file once, of indicators that the actor may read: of others not even its name is told. */
function keptOf({ canSee, pinned }: LoadedAssessment, all: readonly CountList[]): KeptList[] {
  const seen = new Set<string>();
  return all.flatMap(({ indicator, sha256, fileName, columns, countedAt }) => {
    if (seen.has(sha256) || !canSee(indicator)) return [];
    seen.add(sha256);
    const title = pinned.indicators.get(indicator)?.title ?? indicator;
    return [{ indicator, sha256, fileName, columns, countedAt, title }];
  });
}
