import type { Fact } from "@faheng/domain";
import { FactsForm, useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Vetoes } from "../api/outputs.ts";
import { client, queryClient } from "../api/trpc.ts";
import { dayText, today } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { Fault } from "./fault.tsx";
import { askFor, valueOf } from "./judged-amount.ts";
import { REGISTER_STATE_WORDS } from "./register-words.ts";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

type Veto = Vetoes[number];
const keyOf = ({ indicator, question }: Veto): string => `${indicator} ${question.key}`;

/** Proposes a veto (否决) on an agency, with its ground and what shows it; the agency is told and heard until the day. */
export function VetoForm(props: {
  readonly assessmentId: string;
  /** Those that may be proposed; of one there is nothing to choose. */
  readonly vetoes: Vetoes;
  readonly onDone: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const now = today(useTimeZone());
  const { assessmentId, vetoes, onDone } = props;
  const free = vetoes.filter(({ proposed }) => proposed === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const veto = free.find((it) => keyOf(it) === chosen) ?? (free.length === 1 ? free[0] : undefined);
  const [answers, setAnswers] = useState<Readonly<Record<string, Fact>>>({});
  const [basis, setBasis] = useState("");
  const [material, setMaterial] = useState("");
  const [heldOn, setHeldOn] = useState(now);
  const [objectUntil, setUntil] = useState("");
  const value = veto && valueOf(veto.question, answers[veto.question.key]);
  const propose = useMutation({
    mutationFn: async () => {
      if (!veto || value === undefined || value === null) return;
      const { indicator, question } = veto;
      const grounds = { basis: basis.trim(), material: material.trim() };
      const said = { assessmentId, indicator, fact: question.key, value, heldOn, objectUntil, ...grounds };
      await client.register.propose.mutate(said);
    },
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  const isComplete = value !== undefined && basis.trim() !== "" && material.trim() !== "" && objectUntil !== "";
  const standing = vetoes.flatMap(({ title, proposed }) => (proposed === null ? [] : [{ title, ...proposed }]));
  return (
    <form
      aria-label={t("提出否决")}
      className="fw-record-form"
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate();
      }}
    >
      {standing.map((it) => (
        <p key={it.title} className="fh-quiet" lang="zh-CN">
          {t("“{title}”已提出：{state}（陈述到 {day}）", {
            title: it.title,
            state: t(REGISTER_STATE_WORDS[it.state]),
            day: dayText(it.objectUntil, language),
          })}
        </p>
      ))}
      {vetoes.length === 0 ? <p className="fh-quiet">{t("该机关的评分方案没有否决情形。")}</p> : null}
      {free.length < 2 ? null : (
        <ChoiceField
          label={t("否决情形")}
          none="—"
          chosen={chosen}
          options={free.map((it) => [keyOf(it), it.title] as const)}
          onChoose={(key) => {
            setChosen(key);
            setAnswers({});
          }}
        />
      )}
      {veto === undefined ? null : (
        <>
          {free.length === 1 ? <p lang="zh-CN">{veto.title}</p> : null}
          <FactsForm questions={[askFor(veto.question)]} facts={answers} onFacts={setAnswers} />
          <TextField label={t("事实和依据")} required maxLength={2000} value={basis} onText={setBasis} />
          <TextField
            label={t("证明材料（文号和保存单位，或网址）")}
            required
            maxLength={1000}
            value={material}
            onText={setMaterial}
          />
          <TextField label={t("发生或查明的日期")} type="date" required max={now} value={heldOn} onText={setHeldOn} />
          <TextField
            label={t("陈述截止日（含当日）")}
            type="date"
            required
            min={now}
            value={objectUntil}
            onText={setUntil}
          />
          <p className="fh-quiet">{t("提出后告知机关，期满后由提出以外的人认定；认定前按未定计。")}</p>
          <Fault error={propose.error} />
          <div className="fh-actions">
            <button
              type="submit"
              className="fh-button fh-button-main"
              disabled={!isComplete || heldOn === "" || propose.isPending}
            >
              {t("提出否决并告知")}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
