import type { Comparison, Look, TraceNode } from "@faheng/domain";
import { holds, lineSpan, placesBy, standing } from "../evaluate/judge.ts";
import { measure, type Measured } from "../evaluate/measure.ts";
import type { Evaluation } from "../evaluate/evaluate.ts";
import type { PlanCondition, PlanCriterion, PlanMeasure } from "../plan.ts";
import { ZERO } from "../span.ts";
import { lineText, spanInText, traceNode } from "./node.ts";

const COMPARED: Readonly<Record<Comparison, string>> = {
  below: "低于",
  "at-most": "不超过",
  "at-least": "达到",
  above: "超过",
};

/** Most amounts that a sentence names. */
const MOST_NAMED = 3;

/** Why a condition strikes or may: `“依法行政”11分，低于12分（满分20分的60%）`. */
export function conditionText({ condition, looks }: PlanCondition, evaluation: Evaluation): string {
  const isAll = condition.joined === "all";
  // Where any one is enough, what is not so says nothing.
  const said = looks.flatMap(({ look, measure: what }) =>
    isAll || holds(look, measure(what, evaluation)) !== "no" ? lookText(look, what, evaluation) : [],
  );
  return said.join(isAll ? "，且" : "；");
}

function lookText(when: Look, what: PlanMeasure, evaluation: Evaluation): string {
  const found = measure(what, evaluation).filter((one) => standing(one, when.is, when.line) !== "no");
  const said = found.slice(0, MOST_NAMED).map((one) => {
    const isOpen = standing(one, when.is, when.line) === "maybe";
    const line = lineSpan(when.line, one.full);
    const share = when.line.kind === "multiple" ? `（满分${spanInText(one.full)}的${lineText(when.line)}）` : "";
    return `${nameOf(what, one, evaluation)}${spanInText(one.amount)}，${isOpen ? "可能" : ""}${COMPARED[when.is]}${spanInText(line)}${share}`;
  });
  const more = found.length > MOST_NAMED ? `等${found.length}项` : "";
  const needed = when.count > 1 ? `，共${found.length}项，满${when.count}项` : "";
  return `${said.join("；")}${more}${needed}`;
}

/** What a criterion other than the total makes of the grade. */
export function traceCriterion(criterion: PlanCriterion, evaluation: Evaluation): TraceNode {
  const { grades } = evaluation.plan.profile.settings;
  const all = measure(criterion.measure, evaluation);
  const { worst, best } = placesBy(criterion, all);
  const name = (place: number): string => grades[place]?.name ?? "";
  const named = (place: number): string => (name(place) === "" ? "不入等次" : `“${name(place)}”`);
  const outcome = worst === best ? `按此为${named(worst)}` : `按此为${named(best)}至${named(worst)}，待定`;
  // Whichever stands lowest decides.
  const lowest = all.filter((one) => placesBy(criterion, [one]).worst === worst).slice(0, MOST_NAMED);
  const said = lowest.map((one) => `${nameOf(criterion.measure, one, evaluation)}${spanInText(one.amount)}`);
  return traceNode("criterion", `等次另看：${criterion.criterion.wording}`, ZERO, {
    arithmetic: [...said, outcome].join("，"),
    place: criterion.criterion.place,
    isPending: worst !== best,
    reading: criterion.reading,
  });
}

function nameOf({ of }: PlanMeasure, { key }: Measured, { plan, variant }: Evaluation): string {
  switch (of) {
    case "deductions":
      return "扣分合计";
    case "items":
      return `“${variant.byIndicator.get(key ?? "")?.indicator.title ?? key}”得`;
    case "groups":
      return `“${plan.framework.groups.find(({ code }) => code === key)?.title ?? key}”得`;
    case "parts":
      return `“${plan.profile.parts.find((part) => part.key === key)?.title ?? key}”得`;
    case "base":
      return "基础分";
    case "bonus":
      return "加分";
    case "total":
      return "总分";
  }
}
