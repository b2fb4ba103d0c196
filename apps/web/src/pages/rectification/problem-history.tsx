import { useLanguage } from "@faheng/ui";
import type { Rectification } from "../../api/outputs.ts";
import { dayText, timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { RUNG_WORDS, STEP_WORDS } from "./problem-words.ts";
import { type Text, useText } from "./words.ts";

/** Everything that was done to a problem, newest first. */
export function ProblemHistory({ rectification }: { readonly rectification: Rectification }) {
  const { assessmentId, id, steps } = rectification;
  const pressed = steps.filter(({ said }) => said.kind === "rung");
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  return (
    <ol className="fw-history" reversed>
      {steps.toReversed().map((step) => (
        <li key={`${step.at} ${step.act}`}>
          <strong>{t(STEP_WORDS[step.act])}</strong>{" "}
          <span className="fh-quiet" lang="zh-CN">
            {`${step.byName} ${timeText(step.at, language, timeZone)}`}
          </span>
          {saidIn(t, step, (day) => dayText(day, language)).map((line) => (
            <p key={line} lang="zh-CN">
              {line}
            </p>
          ))}
          {step.said.kind === "rung" ? (
            <a
              className="fh-link fw-no-print"
              download
              href={`/files/rectification/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}/press/${String(pressed.indexOf(step) + 1)}.docx`}
            >
              {t("下载文稿（.docx）")}
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

type Step = Rectification["steps"][number];

/** What a step said, line by line. */
function saidIn(t: Text, { reason, said }: Step, dayOf: (day: string) => string): string[] {
  const why = reason === null ? [] : [t("理由：{reason}", { reason })];
  if (said.kind === "limit") {
    return [
      ...(said.lookedOn === null ? [] : [t("回头看日期：{day}", { day: dayOf(said.lookedOn) })]),
      ...why,
      ...(said.dueOn === null ? [] : [t("最迟完成日期：{day}", { day: dayOf(said.dueOn) })]),
    ];
  }
  if (said.kind === "later") return [t("申请延至：{day}", { day: dayOf(said.wishedOn) }), ...why];
  if (said.kind === "granted") return [t("准许延至：{day}", { day: dayOf(said.dueOn) }), ...why];
  if (said.kind === "looked") return [t("回头看日期：{day}", { day: dayOf(said.lookedOn) }), ...why];
  if (said.kind === "plan") {
    return [
      t("原因：{text}", { text: said.cause }),
      t("措施：{text}", { text: said.measures }),
      t("完成时限：{day}", { day: dayOf(said.dueOn) }),
    ];
  }
  if (said.kind === "proof") {
    const files = said.files.map(({ fileName }) => fileName).join("、");
    return [
      t("整改情况：{text}", { text: said.text }),
      ...(files === "" ? [] : [t("证明：{files}", { files })]),
      ...(said.kept === null ? [] : [t("纸质证明：{kept}", { kept: said.kept })]),
    ];
  }
  if (said.kind === "file") return [said.file.fileName];
  if (said.kind === "theme") return [said.theme ?? t("不再归入")];
  if (said.kind === "rung") {
    const rung = t(RUNG_WORDS[said.rung]);
    return [
      t("{rung}（{day}，{document}）", { rung, day: dayOf(said.on), document: said.document }),
      ...why,
      ...(said.skipping === null ? [] : [t("越级理由：{reason}", { reason: said.skipping })]),
    ];
  }
  return why;
}
