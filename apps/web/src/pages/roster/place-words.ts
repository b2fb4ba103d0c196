import type { RosterPlace } from "@faheng/api";
import { useText } from "./words.ts";
import { ROLE_WORDS } from "../../ground/role-words.ts";

/** A role with its department, in words. */
export function usePlaceWords(): (place: RosterPlace) => string {
  const t = useText();
  return ({ role, department }) =>
    department === null ? t(ROLE_WORDS[role]) : t("{role}（{department}）", { role: t(ROLE_WORDS[role]), department });
}
