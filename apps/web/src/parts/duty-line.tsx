import { periodName } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { DutyView } from "../api/outputs.ts";
import { dayText } from "../ground/dates.ts";
import { useText } from "./words.ts";

/** Where on the page of an indicator its periods stand. */
export const PERIODS = "periods";

/** One period that is still to be done, with its light and its day, and the way to where it is stated. */
export function DutyLine({ assessmentId, duty }: { readonly assessmentId: string; readonly duty: DutyView }) {
  const t = useText();
  const language = useLanguage();
  const { indicator, label, period, due, colour, isSettled, isOverdue } = duty;
  const day = dayText(due.dueOn, language);
  return (
    <li className={`fw-light-${colour}`}>
      <span className="fw-light-dot" aria-hidden="true" />
      <Link to="/assessments/$assessmentId/fill" params={{ assessmentId }} search={{ of: indicator }} hash={PERIODS}>
        {label} · {periodName(period.key)[language]}
      </Link>
      <span className={isOverdue ? "fh-loss" : "fh-quiet"}>
        {isSettled ? t("已办：{day}前", { day }) : isOverdue ? t("已逾期：{day}", { day }) : t("期限：{day}", { day })}
      </span>
    </li>
  );
}
