import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, FilingsView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { FILING_KIND_WORDS, FilingForm } from "./filing-form.tsx";
import { useText } from "./words.ts";

export type Filing = FilingsView["records"][number];

/** 报送记录: what was filed outside or published, with its receipt, and what a correction replaced. */
export function FilingsPanel({ assessment }: { readonly assessment: Assessment }) {
  const t = useText();
  const query = useQuery(trpc.filing.list.queryOptions({ assessmentId: assessment.id }));
  const file = `/files/filings/${encodeURIComponent(assessment.id)}/table.xlsx`;
  return (
    <Panel
      title={t("对外报送与公开")}
      side={
        query.data && query.data.records.length > 0 ? (
          <a className="fh-link fw-no-print" href={file} download>
            {t("下载（.xlsx）")}
          </a>
        ) : null
      }
      className="fw-filings"
    >
      <QueryGate query={query}>{(view) => <Filings assessmentId={assessment.id} view={view} />}</QueryGate>
    </Panel>
  );
}

function Filings({ assessmentId, view }: { readonly assessmentId: string; readonly view: FilingsView }) {
  const t = useText();
  const { records, systems, mayRecord } = view;
  /** Which record is being corrected; 0 for a new one. */
  const [open, setOpen] = useState<number | null>(null);
  const last = new Map(records.toReversed().map((it) => [it.n, it]));
  const begin = (n: number) => setOpen(open === n ? null : n);
  return (
    <>
      <p className="fh-quiet">
        {systems.length === 0
          ? t("登记报到外部系统、在网站公开的内容和回执。登记的是报送这件事，不证明所报的内容。")
          : t("文件要求填报：{systems}。登记的是报送这件事，不证明所报的内容。", { systems: systems.join("、") })}
      </p>
      {records.length === 0 ? <p>{t("还没有报送记录。")}</p> : <FilingTable records={records} />}
      {mayRecord ? (
        <div className="fh-actions fw-no-print">
          <button type="button" className="fh-button" aria-expanded={open === 0} onClick={() => begin(0)}>
            {t("登记一条")}
          </button>
          {[...last.keys()]
            .toSorted((a, b) => a - b)
            .map((n) => (
              <button key={n} type="button" className="fh-button" aria-expanded={open === n} onClick={() => begin(n)}>
                {t("更正第{n}条", { n })}
              </button>
            ))}
        </div>
      ) : null}
      {open === null || !mayRecord ? null : (
        <FilingForm
          key={`${open} ${last.get(open)?.version ?? 0}`}
          assessmentId={assessmentId}
          view={view}
          before={last.get(open) ?? null}
          onDone={() => setOpen((now) => (now === open ? null : now))}
        />
      )}
    </>
  );
}

function FilingTable({ records }: { readonly records: readonly Filing[] }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const newest = new Map(records.toReversed().map((it) => [it.n, it.version]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className="fw-scroll" tabIndex={0} role="region" aria-label={t("报送记录")}>
      <table className="fh-table">
        <thead>
          <tr>
            <th scope="col">{t("第几条")}</th>
            <th scope="col">{t("报到哪里")}</th>
            <th scope="col">{t("内容")}</th>
            <th scope="col">{t("日期")}</th>
            <th scope="col">{t("回执号或网址")}</th>
            <th scope="col">{t("登记")}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((it) => {
            const isOld = newest.get(it.n) !== it.version;
            return (
              <tr key={`${it.n} ${it.version}`} className={isOld ? "fh-quiet" : ""}>
                <td>
                  {it.n}
                  {isOld ? <span className="fh-mark fh-mark-plain">{t("第{version}版，已更正", it)}</span> : null}
                  {!isOld && it.version > 1 ? (
                    <span className="fh-mark fh-mark-plain">{t("第{version}版", it)}</span>
                  ) : null}
                </td>
                <td>
                  <span lang="zh-CN">{it.target}</span>{" "}
                  <span className="fh-quiet">{t(FILING_KIND_WORDS[it.kind])}</span>
                </td>
                <td lang="zh-CN">{it.subject}</td>
                <td>{dayText(it.filedOn, language)}</td>
                <td className="fw-long">{it.receipt === "" ? t("无回执") : it.receipt}</td>
                <td>
                  {it.recordedByName} {timeText(it.recordedAt, language, timeZone)}
                  {it.reason === null ? null : (
                    <>
                      <br />
                      <span lang="zh-CN">{t("更正理由：{reason}", { reason: it.reason })}</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
