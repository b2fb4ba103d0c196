import { useText } from "./words.ts";

/** The way from an item back to the list it was chosen from, where that stands above or below it. */
export function BackToList({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  return (
    <button type="button" className="fh-button fh-button-quiet fw-to-list fw-no-print" onClick={onBack}>
      {t("回到列表")}
    </button>
  );
}
