import { Link } from "@tanstack/react-router";
import type { Assessment } from "../api/outputs.ts";
import { hasRole, useSession } from "../app/session.tsx";
import { SuccessionNote } from "./succession-note.tsx";

/** Whose assessment this is; the municipal office goes back to its cycle from here. */
export function AssessmentAbove({
  assessment,
}: {
  assessment: Pick<Assessment, "agency" | "cycle" | "framework" | "ending" | "takenFrom">;
}) {
  const session = useSession();
  const { agency, cycle, framework } = assessment;
  return (
    <span lang="zh-CN">
      {agency.name} ·{" "}
      {hasRole(session, "municipal") ? (
        <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }}>
          {cycle.title}
        </Link>
      ) : (
        cycle.title
      )}{" "}
      · {framework.title}
      <SuccessionNote assessment={assessment} />
    </span>
  );
}
