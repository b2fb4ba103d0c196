import { useLanguage } from "@faheng/ui";
import { useText } from "../words.ts";
import type { Problem } from "./problems.ts";

/** What is wrong, beside what it is about; a warning keeps nothing from being saved or signed. */
export function ProblemNotes({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useText();
  const language = useLanguage();
  if (problems.length === 0) return null;
  const isError = problems.some((problem) => problem.isError);
  return (
    <div
      className={isError ? "fw-warnings fw-faults" : "fw-warnings"}
      role="note"
      aria-label={isError ? t("问题") : t("需注意")}
    >
      <ul>
        {problems.map(({ report }, position) => (
          <li key={position}>
            {report.message[language]}
            <div className="fh-quiet">{report.mend[language]}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
