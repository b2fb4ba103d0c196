import { useLanguage } from "@faheng/ui";
import type { Assessment } from "../api/outputs.ts";
import { dayText } from "../ground/dates.ts";
import { ExtensionForm } from "./extension-form.tsx";
import { ExtensionList } from "./extension-list.tsx";
import { Panel } from "./page.tsx";
import { useExtensions } from "./use-extensions.ts";
import { useText } from "./words.ts";

/** 延期和补报 of an assessment: when the cycle closes, what was asked for, and what became of it; nothing where there is neither. */
export function ExtensionsPanel({ assessment }: { readonly assessment: Assessment }) {
  const t = useText();
  const language = useLanguage();
  const view = useExtensions(assessment.id);
  if (!view) return null;
  const { closesOn, extensions, mayAsk, today } = view;
  const asked = extensions.filter(({ state }) => state === "asked").length;
  const isClosed = closesOn["hand-in"] !== null && today > closesOn["hand-in"];
  if (extensions.length === 0 && closesOn.answers === null && closesOn["hand-in"] === null) return null;
  return (
    <Panel
      title={asked === 0 ? t("延期和补报") : t("延期和补报（{n} 件待答复）", { n: asked })}
      className="fw-extending"
    >
      {closesOn.answers === null ? null : (
        <p>{t("{day} 后停止填报，补报须经准许。", { day: dayText(closesOn.answers, language) })}</p>
      )}
      {closesOn["hand-in"] === null ? null : (
        <p>{t("{day} 后停止上报，补报须经准许。", { day: dayText(closesOn["hand-in"], language) })}</p>
      )}
      <ExtensionList assessment={assessment} extensions={extensions} />
      {mayAsk && isClosed ? (
        <details className="fw-no-print">
          <summary className="fh-link">{t("申请补办上报")}</summary>
          <ExtensionForm assessment={assessment} view={view} items={[]} isLate />
        </details>
      ) : null}
    </Panel>
  );
}
