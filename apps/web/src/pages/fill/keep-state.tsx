import type { ResponseState } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import type { useAnswer } from "./use-answer.ts";

/** Whether what is on screen is safe: 已保存 14:03, 正在保存, 有未保存的改动. */
export function KeepState(props: {
  readonly answer: Pick<
    ReturnType<typeof useAnswer>,
    "isDirty" | "isKeeping" | "obstacle" | "conflict" | "failure" | "keepNow"
  >;
  readonly isReadOnly: boolean;
  /** That nobody can answer for now; the page says why. */
  readonly isFrozen: boolean;
  /** Where the answer stands in its process. */
  readonly state: ResponseState | "none";
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { answer, isReadOnly, isFrozen, state, savedAt, savedBy } = props;
  const kept = savedAt === null ? null : t("已保存 {time}", { time: timeText(savedAt, language, timeZone) });
  if (isFrozen) return <p className="fw-keep fw-keep-quiet">{t("本次考核暂时只能查看")}</p>;
  if (isReadOnly && state === "submitted") return <p className="fw-keep fw-keep-quiet">{t("只读：已报送，待审定")}</p>;
  if (isReadOnly && state === "approved") return <p className="fw-keep fw-keep-quiet">{t("只读：已审定")}</p>;
  if (isReadOnly) return <p className="fw-keep fw-keep-quiet">{t("只读：由责任处室填报")}</p>;
  const words = (): string => {
    if (answer.isKeeping) return t("正在保存…");
    if (answer.conflict) return t("未保存：请先处理冲突");
    if (answer.failure) return t("未保存");
    if (answer.isDirty) return answer.obstacle === null ? t("有未保存的改动") : `${t("未保存")}：${t(answer.obstacle)}`;
    return kept ?? t("尚未填写");
  };
  const isSafe = !answer.isDirty && !answer.isKeeping;
  return (
    <p className={`fw-keep ${isSafe ? "fw-keep-safe" : "fw-keep-open"}`}>
      <span role="status" title={savedBy ?? undefined}>
        {words()}
      </span>
      <button
        type="button"
        className="fh-button"
        disabled={!answer.isDirty || answer.isKeeping || answer.obstacle !== null || answer.conflict !== null}
        onClick={answer.keepNow}
        title="Ctrl+S"
      >
        {t("立即保存")}
      </button>
    </p>
  );
}
