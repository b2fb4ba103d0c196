import type { ErrorReport } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";

/** What is wrong with a line of a workbook, where, and how to mend it. */
export function RowFaults({ faults }: { readonly faults: readonly ErrorReport[] }) {
  return (
    <ul className="fw-plain-list">
      <RowFaultItems faults={faults} />
    </ul>
  );
}

/** The same among other things that are said of the line. */
export function RowFaultItems({ faults }: { readonly faults: readonly ErrorReport[] }) {
  const language = useLanguage();
  return faults.map(({ code, place, message, mend }) => (
    <li key={`${code} ${place}`}>
      <span className="fh-loss">{message[language]}</span>
      <br />
      {mend[language]} <code className="fh-quiet">{place}</code>
    </li>
  ));
}
