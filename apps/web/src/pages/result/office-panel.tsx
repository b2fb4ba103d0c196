import { pointsText, useLanguage } from "@faheng/ui";
import { useState } from "react";
import type { Assessment, HandInView, ScoreComparison } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { today } from "../../ground/dates.ts";
import { hasRole, useSession, useTimeZone } from "../../ground/session.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { useCycleDays } from "../../parts/near-days.ts";
import { Panel } from "../../parts/page.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { CorrectForm } from "./correct-form.tsx";
import { FinaliseForm } from "./finalise-form.tsx";
import { ReopenForm } from "./reopen-form.tsx";
import { useText } from "./words.ts";

const STATES = { open: "评审进行中", submitted: "意见已提交", void: "已作废" } as const;

/** What the office of the cycle does with a review: begin it, see to its tasks, announce, recall, make final, correct, take up anew. */
export function OfficePanel(props: {
  readonly assessment: Assessment;
  readonly view: HandInView;
  readonly scores: ScoreComparison;
}) {
  const t = useText();
  const language = useLanguage();
  const session = useSession();
  const timeZone = useTimeZone();
  const { move, isPending, error } = useMoves();
  const { assessment, view, scores } = props;
  const days = useCycleDays(assessment.cycle);
  const [objectUntil, setUntil] = useState("");
  if (!hasRole(session, "municipal") || assessment.cycle.owner !== null) return null;
  const place = { assessmentId: assessment.id, expectedMoves: view.moves };
  const about = assessment.agency.name;
  const title = (code: string): string => scores.items.find((it) => it.code === code)?.title ?? code;
  const disputed = scores.disputes.map(({ indicator, words, apart }) => {
    const said = { item: title(indicator), source: words[language] };
    return apart === null
      ? t("{item}（{source}）", said)
      : t("{item}（{source}，相差 {apart} 分）", { ...said, apart: pointsText(apart) });
  });
  return (
    <Panel title={t("评审办理")} className="fw-no-print">
      <Fault error={error} />
      {scores.tasks.length === 0 ? <p>{t("还没有评审任务，请先在“评审安排”中安排。")}</p> : null}
      {scores.tasks.length === 0 ? null : (
        <div className="fw-scroll">
          <table className="fh-table">
            <caption className="fh-hidden">{t("评审任务")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("评审员")}</th>
                <th scope="col">{t("来源")}</th>
                <th scope="col">{t("进度")}</th>
                <th scope="col">{t("状态")}</th>
              </tr>
            </thead>
            <tbody>
              {scores.tasks.map((task) => (
                <tr key={task.id}>
                  <th scope="row" lang="zh-CN">
                    {task.reviewer}
                  </th>
                  <td>{task.words[language]}</td>
                  <td>{t("{n}/{of}", { n: task.judged, of: task.items })}</td>
                  <td>
                    {t(STATES[task.state])}{" "}
                    <TaskButtons assessmentId={assessment.id} task={task} isReviewing={scores.state === "reviewing"} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {disputed.length === 0 ? null : (
        <p className="fh-notice">{t("意见不一致，须由第三人裁定：{items}", { items: disputed.join("；") })}</p>
      )}
      {view.acts.includes("finalise") ? (
        <FinaliseForm assessment={assessment} scores={scores} expectedMoves={view.moves} />
      ) : null}
      {view.acts.includes("correct") ? (
        <CorrectForm assessment={assessment} scores={scores} expectedMoves={view.moves} />
      ) : null}
      {view.acts.includes("reopen") ? <ReopenForm assessment={assessment} expectedMoves={view.moves} /> : null}
      {view.acts.includes("announce") ? (
        <div className="fw-record-form">
          <TextField
            label={t("申诉截止日（含当日）")}
            type="date"
            min={today(timeZone)}
            max={days.max}
            value={objectUntil}
            problem={days.problemOf(objectUntil)}
            onText={(text) => setUntil(text)}
          />
          <ConfirmButton
            label={t("公布初评")}
            question={t("公布后机关可以看到考评分和各项认定，并在截止日前申诉。")}
            isMain
            isDisabled={objectUntil === "" || isPending}
            onConfirm={() => move(async () => await client.result.announce.mutate({ ...place, objectUntil }))}
          />
        </div>
      ) : null}
      <div className="fh-actions">
        {view.acts.includes("begin-review") ? (
          <ConfirmButton
            label={t("开始评审")}
            question={t("开始后机关不能自行撤回上报。")}
            isMain
            isDisabled={isPending}
            onConfirm={() => move(async () => await client.result.beginReview.mutate(place))}
          />
        ) : null}
        {view.acts.includes("recall") ? (
          <ReasonButton
            label={t("撤回公布")}
            about={about}
            question={t("撤回后重新评审；已公布的结果保留。")}
            reasonLabel={t("撤回的理由")}
            isDisabled={isPending}
            onConfirm={(reason) => move(async () => await client.result.recall.mutate({ ...place, reason }))}
          />
        ) : null}
      </div>
    </Panel>
  );
}

/** Returns what was submitted, or makes a task void. */
function TaskButtons(props: {
  readonly assessmentId: string;
  readonly task: ScoreComparison["tasks"][number];
  readonly isReviewing: boolean;
}) {
  const t = useText();
  const { move, isPending, error } = useMoves();
  const { assessmentId, task, isReviewing } = props;
  const place = { assessmentId, taskId: task.id, seen: task.writes };
  return (
    <>
      {task.state === "submitted" && isReviewing ? (
        <ReasonButton
          label={t("退回意见")}
          about={task.reviewer}
          question={t("评审员改好后再提交。")}
          reasonLabel={t("退回的理由")}
          isDisabled={isPending}
          onConfirm={(reason) => move(async () => await client.review.return.mutate({ ...place, reason }))}
        />
      ) : null}{" "}
      {task.state === "void" ? null : (
        <ReasonButton
          label={t("作废")}
          about={task.reviewer}
          question={t("该任务的意见全部作废，另行安排。")}
          reasonLabel={t("作废的理由")}
          isDisabled={isPending}
          onConfirm={(reason) => move(async () => await client.review.void.mutate({ ...place, reason }))}
        />
      )}
      <Fault error={error} />
    </>
  );
}
