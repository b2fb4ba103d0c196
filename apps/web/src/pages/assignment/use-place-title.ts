import type { Framework } from "@faheng/domain";
import type { AssignmentPlan } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { PlanPlace } from "./plan-place.ts";

/** What a place of the plan is called: the task, with the clause or material where it is one. */
export function usePlaceTitle(framework: Framework, plan: Pick<AssignmentPlan, "parts">) {
  const t = useText();
  const indicators = new Map(framework.indicators.map((it) => [it.code, it]));
  return ({ indicator: code, part }: PlanPlace): string => {
    const indicator = indicators.get(code);
    const title = indicator === undefined ? code : `${indicator.printedNumber ?? ""} ${indicator.title}`.trim();
    if (part === "") return title;
    const found = plan.parts[code]?.find(({ key }) => key === part);
    return t("{title}（其中：{part}）", { title, part: found?.title ?? part });
  };
}
