import type { Fact } from "@faheng/domain";
import { type ReactNode, useState } from "react";

/** A value of any shape, as JSON; while it does not parse it is marked and nothing is handed on. */
export function JsonField(props: {
  readonly label: ReactNode;
  readonly value: Fact | undefined;
  readonly onValue: (value: Fact | undefined) => void;
}) {
  const { label, value, onValue } = props;
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 1)));
  const [isBroken, setBroken] = useState(false);
  return (
    <label className="fw-field fw-json">
      {label}
      <textarea
        className="fh-input"
        rows={5}
        spellCheck={false}
        value={text}
        aria-invalid={isBroken || undefined}
        onChange={({ target }) => {
          setText(target.value);
          try {
            onValue(target.value.trim() === "" ? undefined : (JSON.parse(target.value) as Fact));
            setBroken(false);
          } catch {
            setBroken(true);
          }
        }}
      />
    </label>
  );
}
