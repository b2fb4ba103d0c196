import { disqualifiedWording, type Outcome, outcomeLines } from "@faheng/domain";
import { useLanguage } from "../i18n/language.tsx";

/** What conditions did to a score that is shown in short, and what they still may do. */
export function OutcomeNotes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const language = useLanguage();
  if (outcomes.length === 0) return null;
  return (
    <ul className="fh-headline-under">
      {outcomeLines(outcomes).map((line) => (
        <li key={line.zh}>{line[language]}</li>
      ))}
    </ul>
  );
}

/** That a unit is not rated, and by what. */
export function DisqualifiedMark({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  const language = useLanguage();
  return <span className="fh-disqualified">{disqualifiedWording(outcomes)[language]}</span>;
}
