import { factText, useUiText } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { Assessment } from "../../api/outputs.ts";
import { ClauseLines } from "../../parts/clause-lines.tsx";
import { useText } from "./words.ts";

/** Facts that this indicator's rules read and another one states: shown with their value, and the way to where they are typed. */
export function FactsElsewhere({ assessment, indicator }: { assessment: Assessment; indicator: string }) {
  const t = useText();
  const ui = useUiText();
  const borrowed = (assessment.fields[indicator] ?? []).flatMap(({ enteredAt, ...question }) =>
    enteredAt === null ? [] : [{ ...question, enteredAt }],
  );
  if (borrowed.length === 0) return null;
  return (
    <section className="fw-office-facts" aria-label={t("在其他指标填报的数据")}>
      <h3>{t("在其他指标填报的数据")}</h3>
      <dl>
        {borrowed.map(({ key, field, statedBy, clauses, enteredAt: { indicator: owner, title } }) => {
          const stated =
            statedBy === "office"
              ? assessment.statements.find(
                  (it) => it.subject === "value" && it.indicator === owner && it.fact === key && it.value !== null,
                )?.value
              : assessment.responses[owner]?.facts[key];
          return (
            <div key={`${owner} ${key}`}>
              <dt lang="zh-CN">{field.label}</dt>
              <dd>
                <strong lang="zh-CN">{factText(ui, field, stated)}</strong>
                <p>
                  <Link
                    to="/assessments/$assessmentId/fill"
                    params={{ assessmentId: assessment.id }}
                    search={{ of: owner }}
                    className="fh-link"
                  >
                    {t("在“{title}”填报，此处只供查看", { title })}
                  </Link>
                </p>
                <ClauseLines clauses={clauses} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
