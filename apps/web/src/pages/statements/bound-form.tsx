import { formatPoints, parsePoints } from "@faheng/domain";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { StatementTask } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";

/** How far a judgement may go for which the document states no range: what stands, and a form to set it. */
export function BoundForm(props: {
  readonly where: { readonly assessmentId: string; readonly indicator: string; readonly fact: string };
  readonly bound: StatementTask["bound"];
  readonly isOpen: boolean;
  readonly onSettled: () => void;
}) {
  const t = useText();
  const id = useId();
  const { where, bound, isOpen, onSettled } = props;
  const [most, setMost] = useState("");
  const [reason, setReason] = useState("");
  const set = useMutation(
    trpc.statement.bound.mutationOptions({
      onSuccess: () => {
        setMost("");
        setReason("");
      },
      onSettled,
    }),
  );
  const points = parsePoints(most.trim());
  const content = { ...where, most: points, reason: reason.trim(), expectedVersion: bound?.version ?? 0 };
  const isWrong = most.trim() !== "" && (points === null || points <= 0);
  const range =
    bound && typeof bound.value === "number" ? (
      <p lang="zh-CN">
        {t("评定幅度：0至{most}分（{reason}，{name}设定）", {
          most: formatPoints(bound.value),
          reason: bound.reason,
          name: bound.statedBy,
        })}
      </p>
    ) : null;
  if (!isOpen) return range;
  const form = (
    <form
      className="fw-bound"
      onSubmit={(event) => {
        event.preventDefault();
        if (points === null || reason.trim() === "") return;
        set.mutate({ ...content, most: points });
      }}
    >
      <div className="fw-field">
        <label htmlFor={`${id}-most`}>{t("上限（分）")}</label>
        <input
          id={`${id}-most`}
          className="fh-input fh-input-short"
          inputMode="decimal"
          value={most}
          aria-invalid={isWrong || undefined}
          onChange={(event) => setMost(event.target.value)}
        />
      </div>
      <div className="fw-field">
        <label htmlFor={`${id}-why`}>{t("设定的理由")}</label>
        <input
          id={`${id}-why`}
          className="fh-input"
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <button
        type="submit"
        className="fh-button"
        disabled={isWrong || points === null || reason.trim() === "" || set.isPending}
      >
        {t("设定上限")}
      </button>
      <Fault error={set.error} />
    </form>
  );
  // Once there is a bound, an empty form above the question would look as if there were none.
  return range === null ? (
    form
  ) : (
    <>
      {range}
      <details className="fw-more">
        <summary>{t("更改上限")}</summary>
        {form}
      </details>
    </>
  );
}
