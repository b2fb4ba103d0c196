import type { Indicator } from "@faheng/domain";
import { today } from "../app/dates.ts";
import { useText } from "../app/text.ts";
import { deadlineOf } from "./deadline.ts";

/** The day an indicator is due, in the document's words; red once it has gone by. Nothing where no day is named. */
export function Due({ indicator }: { indicator: Indicator }) {
  const t = useText();
  const deadline = deadlineOf(indicator, today());
  if (deadline === null) return null;
  return deadline.isPast ? (
    <strong className="fh-loss fw-due">{t("已逾期：{day}", { day: deadline.printed })}</strong>
  ) : (
    <strong className="fw-due">{t("期限：{day}", { day: deadline.printed })}</strong>
  );
}
