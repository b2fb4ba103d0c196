import type { RectificationHead } from "../../api/outputs.ts";
import { isMine } from "../../parts/problems.ts";
import type { PROBLEMS_SHOWN } from "./rectification-entry.ts";

export type ProblemsShown = (typeof PROBLEMS_SHOWN)[number];

/** Problems of one kind of standing. */
export function shownAs(rectifications: readonly RectificationHead[], show: ProblemsShown): RectificationHead[] {
  return rectifications.filter((it) => {
    const isOver = it.state === "closed" || it.state === "cancelled";
    if (show === "all") return true;
    if (show === "closed") return isOver;
    if (show === "late") return it.light === "red";
    return show === "mine" ? isMine(it) : !isOver;
  });
}
