import { useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { RuleListing } from "../../api/outputs.ts";
import { sentenceOf } from "./clause-words.ts";
import type { Decision, StatedClause } from "./decision.ts";
import type { ClauseView, DraftView } from "./draft-view.ts";
import { RuleForm } from "./rule-form.tsx";
import { useText } from "./words.ts";

/** The scoring words of an item with what was read of them, rule by rule; each can be stated otherwise. */
export function RulesOfItem(props: {
  readonly draft: DraftView;
  readonly code: string;
  readonly rules: readonly RuleListing[];
  readonly isReadOnly: boolean;
  readonly onReach: () => void;
  readonly onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { draft, code, rules, isReadOnly, onReach, onDecide } = props;
  /** Id of the rule whose form is open; empty for a new one. */
  const [open, setOpen] = useState<string | null>(null);
  /** Id of the rule whose words are lit. */
  const [over, setOver] = useState<string | null>(null);
  const clauses = draft.clauses.filter(({ indicator }) => indicator === code);
  const standard = draft.scoring.find(({ indicator }) => indicator === code)?.standard ?? "";
  const lit = clauses.find(({ id }) => id === (open ?? over));
  const put = (clause: ClauseView | null, value: StatedClause): void => {
    setOpen(null);
    onDecide(
      clause === null
        ? { kind: "clause-added", indicator: code, value }
        : { kind: "clause", indicator: code, clause: clause.id, value },
    );
  };
  return (
    <section className="fw-import-rules" aria-label={t("计分规则")} data-field={`${code} standard`}>
      <h4>{t("计分规则")}</h4>
      {standard === "" ? (
        <p className="fh-quiet">{t("文件没有写这一项怎么计分。")}</p>
      ) : (
        <p className="fw-import-standard" lang="zh-CN">
          <Standard text={standard} span={lit?.span ?? null} />
        </p>
      )}
      <ol className="fw-import-clauses">
        {clauses.map((clause) => (
          <li key={clause.id} className={clause.confidence < 0.6 ? "fw-import-unsure" : ""}>
            <p>
              <span className={`fh-mark fw-import-effect-${clause.effect}`}>{t(EFFECT_WORDS[clause.effect])}</span>{" "}
              <button
                type="button"
                className="fw-mend"
                lang="zh-CN"
                aria-pressed={over === clause.id}
                onClick={() => {
                  setOver(over === clause.id ? null : clause.id);
                  onReach();
                }}
              >
                {sentenceOf(clause, language)}
              </button>
              {clause.kind === "judgement" && clause.confidence === 0 ? (
                <span className="fw-import-count">{t("没有读懂，需要您说明")}</span>
              ) : null}
            </p>
            {isReadOnly ? null : open === clause.id ? (
              <RuleForm
                start={clause}
                rules={rules}
                onKeep={(value) => put(clause, value)}
                onLeave={() => setOpen(null)}
              />
            ) : (
              <p className="fw-import-clause-acts">
                <button
                  type="button"
                  className="fh-link"
                  aria-label={t("修改规则“{rule}”", { rule: sentenceOf(clause, language) })}
                  onClick={() => setOpen(clause.id)}
                >
                  {t("修改")}
                </button>
                <button
                  type="button"
                  className="fh-link"
                  aria-label={t("删除规则“{rule}”", { rule: sentenceOf(clause, language) })}
                  onClick={() => onDecide({ kind: "clause", indicator: code, clause: clause.id, value: null })}
                >
                  {t("删除")}
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {isReadOnly ? null : open === "" ? (
        <RuleForm start={null} rules={rules} onKeep={(value) => put(null, value)} onLeave={() => setOpen(null)} />
      ) : (
        <button type="button" className="fh-link" onClick={() => setOpen("")}>
          {t("补一条规则")}
        </button>
      )}
    </section>
  );
}

const EFFECT_WORDS = { deduct: "扣", award: "加", veto: "否决" } as const;

/** The words of the file, those of one rule lit. */
function Standard({ text, span }: { readonly text: string; readonly span: ClauseView["span"] }) {
  if (span === null) return text;
  const [from, to] = span;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
