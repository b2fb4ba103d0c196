import type { PersonRow } from "../../api/outputs.ts";

/** What the accounts of a person may be like. */
export const PERSON_STATES = ["active", "disabled", "locked"] as const;

/** What they are like now. */
export type PersonState = (typeof PERSON_STATES)[number];

/** Words for it. */
export const STATE_WORDS = { active: "正常", disabled: "已停用", locked: "已锁定" } as const satisfies Record<
  PersonState,
  string
>;

/** Disabled when no account is in use, locked when one is locked now. */
export function stateOfPerson({ accounts }: Pick<PersonRow, "accounts">, now: Date): PersonState {
  if (accounts.length > 0 && accounts.every(({ isDisabled }) => isDisabled)) return "disabled";
  const isLocked = accounts.some(({ lockedUntil }) => lockedUntil !== null && lockedUntil > now.toISOString());
  return isLocked ? "locked" : "active";
}
