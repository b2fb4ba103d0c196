import { useText } from "./words.ts";
import { DocumentLinks } from "../../parts/document-links.tsx";
import { Panel } from "../../parts/page.tsx";

/** The agency's own 任务分解表 as it is saved. */
export function PlanDownloads({ assessmentId }: { assessmentId: string }) {
  const t = useText();
  return (
    <Panel title={t("任务分解表")} className="fw-no-print">
      <ul className="fw-downloads">
        <li>
          <span>{t("按已保存的最新一版")}</span>
          <DocumentLinks href={`/files/assignment/${encodeURIComponent(assessmentId)}/plan`} name={t("任务分解表")} />
        </li>
      </ul>
    </Panel>
  );
}
