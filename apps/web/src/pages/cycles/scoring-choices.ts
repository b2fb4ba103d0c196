import type { ProfileRow } from "../../api/outputs.ts";

/** Whose points a cycle may lay over a framework, and what each choice means. */
export const SCORING_CHOICES = {
  official: ["官方评分", "文件本身规定了分值和扣分办法，按文件计分。"],
  platform: ["本平台读法", "文件未规定分值，由本平台按文件文字拟定；不是文件规定，得分处都会注明。"],
  office: ["本办评分", "依法治市办自行拟定并签署；不是文件规定，得分处都会注明。"],
  bureau: ["本局评分", "本局自行拟定并签署，只用于本局自己的周期；不是文件规定，得分处都会注明。"],
  none: ["不计分", "只统计完成情况，不出总分；本周期开启后不能改为计分。"],
} as const satisfies Record<ProfileRow["standing"] | "none", readonly [name: string, meaning: string]>;

/** Which of the profiles stand under one kind, in the order in which they are listed. */
export const STANDINGS = ["official", "platform", "office", "bureau"] as const;

/**
 * The profile that is chosen before anybody chooses: the document's own, or the only one there is, whatever its kind; `null`
 * where there are several or none that can be used.
 */
export function preselected(profiles: readonly ProfileRow[]): ProfileRow | null {
  const usable = profiles.filter(({ unweighted }) => unweighted.length === 0);
  const official = newest(usable.filter(({ standing }) => standing === "official"));
  if (official) return official;
  return new Set(usable.map(({ id }) => id)).size === 1 ? newest(usable) : null;
}

/** The highest version of what is listed. */
function newest(rows: readonly ProfileRow[]): ProfileRow | null {
  const byVersion = (one: ProfileRow, other: ProfileRow): number =>
    one.version.localeCompare(other.version, "en", { numeric: true });
  return rows.toSorted(byVersion).at(-1) ?? null;
}
