import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ledgerLightOf } from "../../parts/ledger-light.ts";
import { Panel } from "../../parts/page.tsx";
import { monthText } from "../../parts/month-text.ts";
import { PanelTitle } from "./panel-title.tsx";
import { useText } from "./words.ts";

/** How many months a desk shows before one asks for all. */
const SHOWN = 3;

/** Months of the ledger that wait for this person: to be filled in and handed in, or to be signed. */
export function LedgerPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const language = useLanguage();
  const zone = useTimeZone();
  const { data } = useQuery(trpc.ledger.list.queryOptions({ assessmentId }));
  const waiting = data?.cells.filter((it) => it.waits !== null) ?? [];
  if (data === undefined || waiting.length === 0) return null;
  const names = new Map(data.departments.map(({ id, name }) => [id, name]));
  const days = new Map(data.months.map((it) => [it.month, it]));
  const now = today(zone);
  const late = waiting.filter((it) => it.isOverdue).length;
  return (
    <Panel title={<PanelTitle words={t("待办理的台账（{n}）", { n: waiting.length })} cycle={cycle} />}>
      <p>
        {late === 0 ? null : <strong className="fh-loss">{t("已逾期 {n} 份", { n: late })}</strong>}{" "}
        <Link to="/assessments/$assessmentId/ledger" params={{ assessmentId }} search={{ show: "mine" }}>
          {t("查看全部 {n} 份台账", { n: waiting.length })}
        </Link>
      </p>
      <ul className="fw-next" lang="zh-CN">
        {waiting.slice(0, SHOWN).map((cell) => {
          const { departmentId, month, waits } = cell;
          const { colour } = ledgerLightOf(cell, days.get(month) ?? { dueOn: null, warnsOn: null }, now);
          return (
            <li key={`${departmentId} ${month}`} className={`fw-light-${colour}`}>
              <span className="fw-light-dot" aria-hidden="true" />
              <Link
                to="/assessments/$assessmentId/ledger"
                params={{ assessmentId }}
                search={{ dept: departmentId, month }}
              >
                {names.get(departmentId) ?? ""} {monthText(month, language)}
              </Link>
              <span className="fh-quiet">{waits === "sign" ? t("待签收") : t("待报送")}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
