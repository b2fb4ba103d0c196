import { useId } from "react";
import { useUiText } from "../i18n/language.tsx";
import type { ControlProps } from "./control.ts";
import { blankEvent, readEvents, writeEvents, type EventDraft } from "./event-draft.ts";
import { EventRow } from "./event-row.tsx";
import { useDraft } from "./use-draft.ts";

/** What happened, one by one; «没有发生» is an answer, an untouched question is not. */
export function EventsControl(props: ControlProps<"events">) {
  const { field, value, onAnswer, labelledBy, describedBy, isReadOnly } = props;
  const t = useUiText();
  const name = useId();
  const { draft, keep } = useDraft(value, writeEvents);
  const change = (next: readonly EventDraft[] | null): void => {
    const { answer, problem } = readEvents(t, field, next);
    keep(next, answer);
    onAnswer(answer, problem);
  };
  const happened = draft !== null && draft.length > 0;
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="fh-events">
      <div className="fh-choices fh-choices-row">
        <label className="fh-choice">
          <input
            type="radio"
            name={name}
            checked={draft?.length === 0}
            disabled={isReadOnly}
            onChange={() => change([])}
          />
          <span>{t("没有发生")}</span>
        </label>
        <label className="fh-choice">
          <input
            type="radio"
            name={name}
            checked={happened}
            disabled={isReadOnly}
            onChange={() => change(happened ? draft : [blankEvent(field)])}
          />
          <span>{t("已发生，逐项登记")}</span>
        </label>
        {happened ? <output className="fh-quiet">{t("合计 {n} 项", { n: draft.length })}</output> : null}
      </div>
      {(draft ?? []).map((event, position) => (
        <EventRow
          key={position}
          field={field}
          event={event}
          number={position + 1}
          isReadOnly={isReadOnly}
          onEvent={(next) => change((draft ?? []).map((other, index) => (index === position ? next : other)))}
          onRemove={() => change((draft ?? []).filter((_, index) => index !== position))}
        />
      ))}
      {happened && !isReadOnly ? (
        <button type="button" className="fh-button" onClick={() => change([...draft, blankEvent(field)])}>
          {t("添加一项")}
        </button>
      ) : null}
    </div>
  );
}
