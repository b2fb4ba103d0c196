import type { Cycle } from "@faheng/domain";
import type { ReportModel } from "@faheng/plugin-api";

/** What a bureau's own cycle is called wherever it is shown or printed: an act of its own must not pass for the office's. */
export const OWN_CYCLE = "本局自评";

/** A cycle's title as it is printed. */
export function printedTitle({ title, owner }: Pick<Cycle, "title" | "owner">): string {
  return owner === null ? title : `${title}（${OWN_CYCLE}）`;
}

/** What a report of a bureau's own cycle says in its first line. */
export const OWN_MARK = `${OWN_CYCLE}：由本机关自行组织，不是依法治市办组织的考评；应由其他单位评定的分值为本局自评估算。`;

/** A report of a bureau's own cycle says so in its first line; one of the office's stays as it is. */
export function withOwnMark(model: ReportModel, { owner }: Pick<Cycle, "owner">): ReportModel {
  if (owner === null) return model;
  const text = OWN_MARK;
  return { ...model, blocks: [{ kind: "paragraph", text, align: "left" }, ...model.blocks] };
}
