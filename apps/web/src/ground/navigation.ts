import { mayOpen } from "./page-roles.ts";
import type { Session } from "./session.tsx";

/** Places of the navigation in their order. */
const PLACES = [
  { to: "/", label: "工作台" },
  { to: "/cycles", label: "考评周期" },
  { to: "/frameworks", label: "指标体系" },
  { to: "/profiles", label: "评分方案" },
  { to: "/reviewing", label: "评审" },
  { to: "/reviews", label: "评审安排" },
  { to: "/plugins", label: "机关包" },
  { to: "/organisation", label: "组织机构" },
  { to: "/calendar", label: "工作日历" },
  { to: "/people", label: "人员与角色" },
  { to: "/roster", label: "批量导入" },
  { to: "/jobs", label: "后台任务" },
  { to: "/audit", label: "审计" },
] as const;

/** A place in the navigation. */
export type Place = (typeof PLACES)[number];

/** Where this person's work is. */
export function placesFor(session: Session): readonly Place[] {
  return PLACES.filter(({ to }) => mayOpen(session, to));
}
