import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";

/** The agency's own 任务分解表 as it is saved. */
export function PlanDownloads({ assessmentId }: { assessmentId: string }) {
  const t = useText();
  return (
    <Panel title={t("任务分解表")} className="fw-no-print">
      <ul className="fw-downloads">
        <li>
          <span>{t("按已保存的最新一版")}</span>
          {(["xlsx", "docx"] as const).map((format) => (
            <a
              key={format}
              className="fh-button"
              href={`/files/assignment/${encodeURIComponent(assessmentId)}/plan.${format}`}
              aria-label={`${format === "xlsx" ? t("表格 .xlsx") : t("文档 .docx")}：${t("任务分解表")}`}
              download
            >
              {format === "xlsx" ? t("表格 .xlsx") : t("文档 .docx")}
            </a>
          ))}
        </li>
      </ul>
    </Panel>
  );
}
