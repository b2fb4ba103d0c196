import { Link } from "@tanstack/react-router";
import { yearAnchor } from "../../parts/trend-panel.tsx";
import { useText } from "./words.ts";

/** The way to an agency's totals of one year, on this page. */
export function ResultLink({ agencyId, year }: { readonly agencyId: string; readonly year: string }) {
  const t = useText();
  return (
    <Link to="/past" search={{ of: agencyId }} hash={yearAnchor(Number.parseInt(year, 10))} className="fw-year-link">
      {t("{year}年", { year })}
    </Link>
  );
}
