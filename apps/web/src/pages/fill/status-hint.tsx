import type { StatusHint } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { hintText } from "../../parts/hint-words.ts";

/** Says that the status and the facts do not go together, and what to do about it; saving goes on all the same. */
export function StatusHintNotice({ hint }: { hint: StatusHint | null }) {
  const t = useText();
  // The live region is always there, so that a reader hears what comes to stand in it.
  return (
    <div role="status" className="fw-hint">
      {hint === null ? null : (
        <>
          <p>{hintText(t, hint)}</p>
          <p className="fh-quiet">{t("这只是提示，照样保存。")}</p>
        </>
      )}
    </div>
  );
}
