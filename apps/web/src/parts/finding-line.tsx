import { factText, useLanguage, useUiText } from "@faheng/ui";
import type { ReactNode } from "react";
import type { Assessment, ScoreComparison } from "../api/outputs.ts";
import { useText } from "./words.ts";

type Question = Assessment["fields"][string][number];

/** Where the document has a clause. */
function placeOf(question: Question | undefined, clause: string): string {
  return question?.clauses.find(({ id }) => id === clause)?.place ?? clause;
}

/** A fact that counts in place of the agency's: what it is, where it comes from and why. */
export function FindingLine(props: {
  readonly assessment: Pick<Assessment, "fields">;
  readonly indicator: string;
  readonly point: ScoreComparison["items"][number]["points"][number];
  /** What is done with it. */
  readonly children?: ReactNode;
}) {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const { assessment, indicator, point, children } = props;
  const question = assessment.fields[indicator]?.find(({ key }) => key === point.fact);
  const value = question ? factText(ui, question.field, point.value) : "—";
  return (
    <li lang="zh-CN">
      {t("{label}：{value}", { label: point.label, value })}
      <small className="fh-quiet fw-under">
        {t("{source}认定", { source: point.words[language] })}
        {point.clause === null ? "" : t("；依据：{clause}", { clause: placeOf(question, point.clause) })}
        {point.reason === "" ? "" : t("；{reason}", { reason: point.reason })}
        {point.place === "" ? "" : t("；见{place}", { place: point.place })}
        {point.reviewer === null ? "" : t("；评审员：{name}", { name: point.reviewer })}
      </small>
      {children}
    </li>
  );
}
