import { factText, useLanguage, useUiText, valueText } from "@faheng/ui";
import type { Assessment } from "../../api/outputs.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { ClauseLines } from "../../parts/clause-lines.tsx";
import { useText } from "./words.ts";

/** What the office states about an indicator: read here, never typed, with its value, reason, author and time. */
export function OfficeFacts({ assessment, indicator }: { assessment: Assessment; indicator: string }) {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const questions = (assessment.fields[indicator] ?? []).filter(
    ({ statedBy, enteredAt }) => statedBy === "office" && enteredAt === null,
  );
  if (questions.length === 0) return null;
  const sources = new Map(assessment.profile?.sources?.map(({ key, title }) => [key, title]));
  const former = assessment.formerAnswers[indicator] ?? {};
  const heading = assessment.cycle.kind === "own" ? t("由本局估算（本局自评估算）") : t("由考核办公室评定");
  return (
    <section className="fw-office-facts" aria-label={heading}>
      <h3>{heading}</h3>
      <dl>
        {questions.map(({ key, field, clauses, awaitsBound }) => {
          const given = assessment.statements.find(
            (it) => it.subject === "value" && it.indicator === indicator && it.fact === key && it.value !== null,
          );
          const source = clauses.map((clause) => sources.get(clause.source ?? "")).find((title) => title !== undefined);
          return (
            <div key={key}>
              <dt lang="zh-CN">
                {field.label}
                {source ? <span className="fh-place">{source}</span> : null}
              </dt>
              <dd>
                {given ? (
                  <>
                    <strong lang="zh-CN">{valueText(ui, field, given.value)}</strong>
                    <p lang="zh-CN">{given.reason}</p>
                    <p className="fh-place">
                      {t("{name} 评定于 {time}", {
                        name: given.statedBy,
                        time: timeText(given.statedAt, language, timeZone),
                      })}
                    </p>
                  </>
                ) : (
                  <span className="fh-mark fh-mark-pending">
                    {awaitsBound ? t("尚未设定幅度，待评定") : t("待评定")}
                  </span>
                )}
                {Object.hasOwn(former, key) ? (
                  <p className="fh-quiet">
                    {t("本单位此前自填的“{value}”不再计入，仅留在历史记录中。", {
                      value: factText(ui, field, former[key]),
                    })}
                  </p>
                ) : null}
                <ClauseLines clauses={clauses} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
