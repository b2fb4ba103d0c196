import { departmentsOf, type Framework } from "@faheng/domain";
import type { IndicatorState, TreeItem } from "@faheng/ui";
import type { Assessment, SavedResponse } from "../api/outputs.ts";

/** Where an indicator stands by its answer; untouched is not started. */
export function stateOf(
  response: Pick<SavedResponse, "status" | "notApplicable" | "returned"> | undefined,
): IndicatorState {
  if (!response) return "not-started";
  if (response.status !== "not-applicable") return response.status;
  if (response.returned !== undefined) return "returned";
  return response.notApplicable?.approvedBy ? "not-applicable" : "awaiting-approval";
}

/** A framework's leaves as the tree draws them, without answers. */
export function itemsOf(framework: Framework): TreeItem[] {
  return framework.indicators.map((indicator) => ({
    code: indicator.code,
    group: indicator.group,
    printedNumber: indicator.printedNumber,
    title: indicator.title,
    titleIsOurs: indicator.titleIsOurs,
    state: null,
    departments: departmentsOf(indicator),
    amount: null,
  }));
}

/** The leaves with what has been answered and what each contributes. */
export function itemsOfAssessment(assessment: Assessment): TreeItem[] {
  const { framework, responses, explanation, assigned } = assessment;
  const scores = new Map(explanation?.score.items.map((item) => [item.indicator, item]));
  return itemsOf(framework).map((item) => {
    const score = scores.get(item.code);
    return {
      ...item,
      departments: assigned[item.code] ?? item.departments,
      state: stateOf(responses[item.code]),
      amount: score && score.state !== "unscored" ? score.interval : null,
    };
  });
}
