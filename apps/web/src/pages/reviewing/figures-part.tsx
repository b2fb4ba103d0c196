import type { FiguresCheck } from "@faheng/api";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { checkFigures, figuresTemplate } from "../../api/review-figures.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { RowFaultItems } from "../../parts/row-faults.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { WorkbookFile } from "../../parts/workbook-file.tsx";
import { useText } from "./words.ts";

const BY_WORKBOOK: readonly string[] = ["number", "ratio", "sample"];

/** 问卷 and 案卷评查 by workbook: template, dry run, and what is taken of it as findings of their items. */
export function FiguresPart({ view }: { readonly view: ReviewTaskView }) {
  const t = useText();
  const place = { assessmentId: view.task.assessmentId, taskId: view.task.id };
  const [saved, setSaved] = useState(0);
  const look = useMutation({ mutationFn: async (file: File) => await checkFigures(place, file) });
  const take = useMutation({
    // One after the other: each is a finding of its own, and where one fails those before it stand.
    mutationFn: async ({ findings }: FiguresCheck) => {
      setSaved(0);
      for (const { indicator, points, expectedVersion } of findings) {
        await client.review.save.mutate({ ...place, indicator, points: [...points], settles: false, expectedVersion });
        setSaved((n) => n + 1);
      }
      return findings.length;
    },
    onSuccess: () => look.reset(),
    onSettled: async () => await queryClient.invalidateQueries(),
  });
  const mayWrite = view.isReviewing && view.acts.includes("finding.save");
  const isAsked = view.items.some(({ questions }) => questions.some(({ field }) => BY_WORKBOOK.includes(field.kind)));
  if (!mayWrite || !isAsked) return null;
  return (
    <details className="fw-more fw-no-print">
      <summary>{t("用工作簿填入问卷和案卷评查结果")}</summary>
      <p className="fh-quiet">
        {t("问卷写样本和满值，案卷一份写一行；试算后逐项采用为您的评审意见，原有意见中的其他内容保留。")}
      </p>
      <p className="fw-steps">
        <a className="fh-button" href={figuresTemplate(place)} download>
          {t("下载模板（.xlsx）")}
        </a>
      </p>
      <WorkbookFile
        hint={t("也可以把文件拖到这里；不超过 2000 行。")}
        isBusy={look.isPending || take.isPending}
        chosen={look.variables?.name ?? null}
        onFile={(file) => {
          take.reset();
          look.mutate(file);
        }}
      />
      <Fault error={look.error ?? take.error} />
      {take.data === undefined ? null : <p role="status">{t("已采用 {n} 项，请核对后提交。", { n: take.data })}</p>}
      {take.isPending ? <p role="status">{t("正在采用：{n}", { n: saved })}</p> : null}
      {look.data === undefined ? null : (
        <>
          <Check check={look.data} />
          <div className="fh-actions">
            <button
              type="button"
              className="fh-button fh-button-main"
              disabled={look.data.findings.length === 0 || take.isPending}
              onClick={() => take.mutate(look.data)}
            >
              {t("采用没有错误的 {n} 项", { n: look.data.findings.length })}
            </button>
          </div>
        </>
      )}
    </details>
  );
}

/** What each line of the workbook states, or why it states nothing. */
function Check({ check }: { readonly check: FiguresCheck }) {
  const t = useText();
  return (
    <>
      {check.ignoredSheets.length === 0 ? null : (
        <p className="fh-quiet" lang="zh-CN">
          {t("没有读取的表：{names}", { names: check.ignoredSheets.join("、") })}
        </p>
      )}
      <ScrollRegion name={t("试算结果")} isBounded>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("行")}</th>
              <th scope="col">{t("指标")}</th>
              <th scope="col">{t("内容")}</th>
              <th scope="col">{t("认定为")}</th>
            </tr>
          </thead>
          <tbody>
            {check.rows.map(({ sheet, row, item, label, said, faults }) => (
              <tr key={`${sheet}!${String(row)}`} className={faults.length > 0 ? "fw-wrong" : ""}>
                <td lang="zh-CN">{`${sheet}!${String(row)}`}</td>
                <td lang="zh-CN">{item === null ? "—" : `${item.printedNumber ?? ""} ${item.title}`.trim()}</td>
                <td lang="zh-CN">{label}</td>
                <td lang="zh-CN">
                  {said}
                  {faults.length === 0 ? null : (
                    <ul className="fw-plain-list">
                      <RowFaultItems faults={faults} />
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
