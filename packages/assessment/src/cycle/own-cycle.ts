import type { Cycle } from "@faheng/domain";
import type { ReportModel } from "@faheng/plugin-api";

/** What a bureau's own cycle is called wherever it is shown or printed: an act of its own must not pass for the office's. */
export const OWN_CYCLE = "本局自评";

/** What a cycle is called in which a bureau assesses the agencies that it guides: it must not pass for the office's either. */
export const LINE_CYCLE = "条线考评";

/** Whose a cycle is: the municipal office's, a bureau's own, or its line over agencies that it guides. */
export type CycleKind = "office" | "own" | "line";

/** Whose a cycle is. */
export function cycleKind({ owner, isLine }: Pick<Cycle, "owner" | "isLine">): CycleKind {
  if (owner === null) return "office";
  return isLine ? "line" : "own";
}

/** A cycle's title as it is printed. */
export function printedTitle({ title, owner, isLine }: Pick<Cycle, "title" | "owner" | "isLine">): string {
  return owner === null ? title : `${title}（${isLine ? LINE_CYCLE : OWN_CYCLE}）`;
}

/** What a report of a bureau's own cycle says in its first line. */
export const OWN_MARK = `${OWN_CYCLE}：由本机关自行组织，不是依法治市办组织的考评；应由其他单位评定的分值为本局自评估算。`;

/** What a report of a line says in its first line. */
export const LINE_MARK = `${LINE_CYCLE}：由业务指导机关组织，不是依法治市办组织的考评。`;

/** What a document of no office's cycle says above everything else; `null` for the office's. */
export function cycleMark({ owner, isLine }: Pick<Cycle, "owner" | "isLine">): string | null {
  if (owner === null) return null;
  return isLine ? LINE_MARK : OWN_MARK;
}

/** A report of a bureau's cycle says so in its first line; one of the office's stays as it is. */
export function withOwnMark(model: ReportModel, cycle: Pick<Cycle, "owner" | "isLine">): ReportModel {
  const text = cycleMark(cycle);
  if (text === null) return model;
  return { ...model, blocks: [{ kind: "paragraph", text, align: "left" }, ...model.blocks] };
}
