import { pointsText } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, ScoreComparison } from "../../api/outputs.ts";
import { client, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

type Deduction = ScoreComparison["deductions"][number];

/** What is to be cured of a deduction, as it is being written. */
interface Draft {
  readonly found: string;
  readonly dueOn: string;
  readonly departmentId: string | null;
}

/** Makes a result final, and offers what it deducts: what is chosen becomes a problem to cure. */
export function FinaliseForm(props: {
  readonly assessment: Assessment;
  readonly scores: ScoreComparison;
  readonly expectedMoves: number;
}) {
  const t = useText();
  const { assessment, scores, expectedMoves } = props;
  const { move, isPending, error } = useMoves();
  const assessmentId = assessment.id;
  const { data } = useQuery(trpc.rectification.list.queryOptions({ assessmentId }));
  const [chosen, setChosen] = useState<Readonly<Record<string, Draft>>>({});
  const keyOf = ({ indicator, clause }: Deduction): string => `${indicator}/${clause}`;
  const set = (key: string, draft: Draft | null): void => {
    const { [key]: _before, ...others } = chosen;
    setChosen(draft === null ? others : { ...others, [key]: draft });
  };
  const title = (code: string): string => {
    const item = scores.items.find((it) => it.code === code);
    // More follows what some documents end with a full stop.
    return item ? `${item.printedNumber ?? ""} ${item.title}`.trim().replace(/。$/u, "") : code;
  };
  const problems = scores.deductions.flatMap((it) => {
    const draft = chosen[keyOf(it)];
    if (draft === undefined) return [];
    const { found, dueOn, departmentId } = draft;
    const about = { indicator: it.indicator, clause: it.clause };
    return [{ ...about, found: found.trim(), dueOn: dueOn === "" ? null : dueOn, departmentId }];
  });
  return (
    <div className="fw-record-form">
      <Fault error={error} />
      {scores.deductions.length === 0 ? (
        <p className="fh-quiet">{t("没有扣分，不需要立项整改。")}</p>
      ) : (
        <fieldset>
          <legend>{t("确定结果时一并立项整改的扣分")}</legend>
          <ul className="fw-points">
            {scores.deductions.map((it) => {
              const key = keyOf(it);
              const draft = chosen[key];
              const words = t("{item}：{label}（{points} 分）", {
                item: title(it.indicator),
                label: it.label,
                points: pointsText(it.amount),
              });
              return (
                <li key={key}>
                  <label lang="zh-CN">
                    <input
                      type="checkbox"
                      checked={draft !== undefined}
                      disabled={it.isRaised}
                      onChange={({ target }) =>
                        set(key, target.checked ? { found: foundOf(it), dueOn: "", departmentId: null } : null)
                      }
                    />{" "}
                    {words}
                  </label>
                  {it.isRaised ? <span className="fh-mark fh-mark-plain">{t("已立项")}</span> : null}
                  {draft === undefined ? null : (
                    <ProblemFields
                      about={words}
                      draft={draft}
                      today={data?.today ?? ""}
                      departments={data?.departments ?? []}
                      onDraft={(next) => set(key, next)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </fieldset>
      )}
      <ConfirmButton
        label={problems.length === 0 ? t("确定结果") : t("确定结果，并立项 {n} 个整改事项", { n: problems.length })}
        question={t("期满、申诉全部裁定后确定；由公布以外的人办理。")}
        isMain
        isDisabled={isPending || problems.some(({ found }) => found === "")}
        onConfirm={() =>
          move(async () => await client.result.finalise.mutate({ assessmentId, expectedMoves, problems }))
        }
      />
    </div>
  );
}

/** What was found, until the office says it in its own words. */
function foundOf({ label, arithmetic }: Deduction): string {
  return arithmetic === "" ? label : `${label}：${arithmetic}`;
}

function ProblemFields(props: {
  readonly about: string;
  readonly draft: Draft;
  readonly today: string;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly onDraft: (draft: Draft) => void;
}) {
  const t = useText();
  const { about, draft, today, departments, onDraft } = props;
  return (
    <div role="group" aria-label={about}>
      <TextField
        label={t("存在问题")}
        required
        maxLength={4000}
        value={draft.found}
        onText={(found) => onDraft({ ...draft, found })}
      />
      <TextField
        label={t("最迟完成日期（可不填，由整改方案定）")}
        type="date"
        min={today}
        value={draft.dueOn}
        onText={(dueOn) => onDraft({ ...draft, dueOn })}
      />
      <ChoiceField
        label={t("责任处室")}
        none={t("由指标的责任处室或法治工作机构明确")}
        chosen={draft.departmentId}
        options={departments.map(({ id, name }) => [id, name] as const)}
        onChoose={(departmentId) => onDraft({ ...draft, departmentId })}
      />
    </div>
  );
}
