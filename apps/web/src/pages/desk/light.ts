import type { CompletionView } from "@faheng/ui";

/** 蓝 all answered, 黄 under way, 红 hardly begun; always with words. */
export function lightOf({ answered, notApplicable, pending, total }: CompletionView): {
  readonly colour: "blue" | "yellow" | "red";
  readonly words: "全部填报完毕" | "填报中" | "刚开始";
} {
  if (pending === 0) return { colour: "blue", words: "全部填报完毕" };
  return (answered + notApplicable) * 3 >= total
    ? { colour: "yellow", words: "填报中" }
    : { colour: "red", words: "刚开始" };
}
