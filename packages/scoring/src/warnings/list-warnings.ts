import { formatPoints } from "@faheng/domain";
import { compare } from "../exact.ts";
import type { Problems } from "../compile/problems.ts";
import type { Possible } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** Vetoes, lists and parts of a profile that change nothing. */
export function warnOfLists(possible: Possible, problems: Problems): void {
  warnOfVetoes(possible, problems);
  const { plan, variant } = possible;
  const idle = (place: string, reason: string, reasonEn: string): void =>
    problems.report(warnings.FAHENG_WARN_LIST_IDLE, place, { reason, reasonEn });
  variant.onceOnly.forEach(({ items }, position) => {
    const naming = items.filter((index) => variant.items[index]?.clauses.some(({ rule }) => rule.matters));
    if (naming.length > 1) return;
    const place = `onceOnly.${position}`;
    idle(place, "所列指标中记事项的不足两个", "fewer than two of its indicators name matters");
  });
  for (const { key, items } of variant.scopes) {
    if (key !== null && items.length === 0) idle(`parts.${key}`, "这一部分没有计分项", "the part has no item");
  }
  const { ties, tieBreak } = plan.profile.settings;
  if (ties !== "break" && tieBreak.length > 0) {
    idle(
      "settings.tieBreak",
      "同分处理不是 break，所列分组不起作用",
      "`ties` is not `break`, so that no group is asked",
    );
  }
}

function warnOfVetoes({ plan, variant, any }: Possible, problems: Problems): void {
  const { vetoes, settings } = plan.profile;
  const groups = groupsWithItems(
    variant.items.map(({ indicator }) => indicator.group),
    plan.framework.groups,
  );
  vetoes.forEach(({ effect }, position) => {
    const place = `vetoes.${position}.effect`;
    if (effect.kind === "zero-group" && !groups.has(effect.group)) {
      problems.report(warnings.FAHENG_WARN_VETO_EMPTY, `${place}.group`, { group: effect.group });
    }
    if (effect.kind === "cap-grade" && effect.grade === settings.grades[0]?.name) {
      const details = { reason: `“${effect.grade}”已是最高等次`, reasonEn: `“${effect.grade}” is the highest grade` };
      problems.report(warnings.FAHENG_WARN_VETO_IDLE, `${place}.grade`, details);
    }
    const { hi } = any.limited;
    if (effect.kind === "cap-total" && hi !== null && compare(hi, effect.points) <= 0) {
      const cap = formatPoints(effect.points);
      const details = { reason: `总分本来就不超过${cap}分`, reasonEn: `no total is above ${cap} anyhow` };
      problems.report(warnings.FAHENG_WARN_VETO_IDLE, `${place}.points`, details);
    }
  });
}

/** Groups that hold an item, and all above them. */
function groupsWithItems(
  own: readonly string[],
  groups: readonly { readonly code: string; readonly parent: string | null }[],
): ReadonlySet<string> {
  const parents = new Map(groups.map(({ code, parent }) => [code, parent]));
  const found = new Set<string>();
  for (const group of own) {
    for (let code: string | null = group; code !== null && !found.has(code); code = parents.get(code) ?? null)
      found.add(code);
  }
  return found;
}
