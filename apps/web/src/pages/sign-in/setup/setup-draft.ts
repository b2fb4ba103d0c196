import { isGoodPassword } from "@faheng/passwords";

/** The three administrators. */
export const THREE = ["system-admin", "security-admin", "audit-admin"] as const;
export type Administrator = (typeof THREE)[number];

/** The wizard's steps: place and code, one for each administrator, a last look. */
export const STEPS = ["place", ...THREE, "review"] as const;
export type Step = (typeof STEPS)[number];

/** One administrator while being entered. */
export interface AdministratorDraft {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly again: string;
}

/** The whole form. */
export interface SetupDraft extends Readonly<Record<Administrator, AdministratorDraft>> {
  readonly code: string;
  readonly city: string;
}

const NOBODY: AdministratorDraft = { name: "", login: "", password: "", again: "" };
export const EMPTY_PLAN: SetupDraft = {
  code: "",
  city: "",
  "system-admin": NOBODY,
  "security-admin": NOBODY,
  "audit-admin": NOBODY,
};

/** What keeps one administrator from being somebody of their own; `null` when nothing does. */
export function problemOf(
  draft: SetupDraft,
  role: Administrator,
):
  | "三个账号不能相同"
  | "三个管理员须由三人分别担任"
  | "两次输入的密码不一致"
  | "密码不符合要求"
  | "三人的密码不能相同"
  | null {
  const own = draft[role];
  const others = THREE.filter((it) => it !== role).map((it) => draft[it]);
  const plain = (text: string): string => text.trim().toLowerCase();
  const isTaken = (key: "name" | "login"): boolean =>
    own[key].trim() !== "" && others.some((it) => plain(it[key]) === plain(own[key]));
  if (isTaken("name")) return "三个管理员须由三人分别担任";
  if (isTaken("login")) return "三个账号不能相同";
  if (!isGoodPassword(own.password, own.login)) return "密码不符合要求";
  if (others.some(({ password }) => password === own.password)) return "三人的密码不能相同";
  return own.password === own.again ? null : "两次输入的密码不一致";
}

/** What the API wants of it. */
export function planOf(draft: SetupDraft) {
  const administrator = (role: Administrator) => {
    const { name, login, password } = draft[role];
    return { name: name.trim(), login: login.trim(), password };
  };
  return {
    code: draft.code.trim(),
    city: draft.city.trim(),
    administrators: {
      "system-admin": administrator("system-admin"),
      "security-admin": administrator("security-admin"),
      "audit-admin": administrator("audit-admin"),
    },
  };
}
