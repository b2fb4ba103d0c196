import { listResponses, listResults } from "@faheng/database";
import { isRectificationOpen, type NarrativeValues } from "@faheng/domain";
import type { Desk } from "../access/enter.ts";
import type { LoadedAssessment } from "../assessment/load.ts";
import { readFigures } from "../hand-in/result.ts";
import { problemsIn } from "../rectification/list-rectifications.ts";
import { spanText } from "../report/span-text.ts";

/** What the figures of texts come to now: by what is stated, the last result of one's own, and the problems to cure. */
export async function narrativeValues(desk: Desk, loaded: LoadedAssessment): Promise<NarrativeValues> {
  const { assessment, pinned } = loaded;
  const [responses, results, problems] = await Promise.all([
    listResponses(desk.db, assessment),
    listResults(desk.db, assessment),
    problemsIn(desk, loaded),
  ]);
  const items = pinned.framework.indicators.filter(({ kind }) => kind === "item");
  const statuses = new Map(responses.map(({ indicator, status }) => [indicator, status]));
  const count = (status: string | undefined): string =>
    String(items.filter(({ code }) => statuses.get(code) === status).length);
  const self = results.findLast(({ kind }) => kind === "self");
  const figures = self ? readFigures(self) : null;
  const counted = problems.filter(({ state }) => state !== "cancelled");
  const open = counted.filter((it) => isRectificationOpen(it)).length;
  return {
    事项总数: String(items.length),
    已完成项数: count("done"),
    推进中项数: count("in-progress"),
    尚未开展项数: count("not-started"),
    不涉及项数: count("not-applicable"),
    未填报项数: count(undefined),
    自评得分: figures === null ? "—" : `${spanText(figures.interval)}分`,
    整改事项数: String(counted.length),
    已销号项数: String(counted.length - open),
    未销号项数: String(open),
  };
}
