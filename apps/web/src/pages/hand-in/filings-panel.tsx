import { useLanguage } from "@faheng/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import type { Assessment, FilingsView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { FILING_KIND_WORDS, FilingForm } from "./filing-form.tsx";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

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
  const cache = useQueryClient();
  const voids = useMutation(
    trpc.filing.void.mutationOptions({
      // Another one that is being written meanwhile stays open.
      onSuccess: (_, { seen }) => setOpen((now) => (now === seen.n ? null : now)),
      onSettled: async () => await cache.invalidateQueries(trpc.filing.list.queryFilter({ assessmentId })),
    }),
  );
  const standing = new Map(records.filter((it) => it.standing === "standing").map((it) => [it.n, it]));
  const begin = (n: number) => setOpen(open === n ? null : n);
  return (
    <>
      <p className="fh-quiet">
        {systems.length === 0
          ? t("登记报到外部系统、在网站公开的内容和回执。登记的是报送这件事，不证明所报的内容。")
          : t("文件要求填报：{systems}。登记的是报送这件事，不证明所报的内容。", { systems: systems.join("、") })}
      </p>
      {records.length === 0 ? (
        <p>{t("还没有报送记录。")}</p>
      ) : (
        <>
          <p>{t("有效记录 {n} 条。", { n: standing.size })}</p>
          <FilingTable records={records} />
        </>
      )}
      {mayRecord ? (
        <div className="fh-actions fw-no-print">
          <button type="button" className="fh-button" aria-expanded={open === 0} onClick={() => begin(0)}>
            {t("登记一条")}
          </button>
          {[...standing.values()]
            .toSorted((a, b) => a.n - b.n)
            .map(({ n, version, subject }) => (
              <Fragment key={n}>
                <button type="button" className="fh-button" aria-expanded={open === n} onClick={() => begin(n)}>
                  {t("更正第{n}条", { n })}
                </button>
                <ReasonButton
                  label={t("作废第{n}条", { n })}
                  about={subject}
                  question={t("作废后仍列出，不再算作报送；误作废的，重新登记一条。")}
                  reasonLabel={t("作废的理由")}
                  isDisabled={voids.isPending}
                  onConfirm={(reason) => voids.mutate({ assessmentId, seen: { n, version }, reason })}
                />
              </Fragment>
            ))}
        </div>
      ) : null}
      <Fault error={voids.error} />
      {open === null || !mayRecord ? null : (
        <FilingForm
          key={`${open} ${standing.get(open)?.version ?? 0}`}
          assessmentId={assessmentId}
          view={view}
          before={standing.get(open) ?? null}
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
  return (
    <ScrollRegion name={t("报送记录")}>
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
            return (
              <tr key={`${it.n} ${it.version}`} className={it.standing === "standing" ? "" : "fh-quiet"}>
                <td>
                  {it.n}
                  <StandingMark filing={it} />
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
                      <span lang="zh-CN">
                        {it.isVoid
                          ? t("作废理由：{reason}", { reason: it.reason })
                          : t("更正理由：{reason}", { reason: it.reason })}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** How a version stands, where it is more than the first and only one. */
function StandingMark({ filing }: { readonly filing: Filing }) {
  const t = useText();
  const { standing, version, isVoid } = filing;
  const words = {
    standing: version > 1 ? t("第{version}版", filing) : null,
    corrected: t("第{version}版，已更正", filing),
    void: isVoid ? t("作废") : t("第{version}版，已作废", filing),
  }[standing];
  return words === null ? null : <span className="fh-mark fh-mark-plain">{words}</span>;
}
