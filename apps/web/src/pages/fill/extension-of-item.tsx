import type { Indicator } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import type { Assessment } from "../../api/outputs.ts";
import { dayText } from "../../ground/dates.ts";
import { ExtensionForm } from "../../parts/extension-form.tsx";
import { ExtensionList } from "../../parts/extension-list.tsx";
import { useExtensions } from "../../parts/use-extensions.ts";
import { useText } from "./words.ts";

/** More time for one indicator: what was asked for, what was granted, and a form to ask with. */
export function ExtensionOfItem(props: { readonly assessment: Assessment; readonly indicator: Indicator }) {
  const t = useText();
  const language = useLanguage();
  const { assessment, indicator } = props;
  const { code } = indicator;
  const view = useExtensions(assessment.id);
  if (!view) return null;
  const { closesOn, today, mayAsk } = view;
  const due = assessment.dues[code];
  const isClosed = closesOn.answers !== null && today > closesOn.answers;
  const isLate = isClosed || (due !== undefined && today > due.dueOn);
  const own = view.extensions.filter(({ items }) => items.includes(code));
  const isWaiting = own.some(({ state }) => state === "asked");
  const mayAskNow = mayAsk && !isWaiting && due?.isOpen === true;
  if (own.length === 0 && !isClosed && !mayAskNow) return null;
  return (
    <section className="fw-extending fw-extension-of-item" aria-label={t("延期和补报")}>
      {isClosed && closesOn.answers !== null ? (
        <p className="fh-notice">{t("填报已于 {day} 停止。", { day: dayText(closesOn.answers, language) })}</p>
      ) : null}
      {own.length === 0 ? null : <ExtensionList assessment={assessment} extensions={own} />}
      {mayAskNow ? (
        <details className="fw-no-print">
          <summary className="fh-link">{isLate ? t("申请补报本项") : t("申请本项延期")}</summary>
          <ExtensionForm assessment={assessment} view={view} items={[code]} isLate={isLate} />
        </details>
      ) : null}
    </section>
  );
}
