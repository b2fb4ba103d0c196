import { useText } from "./words.ts";

/** Says that what stands in the form comes from an earlier visit and is not stored yet. */
export function RestoredNotice({ onDiscard }: { onDiscard: () => void }) {
  const t = useText();
  return (
    <p className="fw-restored" role="status">
      {t("已恢复未保存的内容")}{" "}
      <button type="button" className="fh-link" onClick={onDiscard}>
        {t("放弃")}
      </button>
    </p>
  );
}
