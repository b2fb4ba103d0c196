import type { ErrorReport } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";

/** What is wrong with a line of a workbook, where, and how to mend it. */
export function RowFaults({ faults }: { readonly faults: readonly ErrorReport[] }) {
  const language = useLanguage();
  return (
    <ul className="fw-plain-list">
      {faults.map(({ code, place, message, mend }) => (
        <li key={`${code} ${place}`}>
          <span className="fh-loss">{message[language]}</span>
          <br />
          {mend[language]} <code className="fh-quiet">{place}</code>
        </li>
      ))}
    </ul>
  );
}
