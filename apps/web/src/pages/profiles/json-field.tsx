import type { Fact } from "@faheng/domain";
import { useState } from "react";
import { ParamName } from "./param-name.tsx";

/** A value of any shape, as JSON; while it does not parse it is marked and nothing is handed on. */
export function JsonField(props: {
  readonly name: string;
  readonly value: Fact | undefined;
  readonly onValue: (value: Fact | undefined) => void;
}) {
  const { name, value, onValue } = props;
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 1)));
  const [isBroken, setBroken] = useState(false);
  return (
    <label className="fw-field fw-json">
      <ParamName name={name} />
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
