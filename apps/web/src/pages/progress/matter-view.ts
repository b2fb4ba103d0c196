import type { MatterRole } from "../../parts/matter-roles.ts";

/** Which matters are shown: all, those with a role nobody has, those one's own department answers in. */
export type MatterView = "all" | "nobody" | "mine";

/** The view an address or a choice asks for. */
export function matterViewOf(show: string | undefined): MatterView {
  return show === "nobody" || show === "mine" ? show : "all";
}

/** Whether a matter with these roles is in view; one without any never is. */
export function isInView(
  view: MatterView,
  roles: readonly MatterRole[],
  isMine: (role: MatterRole) => boolean,
): boolean {
  if (view === "mine") return roles.some(isMine);
  if (view === "nobody") return roles.some(({ holders }) => holders.length === 0);
  return roles.length > 0;
}
