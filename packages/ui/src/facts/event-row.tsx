import type { FactField } from "@faheng/domain";
import { useUiText } from "../i18n/language.tsx";
import { type EventDraft, isOutside } from "./event-draft.ts";
import { TextInput } from "./text-input.tsx";

/** One event: category, matter, date, what made it worse, note. */
export function EventRow(props: {
  readonly field: Extract<FactField, { kind: "events" }>;
  readonly event: EventDraft;
  readonly number: number;
  readonly isReadOnly: boolean;
  readonly onEvent: (event: EventDraft) => void;
  readonly onRemove: () => void;
}) {
  const t = useUiText();
  const { field, event, number, isReadOnly, onEvent, onRemove } = props;
  return (
    <fieldset className="fh-event" disabled={isReadOnly}>
      <legend>{number}</legend>
      {field.categories.length > 1 ? (
        <label>
          <span>{t("类别")}</span>
          <select
            className="fh-input"
            value={event.category}
            aria-invalid={event.category === "" || undefined}
            onChange={(change) => onEvent({ ...event, category: change.target.value })}
          >
            <option value="">{t("请选择")}</option>
            {field.categories.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="fh-grow">
        <span>{t("事项")}</span>
        <TextInput
          value={event.matter}
          isInvalid={field.needsMatter && event.matter.trim() === ""}
          onText={(matter) => onEvent({ ...event, matter })}
        />
      </label>
      <label>
        <span>{t("日期")}</span>
        <TextInput
          type="date"
          min={field.window?.from}
          max={field.window?.to}
          value={event.date}
          isInvalid={field.window !== undefined && isOutside(field.window, event.date)}
          onText={(date) => onEvent({ ...event, date })}
        />
      </label>
      {field.quantity?.categories.includes(event.category) ? (
        <label>
          <span lang="zh-CN">{field.quantity.label}</span>
          <TextInput
            inputMode="decimal"
            className="fh-input-short"
            unit={field.quantity.unit}
            value={event.quantity}
            isInvalid={event.quantity.trim() === ""}
            onText={(quantity) => onEvent({ ...event, quantity })}
          />
        </label>
      ) : null}
      {field.flags.map(({ key, label }) => (
        <label key={key} className="fh-choice">
          <input
            type="checkbox"
            checked={event.flags.includes(key)}
            onChange={(change) =>
              onEvent({
                ...event,
                flags: change.target.checked ? [...event.flags, key] : event.flags.filter((flag) => flag !== key),
              })
            }
          />
          <span>{label}</span>
        </label>
      ))}
      {isReadOnly ? null : (
        <button
          type="button"
          className="fh-button fh-button-quiet"
          aria-label={t("删除第 {n} 项", { n: number })}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </fieldset>
  );
}
