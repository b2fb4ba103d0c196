import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NoticeRow } from "../../api/outputs.ts";
import { mayOpen } from "../../ground/page-roles.ts";
import { hasRole, useSession } from "../../ground/session.tsx";

/** Pages of an assessment on which one sees to what was told, or reads it. The first whose acts these are. */
const PAGES = [
  ["/assessments/$assessmentId/group", /^group\./],
  ["/assessments/$assessmentId/rectification", /^rectification\./],
  [
    "/assessments/$assessmentId/result",
    /^(?:register|appeal|edition)\.|^assessment\.(?:announce|recall|finalise|correct)$/,
  ],
] as const;

/** Where an assessment that is handed in, sent back or reviewed as a whole is seen to. */
const WHOLE = "/assessments/$assessmentId/hand-in";

/** The way from a notice to what it is about: where one fills in, or else where one reads; the desk where it is nowhere. */
export function NoticeLink(props: {
  readonly notice: Pick<NoticeRow, "place" | "act">;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const session = useSession();
  const { notice, onOpen, children } = props;
  const { assessmentId, indicator, cycleId, ledger, draftId } = notice.place;
  if (assessmentId !== null && ledger !== null) {
    return (
      <Link
        to="/assessments/$assessmentId/ledger"
        params={{ assessmentId }}
        search={{ dept: ledger.departmentId, month: ledger.month }}
        onClick={onOpen}
      >
        {children}
      </Link>
    );
  }
  const isOfWhole = indicator === null && notice.act.startsWith("assessment.");
  const page = PAGES.find(([, acts]) => acts.test(notice.act))?.[0] ?? (isOfWhole ? WHOLE : null);
  if (assessmentId !== null && page !== null && mayOpen(session, page)) {
    return (
      <Link to={page} params={{ assessmentId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  // What an agency answered to a reviewer's question stands in the reviewer's own queue.
  if (assessmentId !== null && notice.act === "question.answer" && mayOpen(session, "/reviewing")) {
    return (
      <Link to="/reviewing" onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (assessmentId !== null) {
    const isFilling = hasRole(session, "department", "coordinator");
    return (
      <Link
        to={isFilling ? "/assessments/$assessmentId/fill" : "/assessments/$assessmentId/score"}
        params={{ assessmentId }}
        search={indicator === null ? {} : { of: indicator }}
        onClick={onOpen}
      >
        {children}
      </Link>
    );
  }
  // An edition that is not out yet is the office's business.
  if (cycleId !== null && notice.act.startsWith("edition.") && mayOpen(session, "/cycles/$cycleId/editions")) {
    return (
      <Link to="/cycles/$cycleId/editions" params={{ cycleId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (cycleId !== null && mayOpen(session, "/cycles/$cycleId")) {
    return (
      <Link to="/cycles/$cycleId" params={{ cycleId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (draftId !== null && mayOpen(session, "/frameworks/import/$draftId")) {
    return (
      <Link to="/frameworks/import/$draftId" params={{ draftId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/" onClick={onOpen}>
      {children}
    </Link>
  );
}
