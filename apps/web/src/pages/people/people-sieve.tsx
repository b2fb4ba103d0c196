import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "./words.ts";
import { ROLE_WORDS, ROLES } from "../../ground/role-words.ts";
import { STATE_WORDS } from "./person-state.ts";

const STATES = ["active", "disabled", "locked"] as const;

/** Whom to show; the address holds it. */
export function PeopleSieve() {
  const t = useText();
  const search = useSearch({ from: "/people" });
  const navigate = useNavigate({ from: "/people" });
  const set = (key: "q" | "role" | "show", value: string): void => {
    const { [key]: _old, ...rest } = search;
    void navigate({ search: value === "" ? rest : { ...rest, [key]: value }, replace: true });
  };
  return (
    <div className="fw-sieve" role="search">
      <input
        type="search"
        className="fh-input"
        aria-label={t("查找人员")}
        placeholder={t("姓名、账号、机关")}
        value={search.q ?? ""}
        onChange={({ target }) => set("q", target.value)}
      />
      <select
        className="fh-input"
        aria-label={t("角色")}
        value={search.role ?? ""}
        onChange={({ target }) => set("role", target.value)}
      >
        <option value="">{t("全部角色")}</option>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(ROLE_WORDS[role])}
          </option>
        ))}
      </select>
      <select
        className="fh-input"
        aria-label={t("账号状态")}
        value={search.show ?? ""}
        onChange={({ target }) => set("show", target.value)}
      >
        <option value="">{t("全部状态")}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(STATE_WORDS[state])}
          </option>
        ))}
      </select>
    </div>
  );
}
