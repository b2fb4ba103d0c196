import type { Fact } from "@faheng/domain";
import { factText, FactsForm, useUiText } from "@faheng/ui";
import { useId, useState } from "react";
import type { Assessment, ScoreComparison } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { DocumentLinks } from "../../parts/document-links.tsx";
import { Fault } from "../../parts/fault.tsx";
import { askFor, valueOf } from "../../parts/judged-amount.ts";
import { TextField } from "../../parts/text-field.tsx";
import { useMoves } from "../../parts/use-moves.ts";
import { useText } from "./words.ts";

type Point = ScoreComparison["items"][number]["points"][number];
type Question = Assessment["fields"][string][number];
interface Place {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly fact: string;
}

/** What can be done about one finding by way of objection, and what became of it. */
export function AppealWork(props: {
  readonly place: Place;
  readonly point: Point;
  readonly acts: ScoreComparison["acts"];
  readonly question: Question | null;
  /** Number of the result that is shown; `null` while nothing is announced. */
  readonly result: number | null;
}) {
  const t = useText();
  const ui = useUiText();
  const { place, point, acts, question, result } = props;
  const { appeal } = point;
  const { move: send, isPending, error } = useMoves();
  if (appeal === null) {
    return point.mayAppeal && acts.includes("appeal.file") ? (
      <details className="fw-more fw-no-print">
        <summary>{t("申诉")}</summary>
        <FileForm place={place} />
      </details>
    ) : null;
  }
  if (appeal.state === "withdrawn") return <p className="fh-quiet">{t("申诉已撤回。")}</p>;
  const replaced = appeal.replacing.find(({ fact }) => fact === place.fact);
  return (
    <div>
      <p>
        {appeal.decided === null
          ? t("已申诉，待复核：{reason}", { reason: appeal.filed.reason })
          : t("裁定：{ruling}；{reason}", {
              ruling: t(RULINGS[appeal.ruling ?? "refused"]),
              reason: appeal.decided.reason,
            })}
        {replaced === undefined || question === null
          ? null
          : ` · ${t("改按“{value}”计", { value: factText(ui, question.field, replaced.value) })}`}
      </p>
      {appeal.countsFrom === null ? null : (
        <p className="fh-quiet">
          {result !== null && appeal.countsFrom <= result
            ? t("裁定自第 {n} 次结果起计入，本次已计入。", { n: appeal.countsFrom })
            : t("裁定自第 {n} 次结果起计入；已公布的本次结果不变。", { n: appeal.countsFrom })}
        </p>
      )}
      {appeal.material === "" ? null : (
        <p className="fh-quiet">{t("材料：{material}", { material: appeal.material })}</p>
      )}
      {appeal.decided === null ? null : (
        <span className="fw-downloads fw-no-print">
          <DocumentLinks
            href={`/files/review/${[place.assessmentId, "appeals", place.indicator, place.fact].map(encodeURIComponent).join("/")}`}
            name={t("申诉裁定书")}
          />
        </span>
      )}
      <Fault error={error} />
      {appeal.state === "filed" && acts.includes("appeal.withdraw") ? (
        <ConfirmButton
          label={t("撤回申诉")}
          about={point.label}
          question={t("撤回后不能再次申诉。")}
          isDisabled={isPending}
          onConfirm={() => send(async () => await client.appeal.withdraw.mutate({ ...place, seen: appeal.writes }))}
        />
      ) : null}
      {appeal.state === "filed" && acts.includes("appeal.decide") && question !== null ? (
        <details className="fw-more fw-no-print">
          <summary>{t("复核裁定")}</summary>
          <DecideForm place={place} seen={appeal.writes} question={question} />
        </details>
      ) : null}
    </div>
  );
}

const RULINGS = { upheld: "支持", partly: "部分支持", refused: "不予支持" } as const;

function FileForm({ place }: { readonly place: Place }) {
  const t = useText();
  const id = useId();
  const [reason, setReason] = useState("");
  const [material, setMaterial] = useState("");
  const { move: send, isPending, error } = useMoves();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(
          async () => await client.appeal.file.mutate({ ...place, reason: reason.trim(), material: material.trim() }),
        );
      }}
    >
      <label htmlFor={`${id}-reason`}>{t("申诉理由（写明事实和依据）")}</label>
      <textarea
        id={`${id}-reason`}
        className="fh-input"
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <TextField
        label={t("证明材料（编号、名称或网址）")}
        maxLength={2000}
        value={material}
        onText={(text) => setMaterial(text)}
      />
      <Fault error={error} />
      <button type="submit" className="fh-button fh-button-main" disabled={reason.trim() === "" || isPending}>
        {t("提出申诉")}
      </button>
    </form>
  );
}

function DecideForm(props: { readonly place: Place; readonly seen: number; readonly question: Question }) {
  const t = useText();
  const id = useId();
  const { place, seen, question } = props;
  const [ruling, setRuling] = useState<keyof typeof RULINGS>("refused");
  const [reason, setReason] = useState("");
  const [answer, setAnswer] = useState<Fact | undefined>();
  const { move: send, isPending, error } = useMoves();
  const value = valueOf(question, answer);
  const isComplete = reason.trim() !== "" && (ruling === "refused" || value !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const replacing = ruling === "refused" || value === undefined ? [] : [{ fact: place.fact, value }];
        const decision = { ...place, seen, ruling, reason: reason.trim(), replacing };
        send(async () => await client.appeal.decide.mutate(decision));
      }}
    >
      <ChoiceField
        label={t("裁定")}
        chosen={ruling}
        options={Object.entries(RULINGS).map(([key, words]) => [key, t(words)] as const)}
        onChoose={(key) => setRuling(key === "upheld" || key === "partly" ? key : "refused")}
      />
      {ruling === "refused" ? null : (
        <FactsForm
          questions={[askFor(question)]}
          facts={answer === undefined ? {} : { [question.key]: answer }}
          onFacts={(facts) => setAnswer(facts[question.key])}
        />
      )}
      <label htmlFor={`${id}-reason`}>{t("裁定理由")}</label>
      <textarea
        id={`${id}-reason`}
        className="fh-input"
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Fault error={error} />
      <button type="submit" className="fh-button fh-button-main" disabled={!isComplete || isPending}>
        {t("复核裁定")}
      </button>
    </form>
  );
}
