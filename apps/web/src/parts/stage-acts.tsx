import { type Closes, unfinishedCount } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CycleStage, CycleStages } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { dayText, today } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { ClosesChoice } from "./closes-choice.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import { Fault } from "./fault.tsx";
import { useNearDays } from "./near-days.ts";
import { ReasonButton } from "./reason-button.tsx";
import { TextField } from "./text-field.tsx";
import { UnfinishedOf } from "./unfinished-of.tsx";

/** How the office passes a stage, with or without exceptions, takes that back, and moves the days of the others. */
export function StageActs({ cycleId, found }: { cycleId: string; found: CycleStages }) {
  const t = useText();
  const options = { onSuccess: () => queryClient.invalidateQueries() };
  const pass = useMutation(trpc.stage.pass.mutationOptions(options));
  const undo = useMutation(trpc.stage.undo.mutationOptions(options));
  const { stages, unfinished, version: expectedVersion } = found;
  const current = stages.find((it) => it.isCurrent);
  const passed = stages.findLast((it) => it.state === "passed");
  const exceptions = unfinished.map(({ assessmentId, indicators, handIn, months }) =>
    Object.assign({ assessmentId, indicators: [...indicators] }, { handIn, months: months && [...months] }),
  );
  const isBusy = pass.isPending || undo.isPending;
  return (
    <>
      {unfinished.length === 0 ? null : (
        <details className="fw-stage-tasks">
          <summary>{t("本阶段还有 {n} 项未完成", { n: unfinishedCount(unfinished) })}</summary>
          {unfinished.map((one) => (
            <UnfinishedOf key={one.assessmentId} unfinished={one} />
          ))}
        </details>
      )}
      <div className="fh-actions">
        {!current ? null : unfinished.length === 0 ? (
          <ConfirmButton
            label={t("通过本阶段")}
            about={current.name}
            question={t("本阶段没有未完成的事项。通过后进入下一阶段；可以撤回。")}
            isDisabled={isBusy}
            onConfirm={() => pass.mutate({ cycleId, key: current.key, expectedVersion, exceptions: [], reason: null })}
          />
        ) : (
          <ReasonButton
            label={t("带例外通过本阶段")}
            about={current.name}
            question={t("未完成的事项逐项列为例外，随阶段留存。")}
            reasonLabel={t("理由")}
            isDisabled={isBusy}
            onConfirm={(reason) => pass.mutate({ cycleId, key: current.key, expectedVersion, exceptions, reason })}
          />
        )}
        {passed ? (
          <ReasonButton
            label={t("撤回阶段")}
            about={passed.name}
            question={t("该阶段恢复为未通过。")}
            reasonLabel={t("理由")}
            isDisabled={isBusy}
            onConfirm={(reason) => undo.mutate({ cycleId, key: passed.key, expectedVersion, reason })}
          />
        ) : null}
      </div>
      <Fault error={pass.error ?? undo.error} />
      <MoveStage cycleId={cycleId} found={found} stages={stages.filter((it) => it.state === "open")} />
    </>
  );
}

function MoveStage(props: { cycleId: string; found: CycleStages; stages: readonly CycleStage[] }) {
  const t = useText();
  const language = useLanguage();
  const { cycleId, found, stages } = props;
  const timeZone = useTimeZone();
  // Open stages go to today at the earliest.
  const { min, max, problemOf } = useNearDays({ from: today(timeZone), to: found.days.to });
  const [key, setKey] = useState("");
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<readonly Closes[] | null>(null);
  const closes = chosen ?? stages.find((it) => it.key === key)?.closes ?? [];
  const move = useMutation(
    trpc.stage.move.mutationOptions({
      onSuccess: async () => {
        setKey("");
        setTo("");
        setReason("");
        setChosen(null);
        await queryClient.invalidateQueries();
      },
    }),
  );
  if (stages.length === 0) return null;
  return (
    <details className="fw-stage-tasks">
      <summary>{t("调整阶段日期")}</summary>
      <form
        className="fw-form"
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate({ cycleId, key, expectedVersion: found.version, to, closes: [...closes], reason: reason.trim() });
        }}
      >
        <label>
          <span>{t("阶段")}</span>
          <select
            className="fh-input"
            required
            value={key}
            onChange={({ target }) => {
              setKey(target.value);
              setChosen(null);
            }}
          >
            <option value="">{t("请选择阶段")}</option>
            {stages.map((it) => (
              <option key={it.key} value={it.key} lang="zh-CN">
                {it.name}（{dayText(it.to, language)}）
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t("新的截止日")}
          type="date"
          required
          min={min}
          max={max}
          value={to}
          problem={problemOf(to)}
          onText={setTo}
        />
        <ClosesChoice closes={closes} onCloses={setChosen} />
        <label className="fw-wide">
          <span>{t("理由")}</span>
          <input
            className="fh-input"
            required
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <button type="submit" className="fh-button" disabled={move.isPending}>
          {t("调整日期")}
        </button>
      </form>
      <Fault error={move.error} />
    </details>
  );
}
