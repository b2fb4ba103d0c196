import type { ScoreEffect, Wording } from "@faheng/domain";
import type { Problems } from "../compile/problems.ts";
import type { BonusResult } from "../evaluate/bonus.ts";
import type { NodeResult } from "../evaluate/worlds.ts";
import { compare, type Exact, formatExact } from "../exact.ts";
import type { Span } from "../span.ts";
import { type Possible, rangeOf } from "./possible.ts";
import { profileWarnings as warnings } from "./warning-errors.ts";

/** Effects of vetoes and conditions that leave every score as it is. */
export function warnOfEffects(possible: Possible, problems: Problems): void {
  const { plan, variant } = possible;
  const groups = groupsWithItems(
    variant.items.map(({ indicator }) => indicator.group),
    plan.framework.groups,
  );
  variant.effects.forEach(({ effect, condition }, position) => {
    const place = condition === null ? `vetoes.${position}.effect` : `conditions.${condition.id}.effect`;
    if (effect.kind === "zero-group" && !groups.has(effect.group)) {
      problems.report(warnings.FAHENG_WARN_EFFECT_EMPTY, `${place}.group`, { group: effect.group });
    }
    const idle = idleBecause(effect, position, possible);
    if (idle === null) return;
    const { field, reason, reasonEn } = idle;
    problems.report(warnings.FAHENG_WARN_EFFECT_IDLE, `${place}.${field}`, { reason, reasonEn });
  });
}

/** Why an effect leaves everything as it is, and the field that says it. */
type Idle = Readonly<Record<"field" | "reason" | "reasonEn", string>>;

function idleBecause(effect: ScoreEffect, position: number, possible: Possible): Idle | null {
  const { plan, variant, any } = possible;
  const { grades } = plan.profile.settings;
  const [first] = grades;
  switch (effect.kind) {
    case "cap-grade":
      if (effect.grade !== first?.name) return null;
      return {
        field: "grade",
        reason: `“${first.name}”已是最高等次`,
        reasonEn: `“${first.name}” is the highest grade`,
      };
    case "lower-grade":
      // Nobody falls below an only grade that begins at nothing.
      if (grades.length !== 1 || !first || first.atLeast > 0) return null;
      return { field: "by", reason: `“${first.name}”是唯一的等次`, reasonEn: `“${first.name}” is the only grade` };
    case "cap-total":
      return above("points", [{ cap: effect.points, span: any.limited }], { zh: "总分", en: "the total" });
    case "cap-item": {
      const item = variant.byIndicator.get(effect.indicator);
      const range = item ? rangeOf(item, possible) : null;
      const cap = item?.caps.find((it) => it.effect === position)?.cap;
      if (range === null || cap === undefined) return null;
      return above("at", [{ cap, span: range.limited }], { zh: "该项", en: "the item" });
    }
    case "cap-group":
      return above("at", capsOf(position, possible), { zh: "该组", en: "the group" });
    case "cap-bonus":
      return above("points", capsOf(position, possible), { zh: "加分", en: "the bonus" });
    default:
      return null;
  }
}

/** Nothing that is capped ever comes to more than its cap. */
function above(
  field: string,
  capped: readonly { readonly cap: Exact; readonly span: Span }[],
  what: Wording,
): Idle | null {
  const [first] = capped;
  if (!first || capped.some(({ cap, span: { hi } }) => hi === null || compare(hi, cap) > 0)) return null;
  const cap = formatExact(first.cap);
  return { field, reason: `${what.zh}本来就不超过${cap}分`, reasonEn: `${what.en} is never above ${cap} anyhow` };
}

/** Every place where an effect caps a group or the bonus, with what it caps. */
function capsOf(position: number, { any }: Possible): { readonly cap: Exact; readonly span: Span }[] {
  const inNode = ({ node, limited, children }: NodeResult, world: number): ReturnType<typeof capsOf> => [
    ...node.caps.flatMap(({ effect, byWorld }) =>
      effect === position ? [{ cap: byWorld[world] ?? 0, span: limited }] : [],
    ),
    ...children.flatMap((child) => inNode(child, world)),
  ];
  const inBonus = ({ limit, sum, children }: BonusResult): ReturnType<typeof capsOf> => [
    ...(limit?.effect === position && limit.ceiling !== null ? [{ cap: limit.ceiling, span: sum }] : []),
    ...children.flatMap(inBonus),
  ];
  const inWorlds = any.worlds.flatMap(({ scopes }, world) =>
    scopes.flatMap(({ nodes }) => nodes.flatMap((node) => inNode(node, world))),
  );
  return [...inWorlds, ...inBonus(any.bonus)];
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
