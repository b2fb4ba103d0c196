import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { CycleCards } from "../../parts/cycle-cards.tsx";
import { CycleWatch } from "./cycle-watch.tsx";

/** The municipal office's desk: its cycles, and who is late or behind in those that are open. */
export function CityDesk() {
  const { data } = useQuery({
    ...trpc.cycle.list.queryOptions(),
    select: (all) => all.filter(({ owner }) => owner === null),
  });
  const open = (data ?? []).filter(({ status, assessments }) => status === "open" && assessments > 0);
  if (open.length === 0) return <CycleCards />;
  return (
    <div className="fw-desk">
      <div>
        <CycleCards />
      </div>
      <div className="fw-stack">
        {open.map(({ id, title }) => (
          <CycleWatch key={id} cycleId={id} title={title} />
        ))}
      </div>
    </div>
  );
}
