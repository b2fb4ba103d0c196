import type { CompletionView } from "@faheng/ui";

/** 蓝 all answered, 黄 under way, 红 past a day the document names or hardly begun; always with words: `null` where the count of late ones says it. */
export function lightOf({ answered, notApplicable, pending, total }: CompletionView, overdue: number) {
  if (pending === 0) return { colour: "blue", words: "全部填报完毕" } as const;
  if (overdue > 0) return { colour: "red", words: null } as const;
  if ((answered + notApplicable) * 3 >= total) return { colour: "yellow", words: "填报中" } as const;
  return { colour: "red", words: "刚开始" } as const;
}
