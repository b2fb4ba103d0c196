import { Link } from "@tanstack/react-router";
import type { Assessment } from "../api/outputs.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { cycleName } from "./cycle-name.ts";
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
      {cycle.owner === null && hasRole(session, "municipal") ? (
        <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }}>
          {cycle.title}
        </Link>
      ) : (
        cycleName(cycle.title, cycle.kind)
      )}{" "}
      · {framework.title}
      <SuccessionNote assessment={assessment} />
    </span>
  );
}
