import { isCheckedFact } from "@faheng/domain";
import { FactsForm } from "@faheng/ui";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ItemEffect, Piece, ReviewTaskView } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { differenceText, spanText } from "../../parts/effect-text.ts";
import { Fault } from "../../parts/fault.tsx";
import { askFor } from "../../parts/judged-amount.ts";
import { TextField } from "../../parts/text-field.tsx";
import { ClauseCosts } from "./clause-costs.tsx";
import { type DraftPoint, draftOf, type FindingDraft, newPoint, pointsOf } from "./finding-draft.ts";
import { materialsOf, type VerdictDraft } from "./verdict-draft.ts";
import { useText } from "./words.ts";

type Item = ReviewTaskView["items"][number];
type Question = Item["questions"][number];

/** What a reviewer states of one item: facts that differ from the agency's, or that they agree. */
export function FindingForm(props: {
  readonly view: ReviewTaskView;
  readonly item: Item;
  readonly verdicts: VerdictDraft;
  /** What is offered for the item; `null` until that is known. */
  readonly pieces: readonly Piece[] | null;
  readonly onSaved: () => void;
}) {
  const t = useText();
  const { view, item, verdicts, pieces, onSaved } = props;
  const { finding } = item;
  // Where something is offered the verdicts on it state what the rule counts.
  const isByVerdicts = ({ field }: Question): boolean => isCheckedFact(field) && pieces?.length !== 0;
  const checked = item.questions.filter(isByVerdicts);
  const questions = item.questions.filter((it) => !isByVerdicts(it));
  const [typed, setDraft] = useState<FindingDraft>(() => draftOf(finding?.points ?? [], item.questions));
  const draft = Object.fromEntries(Object.entries(typed).filter(([key]) => checked.every((it) => it.key !== key)));
  const [isFinished, setFinished] = useState(true);
  // Left out, what was said before stands; `null` while a verdict is not complete.
  const materials = pieces === null ? undefined : materialsOf(verdicts, pieces);
  const judged = materials?.length ?? 0;
  // Where they state a fact, all of them do or none.
  const isHalf = checked.length > 0 && judged > 0 && judged < (pieces?.length ?? 0);
  const points = materials === null || isHalf ? null : pointsOf(draft, questions);
  const isStated = points !== null && (points.length > 0 || judged > 0);
  const place = { assessmentId: view.task.assessmentId, taskId: view.task.id, indicator: item.code };
  const mayWrite = view.isReviewing && view.acts.includes("finding.save");
  const save = useMutation(
    trpc.review.save.mutationOptions({
      onSuccess: () => onSaved(),
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.review.task.queryKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.review.tasks.queryKey() });
      },
    }),
  );
  const isLive = points !== null && isFinished && (points.length > 0 || (checked.length > 0 && judged > 0));
  const preview = useQuery({
    ...trpc.review.preview.queryOptions({ ...place, points: points ?? [], materials: materials ?? undefined }),
    enabled: isLive,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const effect = isLive ? (preview.data?.effect ?? null) : item.effect;
  const clauses = isLive ? (preview.data?.clauses ?? item.clauses) : item.clauses;
  const unfinished = isHalf
    ? "本项按材料核验计分，请逐份核验。"
    : materials === null
      ? "材料有不符合的，选出哪几项并写明理由；涉密的填写核验日期。"
      : "每项认定须选择依据、写明内容和理由。";
  const send = (of: readonly NonNullable<typeof points>[number][]): void =>
    save.mutate({
      ...place,
      points: [...of],
      materials: materials ?? undefined,
      settles: item.isDisputed,
      expectedVersion: finding?.version ?? 0,
    });
  return (
    <section aria-label={t("评审意见")}>
      <h3>{t("评审意见")}</h3>
      {item.isDisputed ? (
        <p className="fh-notice">{t("两位评审员意见不一致，请您裁定；保存后以您的认定为准。")}</p>
      ) : null}
      {checked.length === 0 ? null : (
        <p className="fh-notice">{t("本项按材料核验计分：逐份核验后，由核验结果得出。")}</p>
      )}
      {item.questions.length === 0 ? <p className="fh-quiet">{t("没有由本来源认定的内容。")}</p> : null}
      <fieldset className="fw-plain-set" disabled={!mayWrite}>
        {questions.map((question) => (
          <PointForm
            key={question.key}
            question={question}
            point={draft[question.key]}
            onFinished={setFinished}
            onPoint={(point) =>
              setDraft((known) => {
                const others = Object.entries(known).filter(([key]) => key !== question.key);
                return Object.fromEntries(point === undefined ? others : [...others, [question.key, point]]);
              })
            }
          />
        ))}
        <EffectLine effect={effect} />
        <ClauseCosts questions={questions} clauses={clauses} isLive={isLive} />
        <Fault error={save.error ?? preview.error} />
        {mayWrite ? (
          <div className="fh-actions">
            <button
              type="button"
              className="fh-button fh-button-main"
              disabled={!isStated || !isFinished || save.isPending}
              onClick={() => send(points ?? [])}
            >
              {t("保存意见")}
            </button>
            <button
              type="button"
              className="fh-button"
              disabled={
                Object.keys(draft).length > 0 ||
                points === null ||
                // Verdicts that are scored may say otherwise than the agency.
                (checked.length > 0 && judged > 0) ||
                save.isPending
              }
              onClick={() => send([])}
            >
              {t("认可机关所报")}
            </button>
            <span className="fh-quiet">{points === null ? t(unfinished) : ""}</span>
          </div>
        ) : null}
      </fieldset>
    </section>
  );
}

/** What the item comes to by this finding, as soon as it is known. */
function EffectLine({ effect }: { readonly effect: ItemEffect | null }) {
  const t = useText();
  const ends = effect && { self: spanText(effect.self), judged: spanText(effect.judged) };
  return (
    <p className="fw-review-effect" aria-live="polite">
      {ends === null ? "" : t("自评 {self} → 本意见 {judged}", ends)}
      {/* What only takes away has no full mark of its own. */}
      {effect === null || effect.full === 0
        ? ""
        : t("（满分 {full}）", { full: spanText({ worst: effect.full, best: effect.full }) })}
      {effect === null || effect.difference === null ? null : (
        <strong>{t("差额 {difference}", { difference: differenceText(effect.difference) })}</strong>
      )}
    </p>
  );
}

/** One fact: whether it differs, and then what it is, by which clause, why and where. */
function PointForm(props: {
  readonly question: Question;
  readonly point: DraftPoint | undefined;
  readonly onPoint: (point: DraftPoint | undefined) => void;
  readonly onFinished: (isFinished: boolean) => void;
}) {
  const t = useText();
  const id = useId();
  const { question, point, onPoint, onFinished } = props;
  const { key, field, clauses } = question;
  return (
    <div className="fw-review-point">
      <label>
        <input
          type="checkbox"
          checked={point !== undefined}
          onChange={({ target }) => onPoint(target.checked ? newPoint(question) : undefined)}
        />{" "}
        <span lang="zh-CN">{field.label}</span> · {t("与机关所报不同")}
      </label>
      {point === undefined ? null : (
        <>
          <FactsForm
            questions={[askFor(question)]}
            facts={point.answer === undefined ? {} : { [key]: point.answer }}
            onFacts={(facts, unfinished) => {
              onFinished(unfinished.length === 0);
              onPoint({ ...point, answer: facts[key] });
            }}
          />
          <ChoiceField
            label={t("扣分或加分的依据")}
            none="—"
            chosen={point.clause === "" ? null : point.clause}
            options={clauses.map((it) => [it.id, `${it.place}：${it.wording}`])}
            isRequired
            onChoose={(clause) => onPoint({ ...point, clause: clause ?? "" })}
          />
          <label htmlFor={`${id}-reason`}>{t("理由")}</label>
          <textarea
            id={`${id}-reason`}
            className="fh-input"
            rows={2}
            maxLength={2000}
            value={point.reason}
            onChange={({ target }) => onPoint({ ...point, reason: target.value })}
          />
          <TextField
            label={t("材料中的位置")}
            placeholder={t("如：第2份材料第3页")}
            maxLength={400}
            value={point.place}
            onText={(text) => onPoint({ ...point, place: text })}
          />
        </>
      )}
    </div>
  );
}
