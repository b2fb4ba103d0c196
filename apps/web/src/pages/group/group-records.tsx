import { useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { Assessment, GroupView } from "../../api/outputs.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { GROUP_KIND_WORDS, GROUP_ROLE_WORDS, type GroupKind, type GroupRow } from "./group-kinds.ts";
import { SupervisionLight } from "../../parts/supervision-light.tsx";
import { useText } from "./words.ts";
import { ScrollRegion } from "../../parts/scroll-region.tsx";

/** Records of one kind, newest first; what was corrected stays in sight. */
export function GroupRecords(props: {
  readonly assessment: Assessment;
  readonly kind: GroupKind;
  readonly view: GroupView;
  readonly onCorrect: (record: GroupRow) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const { assessment, kind, view, onCorrect } = props;
  const [open, setOpen] = useState<number | null>(null);
  const rows = view.records.filter((it) => it.content.kind === kind);
  if (rows.length === 0) return null;
  const count = rows.filter((it) => it.isNewest).length;
  const title = t("{kind}（{n}）", { kind: t(GROUP_KIND_WORDS[kind]), n: count });
  return (
    <>
      <h3>{title}</h3>
      <ScrollRegion name={t(GROUP_KIND_WORDS[kind])}>
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("序号")}</th>
              <th scope="col">{t("日期")}</th>
              <th scope="col">{t("内容")}</th>
              <th scope="col">{t("登记")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((it) => (
              <tr key={`${it.n} ${it.version}`} className={it.isNewest ? "" : "fh-quiet"}>
                <td>
                  {it.n}
                  {it.isNewest ? null : <span className="fh-mark fh-mark-plain">{t("第{version}版，已更新", it)}</span>}
                </td>
                <td>{dayText(it.heldOn, language)}</td>
                <td className="fw-long">
                  <RecordText assessment={assessment} record={it} today={view.today} />
                  {it.waits ? (
                    <button
                      type="button"
                      className="fh-button fw-no-print"
                      aria-expanded={open === it.n}
                      onClick={() => setOpen(open === it.n ? null : it.n)}
                    >
                      {t("答复")}
                    </button>
                  ) : null}
                  {it.waits && open === it.n ? (
                    <AnswerForm
                      assessmentId={assessment.id}
                      record={it}
                      today={view.today}
                      onDone={() => setOpen((now) => (now === it.n ? null : now))}
                    />
                  ) : null}
                </td>
                <td>
                  {it.recordedByName} {timeText(it.recordedAt, language, timeZone)}
                  {it.reason === null ? null : (
                    <>
                      <br />
                      <span lang="zh-CN">{t("更正理由：{reason}", { reason: it.reason })}</span>
                    </>
                  )}
                  {it.isNewest && view.mayRecord ? " " : null}
                  {it.isNewest && view.mayRecord ? (
                    <button
                      type="button"
                      className="fh-link fw-no-print"
                      aria-label={t("更正第{n}条", { n: it.n })}
                      onClick={() => onCorrect(it)}
                    >
                      {t("更正")}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function RecordText(props: { readonly assessment: Assessment; readonly record: GroupRow; readonly today: string }) {
  const t = useText();
  const language = useLanguage();
  const { assessment, record, today } = props;
  const { content } = record;
  if (content.kind === "members") {
    return (
      <>
        <strong lang="zh-CN">{content.document}</strong>
        <ul>
          {content.members.map(({ role, office }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the order is what tells two alike apart
            <li key={at}>
              {t(GROUP_ROLE_WORDS[role])}：<span lang="zh-CN">{office}</span>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const files = content.files.map(({ indicator, sha256, fileName }) => (
    <a
      key={`${indicator} ${sha256}`}
      className="fh-link"
      href={`/files/evidence/${[assessment.id, indicator, sha256].map(encodeURIComponent).join("/")}`}
      download={fileName}
      lang="zh-CN"
    >
      {fileName}
    </a>
  ));
  const attached =
    files.length === 0 ? null : (
      <p>
        {t("附件：")}
        {files}
      </p>
    );
  if (content.kind === "meeting") {
    return (
      <>
        <strong lang="zh-CN">{content.title}</strong>
        <Lines words={t("议题")} lines={content.agenda} />
        <Lines words={t("议定事项")} lines={content.decisions} />
        {attached}
      </>
    );
  }
  if (content.kind === "briefing") {
    return (
      <>
        <strong lang="zh-CN">
          {content.number} {content.title}
        </strong>
        {attached}
      </>
    );
  }
  const item = assessment.framework.indicators.find(({ code }) => code === content.indicator);
  return (
    <>
      <strong lang="zh-CN">{record.department ?? t("已撤销的处室")}</strong>{" "}
      <span lang="zh-CN">{item === undefined ? content.indicator : `${item.printedNumber ?? ""} ${item.title}`}</span>
      <p lang="zh-CN">{t("发现的问题：{found}", { found: content.found })}</p>
      <p>
        {t("整改期限：{day}", { day: dayText(content.dueOn, language) })}{" "}
        {content.answer === null && record.isNewest ? <SupervisionLight record={record} today={today} /> : null}
      </p>
      {content.answer === null ? null : (
        <p lang="zh-CN">
          {t("答复（{day}办完）：{text}", {
            day: dayText(content.answer.doneOn, language),
            text: content.answer.text,
          })}
        </p>
      )}
      {attached}
    </>
  );
}

function Lines({ words, lines }: { readonly words: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="fh-quiet">{words}</p>
      <ol lang="zh-CN">
        {lines.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order is what tells two alike apart
          <li key={at}>{line}</li>
        ))}
      </ol>
    </>
  );
}
