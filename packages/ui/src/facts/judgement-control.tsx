import type { Fact } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { no, readDecimal, type Reading } from "./read-answer.ts";
import { TextInput } from "./text-input.tsx";
import { useDraft } from "./use-draft.ts";

interface Draft {
  readonly amount: string;
  readonly reason: string;
  readonly by: string;
}

/** A judged amount: never without its reason and its author. */
export function JudgementControl(props: ControlProps<"judgement">) {
  const { field, value, onAnswer, labelledBy, describedBy, isInvalid, isReadOnly } = props;
  const t = useUiText();
  const { draft, keep } = useDraft(value, write);
  const read = (next: Draft): Reading => {
    if (next.amount.trim() === "" && next.reason.trim() === "" && next.by.trim() === "") {
      return { answer: undefined, problem: null };
    }
    const amount = readDecimal(t, next.amount, field);
    if (amount.problem !== null) return amount;
    if (amount.answer === undefined) return no(t("请填完整"));
    if (next.reason.trim() === "") return no(t("请写明理由"));
    if (next.by.trim() === "") return no(t("请写明评定人"));
    return { answer: { amount: amount.answer, reason: next.reason.trim(), by: next.by.trim() }, problem: null };
  };
  const change = (next: Draft): void => {
    const { answer, problem } = read(next);
    keep(next, answer);
    onAnswer(answer, problem);
  };
  const range =
    field.min === null || field.max === null
      ? t("文件未规定范围")
      : t("范围 {min} 至 {max}", { min: field.min, max: field.max });
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-judgement">
      <label>
        <span>
          {t("分数")}（{range}）
        </span>
        <TextInput
          inputMode="decimal"
          className="fh-input-short"
          value={draft.amount}
          isInvalid={isInvalid}
          readOnly={isReadOnly}
          onText={(amount) => change({ ...draft, amount })}
        />
      </label>
      <label>
        <span>{t("评定人")}</span>
        <TextInput value={draft.by} readOnly={isReadOnly} onText={(by) => change({ ...draft, by })} />
      </label>
      <label className="fh-wide">
        <span>{t("理由")}</span>
        <textarea
          className="fh-input"
          rows={2}
          value={draft.reason}
          readOnly={isReadOnly}
          onChange={(event) => change({ ...draft, reason: event.target.value })}
        />
      </label>
    </div>
  );
}

function write(value: Fact | undefined): Draft {
  const given = typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  return { amount: said(given["amount"]), reason: said(given["reason"]), by: said(given["by"]) };
}

function said(value: Fact | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
