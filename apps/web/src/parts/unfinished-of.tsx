import { unfinishedCount } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { CycleStages } from "../api/outputs.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { monthText } from "./month-text.ts";
import { useText } from "./words.ts";

/** What one agency has not finished of what a gate asks, each by its name and with the way to it. */
export function UnfinishedOf({ unfinished }: { readonly unfinished: CycleStages["unfinished"][number] }) {
  const t = useText();
  const language = useLanguage();
  // The office reads no ledger.
  const readsLedger = !hasRole(useSession(), "municipal");
  const { assessmentId, agencyName, indicators, titles, handIn = false, months = [] } = unfinished;
  const params = { assessmentId };
  return (
    <section aria-label={agencyName}>
      <h3 lang="zh-CN">{t("{agency}（{n} 项）", { agency: agencyName, n: unfinishedCount([unfinished]) })}</h3>
      <ul lang="zh-CN">
        {handIn ? (
          <li>
            <Link to="/assessments/$assessmentId/hand-in" params={params}>
              {t("未上报")}
            </Link>
          </li>
        ) : null}
        {months.length === 0 ? null : (
          <li>
            {t("未签收的台账")}：
            {readsLedger ? (
              <Link to="/assessments/$assessmentId/ledger" params={params}>
                {months.map((it) => monthText(it, language)).join("、")}
              </Link>
            ) : (
              months.map((it) => monthText(it, language)).join("、")
            )}
          </li>
        )}
        {indicators.map((code) => (
          <li key={code}>
            <Link to="/assessments/$assessmentId/fill" params={params} search={{ of: code }}>
              {titles[code] ?? code}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
