import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { LedgerView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { dayText, today } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { DocumentLinks } from "../../parts/document-links.tsx";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { DutiesOfMonth } from "./duties-of-month.tsx";
import { LedgerActs } from "./ledger-acts.tsx";
import { LineConflicts } from "./line-conflicts.tsx";
import { isUnsaid, saidOf } from "./ledger-draft.ts";
import { ledgerSearch } from "./ledger-entry.ts";
import { ledgerLightOf } from "../../parts/ledger-light.ts";
import { LedgerLines } from "./ledger-lines.tsx";
import { LedgerStateWords } from "./ledger-state-words.tsx";
import { LedgerSteps } from "./ledger-steps.tsx";
import { monthText } from "../../parts/month-text.ts";
import { type LedgerPlace, useLedger } from "./use-ledger.ts";
import { useText } from "./words.ts";

/** One department’s month: where it stands and until when, what one may do with it, its lines, and how it came about. */
export function LedgerMonth({ place, version }: { readonly place: LedgerPlace; readonly version: number | undefined }) {
  const input = version === undefined ? place : Object.assign({ version }, place);
  const ledger = useQuery(trpc.ledger.get.queryOptions(input));
  return <QueryGate query={ledger}>{(view) => <Month place={place} view={view} />}</QueryGate>;
}

function Month({ place, view }: { readonly place: LedgerPlace; readonly view: LedgerView }) {
  const t = useText();
  const language = useLanguage();
  const work = useLedger(place, view);
  const [{ lines: sieve, version }, change] = useAddress(ledgerSearch);
  const { lines, form, may } = view;
  const isWritable = may.includes("ledger.save") || (work.isCorrecting && may.includes("ledger.correct"));
  const unsaid = lines.filter((it) => isUnsaid(it, saidOf(work.draft, it))).length;
  const shown = lines.filter((it) => {
    // What is being typed stays in sight whatever it says by now.
    if (sieve === undefined || work.draft[it.indicator] !== undefined) return true;
    return sieve === "unsaid" ? isUnsaid(it, it) : it.status === sieve;
  });
  const file = `/files/ledger/${encodeURIComponent(place.assessmentId)}/${encodeURIComponent(place.departmentId)}/${place.month}`;
  const name = `${view.department.name} ${monthText(view.month, language)}`;
  return (
    <Panel
      className="fw-ledger"
      title={<span lang="zh-CN">{`${form.title} · ${name}`}</span>}
      side={
        <span className="fw-downloads fw-no-print">
          <DocumentLinks href={file} name={name} />
          <button type="button" className="fh-button" onClick={() => window.print()}>
            {t("打印")}
          </button>
        </span>
      }
    >
      <LeaveGuard
        isDirty={work.isDirty}
        reason={null}
        // Another month is another address of the same page, and leaves what is typed behind.
        holds={(from, to) =>
          from.pathname !== to.pathname ||
          ["month", "dept", "version"].some((key) => from.search[key] !== to.search[key])
        }
        onAbandon={work.giveUp}
      />
      <MonthStanding view={view} />
      {view.versions.length > 1 ? (
        <div className="fw-ledger-sieve fw-no-print">
          <ChoiceField
            label={t("版本")}
            none={t("最新一版")}
            chosen={version === undefined ? null : String(version)}
            options={view.versions.map((it) => [String(it.version), t("第{version}版", { version: it.version })])}
            onChoose={(one) => change({ version: one === null ? null : Number(one) }, { resetScroll: false })}
          />
        </div>
      ) : null}
      <LineConflicts work={work} />
      {/* A conflict about lines is said above, line by line. */}
      <Fault error={work.conflicts.length > 0 ? null : work.error} />
      <LedgerActs view={view} work={work} unsaid={unsaid} />
      {lines.length === 0 ? (
        <EmptyPicture title={t("本处室没有分到任务，台账没有可报的行")} />
      ) : (
        <>
          <div className="fw-ledger-sieve fw-no-print" role="search" aria-label={t("显示哪些行")}>
            <ChoiceField
              label={t("显示哪些行")}
              none={t("全部行")}
              chosen={sieve ?? null}
              options={[
                ["unsaid", t("未填的行")],
                ["undone", t("未完成")],
                ["done", t("已完成")],
              ]}
              onChoose={(one) =>
                change(
                  { lines: one === "unsaid" || one === "undone" || one === "done" ? one : null },
                  { replace: true, resetScroll: false },
                )
              }
            />
            <p role="status">{t("{shown} / {all} 行", { shown: shown.length, all: lines.length })}</p>
          </div>
          {shown.length === 0 ? <p className="fh-quiet">{t("没有这样的行。")}</p> : null}
          <LedgerLines view={view} lines={shown} work={work} isWritable={isWritable} />
        </>
      )}
      <DutiesOfMonth
        assessmentId={place.assessmentId}
        month={view.month}
        indicators={lines.map(({ indicator }) => indicator)}
      />
      {form.isOurs ? <p className="fh-quiet">{t("文件未规定台账格式，栏目由本平台拟定。")}</p> : null}
      {form.note === null ? null : (
        <p className="fh-quiet" lang="zh-CN">
          {form.note}
        </p>
      )}
      <LedgerSteps view={view} />
    </Panel>
  );
}

/** Where it stands, with its light and its day. */
function MonthStanding({ view }: { readonly view: LedgerView }) {
  const t = useText();
  const language = useLanguage();
  const light = ledgerLightOf(view, view, today(useTimeZone()));
  const returned = view.state === "open" ? view.steps.at(-1) : undefined;
  return (
    <>
      <p className={`fw-light fw-light-${light.colour}`}>
        <span className="fw-light-dot" aria-hidden="true" />
        <span>
          <LedgerStateWords cell={view} />
        </span>
        {view.dueOn === null ? null : <span>{t("期限：{day}", { day: dayText(view.dueOn, language) })}</span>}
        {light.word === "due" ? <strong>{t("即将到期")}</strong> : null}
        {view.handedInOn === null ? null : (
          <span>{t("首次报送：{day}", { day: dayText(view.handedInOn, language) })}</span>
        )}
      </p>
      {returned?.act === "return" ? (
        <div className="fh-notice fh-notice-conflict" role="status">
          <p lang="zh-CN">
            {t("已由 {name} 退回：{reason}", { name: returned.byName, reason: returned.reason ?? "" })}
          </p>
        </div>
      ) : null}
    </>
  );
}
