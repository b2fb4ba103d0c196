import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CycleStages, NewStage } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { useText } from "./words.ts";
import { ClosesChoice } from "./closes-choice.tsx";
import { Fault } from "./fault.tsx";
import { type NearDays, useNearDays } from "./near-days.ts";
import { TextField } from "./text-field.tsx";

const GATES = {
  none: "主办方认可即可",
  "answers-submitted": "全部事项已报送",
  "answers-approved": "全部事项已审定",
  "handed-in": "各机关已上报",
  "ledger-signed": "到期台账已签收",
  "periods-settled": "到期周期任务已办结",
} as const satisfies Readonly<Record<NewStage["gate"], string>>;

/** Lays the stages of a cycle, by a document's own or by hand. */
export function StagePlanForm(props: {
  readonly cycleId: string;
  readonly found: Pick<CycleStages, "templates" | "days">;
}) {
  const t = useText();
  const { cycleId, found } = props;
  const { min, max, problemOf } = useNearDays(found.days);
  const [stages, setStages] = useState<readonly NewStage[]>([]);
  const plan = useMutation(trpc.stage.plan.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }));
  const change = (index: number, part: Partial<NewStage>) =>
    setStages((known) => known.map((it, at) => (at === index ? { ...it, ...part } : it)));
  const used = new Set(stages.map(({ key }) => key));
  const freeKey = (): string => {
    let n = stages.length + 1;
    while (used.has(`s${n}`)) n += 1;
    return `s${n}`;
  };
  return (
    <>
      <p>{t("本周期还没有安排阶段。不安排也可以照常填报。")}</p>
      <div className="fh-actions">
        {found.templates.map(({ frameworkId, title, stages: printed }) => (
          <button
            key={frameworkId}
            type="button"
            className="fh-button"
            onClick={() => setStages(printed.map((it) => nearOf(it, problemOf)))}
          >
            {t("按文件的 {n} 个阶段安排", { n: printed.length })}
            <small lang="zh-CN">（{title}）</small>
          </button>
        ))}
        <button
          type="button"
          className="fh-button"
          disabled={stages.length >= 30}
          onClick={() =>
            setStages([
              ...stages,
              { key: freeKey(), name: "", from: null, to: "", gate: "none", closes: [], tasks: [] },
            ])
          }
        >
          {t("添加阶段")}
        </button>
      </div>
      {stages.length === 0 ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const filled = stages.map((it) => ({ ...it, tasks: it.tasks.filter((task) => task.trim() !== "") }));
            plan.mutate({ cycleId, stages: filled });
          }}
        >
          {stages.some(({ to }) => to === "") ? (
            <p className="fh-quiet">{t("离本周期太远的文件日期没有带入，请按本周期填写。")}</p>
          ) : null}
          <ol className="fw-stage-rows">
            {stages.map(({ key, name, from, to, gate, closes = [], tasks }, index) => (
              <li key={key} className="fw-form">
                <label>
                  <span>{t("阶段名称")}</span>
                  <input
                    className="fh-input"
                    required
                    maxLength={100}
                    value={name}
                    onChange={({ target }) => change(index, { name: target.value })}
                  />
                </label>
                <TextField
                  label={t("开始日（可不填）")}
                  type="date"
                  min={min}
                  max={max}
                  value={from ?? ""}
                  problem={problemOf(from ?? "")}
                  onText={(day) => change(index, { from: day === "" ? null : day })}
                />
                <TextField
                  label={t("截止日")}
                  type="date"
                  required
                  min={min}
                  max={max}
                  value={to}
                  problem={problemOf(to)}
                  onText={(day) => change(index, { to: day })}
                />
                <label>
                  <span>{t("通过条件")}</span>
                  <select
                    className="fh-input"
                    value={gate}
                    onChange={({ target }) => change(index, { gate: gateOf(target.value) })}
                  >
                    {Object.entries(GATES).map(([value, words]) => (
                      <option key={value} value={value}>
                        {t(words)}
                      </option>
                    ))}
                  </select>
                </label>
                <ClosesChoice closes={closes} onCloses={(chosen) => change(index, { closes: chosen })} />
                <label className="fw-wide">
                  <span>{t("本阶段的工作（每行一项）")}</span>
                  <textarea
                    className="fh-input"
                    rows={2}
                    value={tasks.join("\n")}
                    onChange={({ target }) => change(index, { tasks: target.value.split("\n") })}
                  />
                </label>
                <button
                  type="button"
                  className="fh-link"
                  aria-label={t("去掉阶段 {name}", { name })}
                  onClick={() => setStages(stages.filter((_, at) => at !== index))}
                >
                  {t("去掉")}
                </button>
              </li>
            ))}
          </ol>
          <p className="fh-quiet">
            {t("文件没有写的通过条件由本平台默认为“主办方认可即可”，可以改；安排后只能逐个调整日期。")}
          </p>
          <button type="submit" className="fh-button fh-button-main" disabled={plan.isPending}>
            {t("安排阶段")}
          </button>
        </form>
      )}
      <Fault error={plan.error} />
    </>
  );
}

/** A stage of a document that is used again in another year keeps its name and what is done in it; its days are not guessed. */
function nearOf(stage: NewStage, problemOf: NearDays["problemOf"]): NewStage {
  const { from, to } = stage;
  const isFar = [from ?? "", to].some((day) => problemOf(day) !== null);
  return isFar ? Object.assign({}, stage, { from: null, to: "" }) : stage;
}

function gateOf(value: string): NewStage["gate"] {
  const gates = Object.keys(GATES) as NewStage["gate"][];
  return gates.find((it) => it === value) ?? "none";
}
