import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { NoticeRow } from "../../api/outputs.ts";
import { mayOpen } from "../../ground/page-roles.ts";
import { hasRole, useSession } from "../../ground/session.tsx";

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
  if (
    assessmentId !== null &&
    notice.act.startsWith("group.") &&
    mayOpen(session, "/assessments/$assessmentId/group")
  ) {
    return (
      <Link to="/assessments/$assessmentId/group" params={{ assessmentId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (
    assessmentId !== null &&
    notice.act.startsWith("rectification.") &&
    mayOpen(session, "/assessments/$assessmentId/rectification")
  ) {
    return (
      <Link to="/assessments/$assessmentId/rectification" params={{ assessmentId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  if (
    assessmentId !== null &&
    notice.act.startsWith("register.") &&
    mayOpen(session, "/assessments/$assessmentId/result")
  ) {
    return (
      <Link to="/assessments/$assessmentId/result" params={{ assessmentId }} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  const isOfWhole = indicator === null && notice.act.startsWith("assessment.");
  if (assessmentId !== null && isOfWhole && mayOpen(session, "/assessments/$assessmentId/hand-in")) {
    return (
      <Link to="/assessments/$assessmentId/hand-in" params={{ assessmentId }} onClick={onOpen}>
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
