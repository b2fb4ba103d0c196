import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, ExtensionsView, ExtensionView } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { useSession } from "../ground/session.tsx";
import { Fault } from "./fault.tsx";
import { useCycleDays } from "./near-days.ts";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

/** Asks for a later day of some items or of one period, or once their time is over for leave to give them late: who, until when, and why. */
export function ExtensionForm(props: {
  readonly assessment: Assessment;
  readonly view: ExtensionsView;
  /** Codes that are asked for; with none the hand-in of the whole is. */
  readonly items: readonly string[];
  /** In place of items, one period of one figure. */
  readonly period?: ExtensionView["period"];
  readonly isLate: boolean;
}) {
  const t = useText();
  const { person } = useSession();
  const { assessment, view, items, period = null, isLate } = props;
  const days = useCycleDays(assessment.cycle);
  const [wishedOn, setWishedOn] = useState("");
  const [reason, setReason] = useState("");
  const [people, setPeople] = useState<ReadonlySet<string>>(
    new Set(view.people.some(({ id }) => id === person.id) ? [person.id] : []),
  );
  const ask = useMutation(
    trpc.extension.ask.mutationOptions({
      onSuccess: async () => {
        setWishedOn("");
        setReason("");
        await queryClient.invalidateQueries({ queryKey: trpc.extension.list.queryKey() });
      },
    }),
  );
  const toggle = (id: string): void => {
    const next = new Set(people);
    if (!next.delete(id)) next.add(id);
    setPeople(next);
  };
  return (
    <form
      className="fw-extension-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({
          assessmentId: assessment.id,
          kind: isLate ? "late" : "later",
          items: [...items],
          period,
          handIn: isLate && items.length === 0,
          people: isLate ? [...people] : [],
          wishedOn,
          reason: reason.trim(),
        });
      }}
    >
      <TextField
        label={isLate ? t("补报到哪一天") : t("延到哪一天")}
        type="date"
        required
        min={view.today}
        max={days.max}
        value={wishedOn}
        problem={days.problemOf(wishedOn)}
        onText={setWishedOn}
      />
      <TextField label={t("申请的理由")} required maxLength={400} value={reason} onText={setReason} />
      {isLate ? (
        <fieldset className="fw-extension-people">
          <legend>{t("由谁补报（{n}）", { n: people.size })}</legend>
          {view.people.map(({ id, name }) => (
            <label key={id} lang="zh-CN">
              <input type="checkbox" checked={people.has(id)} onChange={() => toggle(id)} /> {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <p className="fh-actions">
        <button
          type="submit"
          className="fh-button"
          disabled={ask.isPending || wishedOn === "" || reason.trim() === "" || (isLate && people.size === 0)}
        >
          {isLate ? t("申请补报") : t("申请延期")}
        </button>
      </p>
      <Fault error={ask.error} />
      <p role="status">{ask.data ? t("已提出申请，答复后您会收到通知。") : null}</p>
    </form>
  );
}
