import { anchorText, type AuditLink } from "@faheng/database";
import { cityMonth } from "@faheng/domain";
import type { ReportBlock, ReportModel } from "@faheng/plugin-api";
import { sealNow } from "../audit/seal-moved.ts";
import type { Context } from "../context.ts";

/** The last link of the chain of heads as it stands on paper. */
export interface PrintedAnchor extends AuditLink {
  /** `YYYY-MM`, of the city. */
  readonly month: string;
}

/**
 * The anchor to print now, with everything written so far behind it; `null` before anything is written. A number and a hash,
 * which tell nothing of any act.
 */
export async function anchorNow(context: Context): Promise<PrintedAnchor | null> {
  const head = await sealNow(context);
  return head && { ...head, month: cityMonth(context.clock.now(), context.timeZone) };
}

/**
 * A report with the audit's anchor as the last line of its text. Whoever writes any chain anew afterwards, heads and all, contradicts
 * the paper: `faheng verify --anchor <what is printed>` shows it.
 */
export function withAnchor(model: ReportModel, anchor: PrintedAnchor | null): ReportModel {
  if (anchor === null) return model;
  const text = `审计链锚点：${anchor.month} 第${anchor.seq}条 ${anchorText(anchor)}`;
  // 版记 stays the last of an official document.
  const isColophon = ({ kind }: ReportBlock): boolean => kind === "colophon";
  const end = model.blocks.findLastIndex((block) => !isColophon(block)) + 1;
  const anchored: ReportBlock = { kind: "paragraph", text, align: "left" };
  return { ...model, blocks: model.blocks.toSpliced(end, 0, anchored) };
}
