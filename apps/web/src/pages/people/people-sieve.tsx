import { oneOf } from "../../ground/search.ts";
import { useText } from "./words.ts";
import { ROLE_WORDS, ROLES } from "../../ground/role-words.ts";
import { useAddress } from "../../parts/use-address.ts";
import { peopleSearch } from "./people-entry.ts";
import { PERSON_STATES, STATE_WORDS } from "./person-state.ts";

/** Whom to show; the address holds it. */
export function PeopleSieve() {
  const t = useText();
  const [search, change] = useAddress(peopleSearch);
  return (
    <div className="fw-sieve" role="search">
      <input
        type="search"
        className="fh-input"
        aria-label={t("查找人员")}
        placeholder={t("姓名、账号、机关")}
        value={search.q ?? ""}
        onChange={({ target }) => change({ q: target.value }, { replace: true })}
      />
      <select
        className="fh-input"
        aria-label={t("角色")}
        value={search.role ?? ""}
        onChange={({ target }) => change({ role: oneOf(ROLES)(target.value) }, { replace: true })}
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
        onChange={({ target }) => change({ show: oneOf(PERSON_STATES)(target.value) }, { replace: true })}
      >
        <option value="">{t("全部状态")}</option>
        {PERSON_STATES.map((state) => (
          <option key={state} value={state}>
            {t(STATE_WORDS[state])}
          </option>
        ))}
      </select>
    </div>
  );
}
