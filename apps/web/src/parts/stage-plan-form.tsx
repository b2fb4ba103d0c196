import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import type { CycleStages, NewStage } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { dayText } from "../ground/dates.ts";
import { useText } from "./words.ts";
import { ClosesChoice } from "./closes-choice.tsx";
import { Fault } from "./fault.tsx";
import { useNearDays } from "./near-days.ts";
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
  readonly found: Pick<CycleStages, "templates" | "period" | "days">;
}) {
  const t = useText();
  const { cycleId, found } = props;
  const language = useLanguage();
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
        {found.templates.map(({ frameworkId, title, stages: printed, outside }) => (
          <Fragment key={frameworkId}>
            {printed.length === 0 ? null : (
              <button type="button" className="fh-button" onClick={() => setStages(printed)}>
                {t("按文件的 {n} 个阶段安排", { n: printed.length })}
                <small lang="zh-CN">（{title}）</small>
              </button>
            )}
            {outside.length === 0 ? null : (
              <button type="button" className="fh-button" onClick={() => setStages(undated([...printed, ...outside]))}>
                {t("只用文件 {n} 个阶段的名称和工作", { n: printed.length + outside.length })}
                <small lang="zh-CN">（{title}）</small>
              </button>
            )}
          </Fragment>
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
      {found.templates.map(({ frameworkId, outside }) =>
        outside.length === 0 ? null : (
          <p key={frameworkId} className="fh-quiet">
            {t(
              "文件有 {n} 个阶段的日期（{first}至{last}）不在本周期（{from}至{to}）内，没有列出这些日期：周期不分年度或两年，只看文件的日期是否落在周期以内。",
              {
                n: outside.length,
                first: dayText(outside[0]?.from ?? outside[0]?.to ?? "", language),
                last: dayText(outside.at(-1)?.to ?? "", language),
                from: dayText(found.period.from, language),
                to: dayText(found.period.to, language),
              },
            )}
          </p>
        ),
      )}
      {stages.length === 0 ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const filled = stages.map((it) => ({ ...it, tasks: it.tasks.filter((task) => task.trim() !== "") }));
            plan.mutate({ cycleId, stages: filled });
          }}
        >
          {stages.some(({ to }) => to === "") ? (
            <p className="fh-quiet">{t("文件的日期没有带入，请按本周期填写。")}</p>
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

/** Stages of a document that is used again in another year keep their names and what is done in them; their days are not guessed. */
function undated(stages: readonly NewStage[]): NewStage[] {
  return stages.map((it) => Object.assign({}, it, { from: null, to: "" }));
}

function gateOf(value: string): NewStage["gate"] {
  const gates = Object.keys(GATES) as NewStage["gate"][];
  return gates.find((it) => it === value) ?? "none";
}
