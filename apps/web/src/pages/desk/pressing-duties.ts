import type { DutyView } from "../../api/outputs.ts";

type Pressing = Pick<DutyView, "isMine" | "isSettled" | "colour" | "may"> & {
  readonly due: Pick<DutyView["due"], "dueOn">;
};

/** Periods that a desk shows, the earliest due first: one's own; and of who may waive them, whatever presses or is late. */
export function pressingDuties<Duty extends Pressing>(duties: readonly Duty[]): Duty[] {
  return duties
    .filter(
      ({ isMine, isSettled, colour, may }) => isMine || (!isSettled && colour !== "blue" && may.includes("waive")),
    )
    .toSorted((a, b) => (a.due.dueOn < b.due.dueOn ? -1 : Number(a.due.dueOn > b.due.dueOn)));
}
