import type { Points, ProfileItem } from "@faheng/domain";
import { scoringErrors as errors } from "../errors.ts";
import { compare } from "../exact.ts";
import type { PlanClause, PlanJointCap } from "../plan.ts";
import { lineOf } from "./bounds.ts";
import { unknown } from "./names.ts";
import { isRefused } from "./is-refused.ts";
import type { Problems } from "./problems.ts";

/** Limits over several clauses of an item together. */
export function compileJointCaps(
  item: ProfileItem,
  points: Points,
  clauses: readonly PlanClause[],
  problems: Problems,
): PlanJointCap[] {
  const { indicator, jointCaps } = item;
  const taken = new Set<number>();
  return jointCaps.map(({ clauses: ids, at, place: printed }, position) => {
    const place = `items.${indicator}.jointCaps.${position}`;
    const refuse = (zh: string, en: string): void =>
      problems.report(errors.FAHENG_PROFILE_JOINT_CAP, place, { reason: zh, reasonEn: en });
    const own = ids.flatMap((id) => {
      const found = clauses.find(({ clause }) => clause.id === id);
      const known = clauses.map(({ clause }) => clause.id);
      if (!found && !isRefused(id, item, clauses))
        problems.report(errors.FAHENG_PROFILE_UNKNOWN, place, unknown("clause", id, known));
      return found ? [found] : [];
    });
    const isAward = own[0]?.isAward === true;
    if (ids.length === 0) refuse("没有列出条款", "it lists no clauses");
    if (own.some((clause) => clause.isAward !== isAward))
      refuse("既有加分的款，又有扣分的款", "awards and deductions are mixed");
    for (const { index, clause, reduces } of own) {
      if (taken.has(index))
        refuse(`第“${clause.id}”款列了两次`, `clause “${clause.id}” stands in it twice, or in two caps`);
      if (reduces !== null)
        refuse(`第“${clause.id}”款从另一款的得分中扣，不单独计`, `clause “${clause.id}” takes from another one`);
      taken.add(index);
    }
    const members = new Set(own.map(({ index }) => index));
    const isSplit = clauses.some(({ index, root }) => root !== index && members.has(index) !== members.has(root));
    if (isSplit) refuse("互相取重的款应同在其内或同在其外", "clauses that replace each other must be in it together");
    const cap = lineOf(at, points);
    if (compare(cap, 0) < 0) refuse("上限不能为负", "a cap must not be negative");
    return { clauses: own.map(({ index }) => index), isAward, cap, place: printed };
  });
}
