import { useLanguage } from "@faheng/ui";
import type { PaperRow } from "../../api/outputs.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ScrollRegion } from "../../parts/scroll-region.tsx";
import { PaperActs } from "./paper-acts.tsx";
import { PaperPdf } from "./paper-pdf.tsx";
import { PAPER_ISSUER_WORDS, PAPER_STATE_WORDS } from "./paper-words.ts";
import { useText } from "./words.ts";

/** 公文列表: documents with their numbers, what they were made from, what became of them, and what can be done. */
export function PaperTable({ papers, isCity }: { readonly papers: readonly PaperRow[]; readonly isCity: boolean }) {
  const t = useText();
  return (
    <ScrollRegion name={t("公文列表")}>
      <table className="fh-table fw-papers">
        <thead>
          <tr>
            {isCity ? <th scope="col">{t("机关")}</th> : null}
            <th scope="col">{t("发文字号")}</th>
            <th scope="col">{t("标题")}</th>
            <th scope="col">{t("制作")}</th>
            <th scope="col">{t("办理")}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((it) => (
            <tr key={`${it.assessmentId} ${it.id}`} className={it.state === "withdrawn" ? "fh-quiet" : ""}>
              {isCity ? <td lang="zh-CN">{it.agency}</td> : null}
              <td lang="zh-CN">{it.number ?? t("无文号")}</td>
              <td className="fw-long">
                <PaperTitle paper={it} />
              </td>
              <td>
                <PaperOrigin paper={it} />
              </td>
              <td>
                <PaperStanding paper={it} />
                <PaperActs paper={it} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What it is called, and its files. */
function PaperTitle({ paper }: { readonly paper: PaperRow }) {
  const t = useText();
  const language = useLanguage();
  const { assessmentId, id, title, words, issuer, fileName, scan, sha256 } = paper;
  const place = `/files/papers/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}`;
  return (
    <>
      <span lang="zh-CN">{title}</span>{" "}
      <span className="fh-quiet">
        {words[language]} {t(PAPER_ISSUER_WORDS[issuer])}
      </span>
      <br />
      <a className="fh-link" href={`${place}/made`} title={t("校验值 {sha256}", { sha256 })} download>
        {t("下载：{name}", { name: fileName })}
      </a>
      {scan === null ? null : (
        <>
          <br />
          <a className="fh-link" href={`${place}/scan`} download>
            {t("盖章件：{name}", { name: scan.fileName })}
          </a>
        </>
      )}
      <PaperPdf paper={paper} />
    </>
  );
}

/** Who made it of what. */
function PaperOrigin({ paper: { made, result, on, changed, template } }: { readonly paper: PaperRow }) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {made.by} {dayText(on, language)}
      {result === null ? null : (
        <>
          <br />
          {t("第{n}次结果", { n: result })}
        </>
      )}
      {template === null ? null : (
        <p className="fh-quiet" title={t("校验值 {sha256}", { sha256: template.sha256 })}>
          {t("按本单位模板：{name}（第{version}版）", { name: template.name, version: template.version })}
        </p>
      )}
      {changed === null || changed === 0 ? null : (
        <span className="fh-mark fh-mark-plain">{t("制作后又改动 {n} 项填报", { n: changed })}</span>
      )}
    </>
  );
}

/** What became of it. */
function PaperStanding({ paper: { state, issued, withdrawn } }: { readonly paper: PaperRow }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  return (
    <>
      <span className="fh-mark fh-mark-plain">{t(PAPER_STATE_WORDS[state])}</span>
      {issued === null ? null : (
        <p className="fh-quiet">
          {t("印发：{by} {at}", { by: issued.by, at: timeText(issued.at, language, timeZone) })}
        </p>
      )}
      {withdrawn === null ? null : (
        <p className="fh-quiet" lang="zh-CN">
          {t("撤销：{by} {at}，{reason}", {
            by: withdrawn.by,
            at: timeText(withdrawn.at, language, timeZone),
            reason: withdrawn.reason,
          })}
        </p>
      )}
    </>
  );
}
