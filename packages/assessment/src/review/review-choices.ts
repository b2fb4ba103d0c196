import { type Agency, listHoldersOf, type RoleHolder } from "@faheng/database";
import type { Framework } from "@faheng/domain";
import type { Actor } from "../access/actor.ts";
import { enter, permit } from "../access/enter.ts";
import type { Context } from "../context.ts";
import { requireOfficeCycle } from "../cycle/require-cycle.ts";
import { listCycleParts } from "./cycle-parts.ts";
import { type Chapter, chaptersOf } from "./review-part.ts";

/** What there is to choose from when reviews of a cycle are assigned. */
export interface ReviewChoices {
  readonly reviewers: readonly RoleHolder[];
  /** The cycle's frameworks, each version for itself, with the agencies under it and its chapters. */
  readonly frameworks: readonly {
    readonly framework: Framework;
    readonly agencies: readonly Agency[];
    readonly chapters: readonly Chapter[];
  }[];
}

/** @throws FAHENG_ACCESS_FORBIDDEN, FAHENG_CYCLE_NOT_FOUND */
export async function reviewChoices(context: Context, actor: Actor, cycleId: string): Promise<ReviewChoices> {
  const desk = enter(context, actor);
  await permit(desk, "review.assign", { agencyId: null }, `cycle:${cycleId}`);
  await requireOfficeCycle(desk.db, desk, cycleId);
  const [reviewers, parts] = await Promise.all([
    listHoldersOf(desk.db, { role: "reviewer", at: desk.now }),
    listCycleParts(desk.db, context.plugins, { reach: desk.reach, cycleId }),
  ]);
  const open = parts.filter(({ agency }) => agency.ended === null);
  const groups = Map.groupBy(open, ({ framework }) => `${framework.id} ${framework.version}`);
  const frameworks = [...groups.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            framework: first.framework,
            agencies: [first, ...others].map(({ agency }) => agency),
            chapters: chaptersOf(first.framework),
          },
        ]
      : [],
  );
  return { reviewers, frameworks };
}
