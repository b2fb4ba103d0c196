import type { StatusHint } from "../api/outputs.ts";
import { useText } from "./words.ts";
import { hintMark, hintText } from "./hint-words.ts";

/** A small mark beside a status that does not go with the facts; the whole sentence on pointing at it. */
export function HintMark({ hint }: { hint: StatusHint | undefined }) {
  const t = useText();
  if (hint === undefined) return null;
  return (
    <small className="fw-hint-mark" title={hintText(t, hint)}>
      {hintMark(t, hint)}
    </small>
  );
}
