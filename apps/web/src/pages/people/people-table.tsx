import type { PersonRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { ROLE_WORDS } from "../../ground/role-words.ts";
import { oneOf } from "../../ground/search.ts";
import { SortTable } from "../../parts/sort-table.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { rolesNow } from "./arrange-people.ts";
import { peopleSearch, SORTS } from "./people-entry.ts";
import { STATE_WORDS, stateOfPerson } from "./person-state.ts";

/** People under each other, to choose one. */
export function PeopleTable(props: {
  readonly people: readonly PersonRow[];
  readonly now: Date;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const t = useText();
  const { people, now, chosen, onChoose } = props;
  const [search, change] = useAddress(peopleSearch);
  const rows = people.map((person) => {
    const state = stateOfPerson(person, now);
    const roles = rolesNow(person).map(({ role, agencyName }) => [t(ROLE_WORDS[role]), agencyName].filter(Boolean));
    return {
      id: person.id,
      cells: [
        person.name,
        <code key="login">{person.accounts.map(({ login }) => login).join(" ")}</code>,
        roles.length === 0 ? t("没有角色") : roles.map((words) => words.join(" · ")).join("；"),
        <span key="state" className={state === "active" ? "" : "fh-loss"}>
          {t(STATE_WORDS[state])}
        </span>,
      ],
    };
  });
  return (
    <SortTable
      label={t("人员")}
      columns={[
        ["name", t("姓名")],
        ["account", t("账号")],
        ["role", t("角色")],
        ["state", t("状态")],
      ]}
      rows={rows}
      empty={<p className="fh-quiet">{t("没有符合条件的人员")}</p>}
      chosen={chosen}
      onChoose={onChoose}
      sort={search.sort ?? ""}
      isDown={search.down === true}
      onSort={(sort, isDown) => change({ sort: oneOf(SORTS)(sort), down: isDown })}
    />
  );
}
