import { factText, useUiText } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { useText } from "./words.ts";

/** What the agency states of an item, and the way to its evidence. */
export function SelfFacts(props: { readonly assessmentId: string; readonly item: ReviewTaskView["items"][number] }) {
  const t = useText();
  const ui = useUiText();
  const { assessmentId, item } = props;
  const { self, notApplicable, questions } = item;
  return (
    <section aria-label={t("机关所报")}>
      <h3>{t("机关所报")}</h3>
      {notApplicable === null ? null : (
        <p lang="zh-CN">{t("机关填报为“不涉及”：{reason}", { reason: notApplicable.reason })}</p>
      )}
      {self === null && notApplicable === null ? <p className="fh-quiet">{t("机关没有填报")}</p> : null}
      <dl className="fw-review-facts">
        {questions.map((question) => (
          <div key={question.key}>
            <dt lang="zh-CN">{question.field.label}</dt>
            <dd lang="zh-CN">{factText(ui, question.field, self?.facts[question.key] ?? null)}</dd>
          </div>
        ))}
      </dl>
      {self === null || self.progress === "" ? null : (
        <p lang="zh-CN" className="fw-comment-said">
          {self.progress}
        </p>
      )}
      <Link to="/assessments/$assessmentId/fill" params={{ assessmentId }} search={{ of: item.code }}>
        {t("查看填报、佐证材料和上年填报")}
      </Link>
    </section>
  );
}
