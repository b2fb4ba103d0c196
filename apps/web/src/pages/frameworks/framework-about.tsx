import type { Framework } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { dayText } from "../../ground/dates.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { Doubts } from "./doubts.tsx";

/** What kind of paper it is, its stages, notes and open questions. */
export function FrameworkAbout({ framework }: { framework: Framework }) {
  const t = useText();
  const language = useLanguage();
  const { about, stages, ledger, notes, externalSystems, evidenceFrom, doubts, departments, bases } = framework;
  return (
    <>
      <Panel title={t("关于这份文件")}>
        <p lang="zh-CN">
          {about} <span className="fh-mark fh-mark-ours">{t("本平台说明")}</span>
        </p>
        <dl className="fw-facts">
          <dt>{t("涉及单位")}</dt>
          <dd>{t("{n} 个", { n: departments.length })}</dd>
          <dt>{t("依据文件")}</dt>
          <dd>{t("{n} 份", { n: bases.length })}</dd>
          {evidenceFrom === null ? null : (
            <>
              <dt>{t("材料起算日")}</dt>
              <dd>{dayText(evidenceFrom, language)}</dd>
            </>
          )}
          {externalSystems.length === 0 ? null : (
            <>
              <dt>{t("须填报的外部系统")}</dt>
              <dd lang="zh-CN">{externalSystems.join("、")}</dd>
            </>
          )}
          {ledger === null ? null : (
            <>
              <dt>{t("台账")}</dt>
              <dd lang="zh-CN">
                {ledger.title}：{t("每月 {day} 日前", { day: ledger.dueDay })}
              </dd>
            </>
          )}
        </dl>
      </Panel>
      {stages.length === 0 ? null : (
        <Panel title={t("阶段安排")}>
          <ol className="fw-history" lang="zh-CN">
            {stages.map(({ key, title, printed }) => (
              <li key={key}>
                <strong>{title}</strong> {printed}
              </li>
            ))}
          </ol>
        </Panel>
      )}
      {notes.length === 0 ? null : (
        <Panel title={t("说明")}>
          <dl className="fw-notes" lang="zh-CN">
            {notes.map(({ key, title, text }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      <Doubts doubts={doubts} />
    </>
  );
}
