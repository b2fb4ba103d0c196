import type { ErrorReport } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useText } from "./words.ts";

/** Warnings beside what they are about; they keep nothing from being saved or signed. */
export function WarningNotes(props: { readonly warnings: readonly ErrorReport[] }) {
  const t = useText();
  const language = useLanguage();
  if (props.warnings.length === 0) return null;
  return (
    <ul className="fw-warnings" role="note" aria-label={t("提醒")}>
      {props.warnings.map((warning, position) => (
        <li key={position}>
          {warning.message[language]}
          <div className="fh-quiet">{warning.mend[language]}</div>
        </li>
      ))}
    </ul>
  );
}
