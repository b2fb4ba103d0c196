/** The three administrators. */
export const THREE = ["system-admin", "security-admin", "audit-admin"] as const;

/** One administrator while being entered. */
export interface AdministratorDraft {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly again: string;
}

/** The whole form. */
export interface SetupDraft extends Readonly<Record<(typeof THREE)[number], AdministratorDraft>> {
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

/** What must differ and doesn't, or must agree and doesn't; `null` when all is well so far. */
export function mismatchOf(
  draft: SetupDraft,
): "两次输入的密码不一致" | "三个账号不能相同" | "三个管理员须由三人分别担任" | null {
  const three = THREE.map((role) => draft[role]);
  if (three.some(({ password, again }) => again !== "" && password !== again)) return "两次输入的密码不一致";
  const repeats = (texts: readonly string[]): boolean => {
    const given = texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== "");
    return new Set(given).size < given.length;
  };
  if (repeats(three.map(({ login }) => login))) return "三个账号不能相同";
  return repeats(three.map(({ name }) => name)) ? "三个管理员须由三人分别担任" : null;
}

/** What the API wants of it. */
export function planOf(draft: SetupDraft) {
  const administrator = (role: (typeof THREE)[number]) => {
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
