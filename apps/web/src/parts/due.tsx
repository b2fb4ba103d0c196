import { useLanguage } from "@faheng/ui";
import type { DueView } from "../api/outputs.ts";
import { dayText } from "../ground/dates.ts";
import { useText } from "./words.ts";

/** The day an indicator is due, with the document's words where it names the day; red once it has gone by. */
export function Due({ due }: { due: DueView | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (due === undefined) return null;
  const { dueOn, isOverdue, deadlines } = due;
  const printed = deadlines.find((it) => it.dueOn === dueOn)?.printed ?? null;
  const day = dayText(dueOn, language);
  return (
    <span className="fw-due">
      <strong className={isOverdue ? "fh-loss" : ""}>
        {isOverdue ? t("已逾期：{day}", { day }) : t("期限：{day}", { day })}
      </strong>
      {printed === null ? null : (
        <span className="fh-place" lang="zh-CN">
          {printed}
        </span>
      )}
    </span>
  );
}
