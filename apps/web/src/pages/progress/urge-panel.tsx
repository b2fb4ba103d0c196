import { useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, UrgeOutcome, UrgesView } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { Due } from "../../parts/due.tsx";
import { Fault } from "../../parts/fault.tsx";
import { holdersOf } from "../../parts/holders.ts";
import { Panel } from "../../parts/page.tsx";
import { useText } from "./words.ts";

/** 催办: what is not handed on yet, by department, and whoever has it urged to see to it; nothing for whoever may urge nobody. */
export function UrgePanel({ assessment }: { readonly assessment: Assessment }) {
  const { data: urges } = useQuery(trpc.assignment.urges.queryOptions({ assessmentId: assessment.id }));
  return urges?.mayUrge === true ? <Urging assessment={assessment} urges={urges} /> : null;
}

function Urging({ assessment, urges }: { readonly assessment: Assessment; readonly urges: UrgesView }) {
  const t = useText();
  const { id, framework, dues } = assessment;
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [note, setNote] = useState("");
  const urge = useMutation(
    trpc.assignment.urge.mutationOptions({
      onSuccess: () => {
        setChanged(new Map());
        setNote("");
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assignment.urges.queryKey() }),
    }),
  );
  const last = new Map(urges.last.map((it) => [it.indicator, it]));
  // The same that stands in the way of a hand-in, but for what waits for an approval.
  const owed = new Set(urges.owed);
  const open = framework.indicators.filter(({ code }) => owed.has(code));
  // What is late and was not urged today is what one comes for.
  const isChosen = (code: string): boolean =>
    changed.get(code) ?? (dues[code]?.isOverdue === true && last.get(code)?.urgedOn !== urges.today);
  const late = open.filter(({ code }) => dues[code]?.isOverdue === true).length;
  const chosen = open.filter(({ code }) => isChosen(code)).map(({ code }) => code);
  const byHolder = Map.groupBy(open, (it) => holdersOf(assessment, it).join("、"));
  const choose = (codes: readonly string[], is: boolean): void =>
    setChanged(new Map([...changed, ...codes.map((code) => [code, is] as const)]));
  if (open.length === 0) return null;
  return (
    <Panel title={t("催办")} className="fw-urge fw-no-print">
      <details>
        <summary className="fh-link">
          {t("未报送 {n} 项，其中逾期 {late} 项：选出来，提醒责任人办理", { n: open.length, late })}
        </summary>
        {[...byHolder].map(([holder, items]) => {
          const codes = items.map(({ code }) => code);
          const isWhole = codes.every(isChosen);
          return (
            <fieldset key={holder} className="fw-urge-group">
              <legend lang="zh-CN">
                <label>
                  <input type="checkbox" checked={isWhole} onChange={() => choose(codes, !isWhole)} />{" "}
                  {holder === "" ? t("无责任单位") : holder}
                </label>
              </legend>
              <ul className="fw-many-list">
                {items.map(({ code, title }) => (
                  <li key={code}>
                    <label lang="zh-CN">
                      <input
                        type="checkbox"
                        checked={isChosen(code)}
                        onChange={({ target }) => choose([code], target.checked)}
                      />{" "}
                      {title}
                    </label>{" "}
                    <Due due={dues[code]} /> <LastUrged urge={last.get(code)} />
                  </li>
                ))}
              </ul>
            </fieldset>
          );
        })}
        <label className="fw-urge-note">
          {t("附言（可不填，不超过 200 字）")}
          <textarea
            className="fh-input"
            rows={2}
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
        <p className="fh-actions">
          <button
            type="button"
            className="fh-button fh-button-main"
            disabled={chosen.length === 0 || urge.isPending}
            onClick={() => urge.mutate({ assessmentId: id, indicators: chosen, note })}
          >
            {t("催办这 {n} 项", { n: chosen.length })}
          </button>
        </p>
        <Fault error={urge.error} />
        <div role="status">{urge.data ? <Outcome assessment={assessment} outcome={urge.data} /> : null}</div>
      </details>
    </Panel>
  );
}

/** When somebody was last urged to see to it, and by whom. */
function LastUrged({ urge }: { readonly urge: UrgesView["last"][number] | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (urge === undefined) return null;
  const day = dayText(urge.urgedOn, language);
  return <small className="fh-quiet">{t("{day} {name}已催办", { day, name: urge.urgedByName })}</small>;
}

/** Whom it reached, and why not the others. */
function Outcome({ assessment, outcome }: { readonly assessment: Assessment; readonly outcome: UrgeOutcome }) {
  const t = useText();
  const { urged, left } = outcome;
  const reasons = {
    "handed-on": t("已报送"),
    "urged-today": t("今天已催办过"),
    nobody: t("没有责任人"),
  } as const;
  const titleOf = (code: string): string =>
    assessment.framework.indicators.find((it) => it.code === code)?.title ?? code;
  return (
    <>
      {urged.length === 0 ? null : <p>{t("已催办 {n} 项，责任人会收到通知。", { n: urged.length })}</p>}
      {left.length === 0 ? null : <p>{t("{n} 项没有催办：", { n: left.length })}</p>}
      {left.length === 0 ? null : (
        <ul>
          {left.map(({ indicator, reason }) => (
            <li key={indicator}>
              <span lang="zh-CN">{titleOf(indicator)}</span>
              <span className="fh-quiet"> {reasons[reason]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
