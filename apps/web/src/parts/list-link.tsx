import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hasRole, useSession } from "../ground/session.tsx";
import type { ShownList } from "./desk-lists.ts";

/** The way from a number of a desk to the list that it counts: where one fills in, or else where one reads. */
export function ListLink(props: {
  readonly assessmentId: string;
  readonly show: ShownList;
  readonly children: ReactNode;
}) {
  const session = useSession();
  const { assessmentId, show, children } = props;
  const isHanding = show === "drafts" || show === "returned" || show === "toApprove";
  const isFilling =
    isHanding || (hasRole(session, "department", "coordinator") && show !== "lost" && show !== "mendable");
  return (
    <Link
      to={isFilling ? "/assessments/$assessmentId/fill" : "/assessments/$assessmentId/score"}
      params={{ assessmentId }}
      search={{ show }}
    >
      {children}
    </Link>
  );
}
