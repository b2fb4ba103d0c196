import { type KeyboardEvent, useRef, useState } from "react";
import { useText } from "./words.ts";

/** How a value is typed: a line, several lines, a list with one entry a line, or one of some. */
export type MendShape =
  | { readonly kind: "line" | "long" | "list" }
  | { readonly kind: "choice"; readonly options: readonly (readonly [value: string, word: string])[] };

/**
 * A value of the draft, mended where it stands. Reaching it shows where it comes from; Enter or a click opens it, Enter keeps what
 * was typed (Ctrl+Enter where there are several lines), Escape leaves it as it was.
 */
export function MendCell(props: {
  readonly label: string;
  readonly value: string;
  readonly shape: MendShape;
  readonly isReadOnly: boolean;
  /** Said where there is nothing. */
  readonly none: string;
  readonly isMarked?: boolean;
  /** A name by which a doubt leads here. */
  readonly place?: string;
  readonly onReach?: () => void;
  readonly onValue: (value: string) => void;
}) {
  const t = useText();
  const { label, value, shape, isReadOnly, none, isMarked = false, place, onReach, onValue } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = typed !== null && !isReadOnly;
  const close = (): void => {
    setTyped(null);
    // The field is gone; whoever works by keyboard goes on from its value.
    requestAnimationFrame(() => button.current?.focus());
  };
  const keep = (next: string): void => {
    setTyped(null);
    if (next.trim() !== value.trim()) onValue(next.trim());
  };
  const className = isMarked ? "fw-mend fw-import-doubted" : "fw-mend";
  if (shape.kind === "choice") {
    const word = shape.options.find(([code]) => code === value)?.[1] ?? value;
    return isReadOnly ? (
      <span className={className}>{word}</span>
    ) : (
      <select
        className="fh-input fw-mend-choice"
        aria-label={label}
        data-field={place}
        value={value}
        onFocus={onReach}
        onChange={({ target }) => onValue(target.value)}
      >
        {shape.options.map(([code, own]) => (
          <option key={code} value={code}>
            {own}
          </option>
        ))}
      </select>
    );
  }
  if (!isOpen) {
    return (
      <button
        ref={button}
        type="button"
        className={className}
        data-field={place}
        aria-label={`${label}：${value === "" ? none : value}`}
        title={isReadOnly ? undefined : t("点击改正")}
        onFocus={onReach}
        onClick={() => (isReadOnly ? onReach?.() : setTyped(value))}
      >
        {value === "" ? <span className="fh-quiet">{none}</span> : value}
      </button>
    );
  }
  const isLine = shape.kind === "line";
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Enter" && (isLine || event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      keep(typed);
      requestAnimationFrame(() => button.current?.focus());
    }
  };
  const own = {
    className: "fh-input fw-mend-open",
    "aria-label": label,
    "data-field": place,
    value: typed,
    // Opened by whoever pressed it: the caret belongs here.
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (element !== null && element.dataset["reached"] === undefined) {
        element.dataset["reached"] = "";
        element.focus();
        element.select();
      }
    },
    onKeyDown,
    onBlur: () => keep(typed),
  };
  return isLine ? (
    <input {...own} onChange={({ target }) => setTyped(target.value)} />
  ) : (
    <>
      <textarea
        {...own}
        rows={Math.min(10, Math.max(2, typed.split("\n").length + 1, Math.ceil(typed.length / 32)))}
        onChange={({ target }) => setTyped(target.value)}
      />
      <small className="fh-quiet">
        {shape.kind === "list" ? t("一行一个；Ctrl+Enter 保存，Esc 不改") : t("Ctrl+Enter 保存，Esc 不改")}
      </small>
    </>
  );
}
