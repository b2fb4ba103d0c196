import { Link } from "@tanstack/react-router";
import type { FoundRow } from "../../api/outputs.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { KIND_WORDS } from "./found-kinds.ts";
import { useText } from "./words.ts";

/** One thing that was found, with the way to it: where one fills in, or else where one reads. */
export function FoundLine(props: { readonly found: FoundRow }) {
  const t = useText();
  const session = useSession();
  const { kind, assessmentId, agency, agencies, cycle, indicator, snippet } = props.found;
  const { code, printedNumber, title } = indicator;
  const isFilling = hasRole(session, "department", "coordinator");
  // Whoever belongs to one agency knows which.
  const isAbove = hasRole(session, "municipal", "reviewer");
  const of = agencies === 1 ? agency : t("{agency}等 {n} 个机关", { agency, n: agencies });
  return (
    <li>
      <span className="fw-found-kind">{t(KIND_WORDS[kind])}</span>
      <Link
        to={isFilling ? "/assessments/$assessmentId/fill" : "/assessments/$assessmentId/score"}
        params={{ assessmentId }}
        search={{ of: code }}
        lang="zh-CN"
      >
        {printedNumber ?? code} {title}
      </Link>
      <p lang="zh-CN">{snippet.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}</p>
      <p className="fh-quiet">
        {isAbove ? <span lang="zh-CN">{of}</span> : null}
        <span lang="zh-CN">{cycle}</span>
      </p>
    </li>
  );
}
