import { chaptersOf } from "@faheng/domain";
import type { Assessment } from "../api/outputs.ts";
import { evidenceArchive } from "../api/evidence-archive.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { Panel } from "./page.tsx";
import { YearFolder } from "./year-folder.tsx";
import { useText } from "./words.ts";

/** The evidence of the agency as archives: all of it, or chapter by chapter. */
export function EvidenceArchives({ assessment }: { readonly assessment: Pick<Assessment, "id" | "framework"> }) {
  const t = useText();
  const session = useSession();
  const { id, framework } = assessment;
  const chapters = chaptersOf(framework).flatMap(({ group }) => group ?? []);
  return (
    <Panel title={t("材料打包下载")} className="fw-no-print">
      <p className="fh-quiet">{t("每包附目录和 SHA-256，不用本系统也能查看；涉密的不打包，与所缺材料一并列明。")}</p>
      <ul className="fw-downloads">
        {hasRole(session, "coordinator", "leader") ? <YearFolder assessmentId={id} /> : null}
        <li>
          <span>{t("本机关全部材料")}</span>
          <a className="fh-button fh-button-main" href={evidenceArchive(id, null)} download>
            {t("全部材料 .zip")}
          </a>
        </li>
        {chapters.length < 2
          ? null
          : chapters.map(({ code, printedNumber, title }) => (
              <li key={code}>
                <span lang="zh-CN">
                  {printedNumber ?? ""} {title}
                </span>
                <a
                  className="fh-button"
                  href={evidenceArchive(id, { chapter: code })}
                  aria-label={t("材料 .zip：{title}", { title })}
                  download
                >
                  {t("材料 .zip")}
                </a>
              </li>
            ))}
      </ul>
    </Panel>
  );
}
