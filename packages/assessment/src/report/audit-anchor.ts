import { auditHead } from "@faheng/database";
import { cityDay, dateOfDay, dayIn, dayNumber, startOfCityDay } from "@faheng/domain";
import type { ReportModel } from "@faheng/plugin-api";
import { unseal } from "../access/store.ts";
import type { Context } from "../context.ts";

/** The audit chain's last link of a month as it stands on paper. */
export interface PrintedAnchor {
  readonly seq: number;
  readonly hash: string;
  /** `YYYY-MM`, of the city. */
  readonly month: string;
}

/** The anchor to print now; `null` before anything is written. A number and a hash, which tell nothing of any act. */
export async function anchorNow(context: Context): Promise<PrintedAnchor | null> {
  const { clock, store, timeZone } = context;
  const [year = "", month = ""] = cityDay(clock.now(), timeZone).split("-");
  const lastDay = dayIn(Number(year), `${month}-31`);
  const end = startOfCityDay(dateOfDay(dayNumber(lastDay) + 1), timeZone);
  const head = await auditHead(unseal(store), end);
  return head && { ...head, month: `${year}-${month}` };
}

/**
 * A report with the audit's anchor as its last line. Whoever writes the chain anew afterwards, head and all, contradicts
 * the paper: `faheng verify-audit --anchor <seq>:<hash>` shows it.
 */
export function withAnchor(model: ReportModel, anchor: PrintedAnchor | null): ReportModel {
  if (anchor === null) return model;
  const text = `审计链锚点：${anchor.month} 第${anchor.seq}条 ${anchor.seq}:${anchor.hash}`;
  return { ...model, blocks: [...model.blocks, { kind: "paragraph", text, align: "left" }] };
}
