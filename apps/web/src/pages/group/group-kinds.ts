import type { GroupView } from "../../api/outputs.ts";

export type GroupRow = GroupView["records"][number];
export type GroupKind = GroupRow["content"]["kind"];
type Role = Extract<GroupRow["content"], { readonly kind: "members" }>["members"][number]["role"];

/** Words of what is kept, in the order in which it is shown. */
export const GROUP_KIND_WORDS = {
  members: "组成人员",
  meeting: "会议",
  briefing: "简报",
  supervision: "督导",
} as const satisfies Readonly<Record<GroupKind, string>>;
export const GROUP_KINDS = Object.keys(GROUP_KIND_WORDS) as GroupKind[];

/** Words of what somebody is in the group. */
export const GROUP_ROLE_WORDS = {
  leader: "组长",
  deputy: "副组长",
  member: "成员",
  office: "办公室",
} as const satisfies Readonly<Record<Role, string>>;
export const GROUP_ROLES = Object.keys(GROUP_ROLE_WORDS) as Role[];

/** Lines that somebody typed, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((it) => it.trim())
    .filter((it) => it !== "");
}
