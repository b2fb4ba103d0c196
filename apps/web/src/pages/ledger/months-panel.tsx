import { useLanguage } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { LedgerCell, LedgerTable } from "../../api/outputs.ts";
import { today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Panel } from "../../parts/page.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ledgerSearch, type LEDGER_SHOWN } from "./ledger-entry.ts";
import { ledgerLightOf } from "../../parts/ledger-light.ts";
import { LedgerStateWords } from "./ledger-state-words.tsx";
import { monthText } from "../../parts/month-text.ts";
import { useText } from "./words.ts";

/** Whether a month is one of those that are looked for; the server sifts its workbook by the same. */
function isShown({ state, isOverdue, isLate, waits }: LedgerCell, show: (typeof LEDGER_SHOWN)[number]): boolean {
  if (show === "mine") return waits !== null;
  if (show === "unfilled") return state === "none" || state === "open";
  return show === "to-sign" ? state === "submitted" : isOverdue || isLate;
}

/** Departments and months with where each stands; each is the way to its ledger. */
export function MonthsPanel(props: {
  readonly assessmentId: string;
  readonly table: LedgerTable;
  readonly month: string;
  readonly departmentId: string;
}) {
  const t = useText();
  const language = useLanguage();
  const now = today(useTimeZone());
  const { assessmentId, table, month, departmentId } = props;
  const [{ show }, change] = useAddress(ledgerSearch);
  const cells = new Map(table.cells.map((it) => [`${it.departmentId} ${it.month}`, it]));
  const shown = table.cells.filter((it) => show === undefined || isShown(it, show));
  const isIn = new Set(shown);
  const months = table.months.filter((it) => shown.some((cell) => cell.month === it.month));
  const departments = table.departments.filter(({ id }) => shown.some((cell) => cell.departmentId === id));
  const WORDS = [
    ["mine", t("等我办理的")],
    ["unfilled", t("未报送的")],
    ["to-sign", t("待签收的")],
    ["late", t("逾期的")],
  ] as const;
  return (
    <Panel
      className="fw-no-print"
      title={t("各月台账")}
      side={
        <a
          className="fh-button"
          href={`/files/ledger/${encodeURIComponent(assessmentId)}/table.xlsx${show === undefined ? "" : `?show=${show}`}`}
          download
        >
          {t("导出报送情况 .xlsx")}
        </a>
      }
    >
      <div className="fw-ledger-sieve" role="search" aria-label={t("各月台账")}>
        <ChoiceField
          label={t("显示哪些月份")}
          none={t("全部月份")}
          chosen={show ?? null}
          options={WORDS}
          onChoose={(key) => change({ show: WORDS.find(([one]) => one === key)?.[0] ?? null }, { replace: true })}
        />
        <p role="status">{t("共 {n} 份", { n: shown.length })}</p>
      </div>
      {shown.length === 0 ? (
        <p className="fh-quiet">{t("没有这样的台账。")}</p>
      ) : (
        <div className="fw-scroll">
          <table className="fh-table fw-ledger-months">
            <thead>
              <tr>
                <th scope="col">{t("处室")}</th>
                {months.map((it) => (
                  <th key={it.month} scope="col">
                    {monthText(it.month, language)}
                    {it.dueOn === null ? null : <small>{t("{day} 前报", { day: it.dueOn })}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {departments.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row" lang="zh-CN">
                    {name}
                  </th>
                  {months.map((it) => {
                    const cell = cells.get(`${id} ${it.month}`);
                    if (cell === undefined || !isIn.has(cell)) return <td key={it.month}>—</td>;
                    const light = ledgerLightOf(cell, it, now);
                    return (
                      <td key={it.month} className={`fw-light-${light.colour}`}>
                        <Link
                          to="/assessments/$assessmentId/ledger"
                          params={{ assessmentId }}
                          search={Object.assign({ dept: id, month: it.month }, show === undefined ? {} : { show })}
                          resetScroll={false}
                          aria-current={id === departmentId && it.month === month ? "true" : undefined}
                        >
                          <span className="fh-hidden">
                            {name} {monthText(it.month, language)}
                          </span>
                          <span className="fw-light-dot" aria-hidden="true" />
                          <LedgerStateWords cell={cell} />
                        </Link>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
