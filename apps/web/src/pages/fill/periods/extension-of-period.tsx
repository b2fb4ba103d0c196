import type { Assessment, DutyView } from "../../../api/outputs.ts";
import { ExtensionForm } from "../../../parts/extension-form.tsx";
import { ExtensionList } from "../../../parts/extension-list.tsx";
import { useExtensions } from "../../../parts/use-extensions.ts";
import { useText } from "../words.ts";

/** A later day for one period: what was asked for and what became of it, and a form to ask with while its day is ahead. */
export function ExtensionOfPeriod({ assessment, duty }: { readonly assessment: Assessment; readonly duty: DutyView }) {
  const t = useText();
  const view = useExtensions(assessment.id);
  if (!view) return null;
  const { indicator, figure, period, isSettled, isOverdue, may } = duty;
  const own = view.extensions.filter(
    (it) => it.period?.indicator === indicator && it.period.figure === figure && it.period.period === period.key,
  );
  const isWaiting = own.some(({ state }) => state === "asked");
  const mayAsk = view.mayAsk && may.includes("state") && !isSettled && !isOverdue && !isWaiting;
  return (
    <div className="fw-extending">
      {own.length === 0 ? null : <ExtensionList assessment={assessment} extensions={own} />}
      {mayAsk ? (
        <details className="fw-no-print">
          <summary className="fh-link">{t("申请本期延期")}</summary>
          <ExtensionForm
            assessment={assessment}
            view={view}
            items={[]}
            period={{ indicator, figure, period: period.key }}
            isLate={false}
          />
        </details>
      ) : null}
    </div>
  );
}
