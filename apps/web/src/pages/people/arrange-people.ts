import { comparePeople } from "@faheng/domain";
import type { PersonRow } from "../../api/outputs.ts";
import { sortBy } from "../../parts/sort-by.ts";
import type { PeopleSearch } from "./people-entry.ts";
import { stateOfPerson } from "./person-state.ts";

/** Roles held now; those that have ended are history. */
export function rolesNow({ memberships }: Pick<PersonRow, "memberships">): PersonRow["memberships"][number][] {
  return memberships.filter(({ endsAt }) => endsAt === null);
}

/** Filters and sorts as the address says. A search word may stand in name, account, agency or department. */
export function arrangePeople(people: readonly PersonRow[], search: PeopleSearch, now: Date) {
  const { q = "", role, show } = search;
  const word = q.trim().toLowerCase();
  const shown = people.filter((person) => {
    const texts = [
      person.name,
      ...person.accounts.map(({ login }) => login),
      ...person.memberships.flatMap(({ agencyName, departmentName }) => [agencyName ?? "", departmentName ?? ""]),
    ];
    return (
      (word === "" || texts.some((text) => text.toLowerCase().includes(word))) &&
      (role === undefined || rolesNow(person).some((membership) => membership.role === role)) &&
      (show === undefined || stateOfPerson(person, now) === show)
    );
  });
  const keys = {
    name: ({ name }: PersonRow) => name,
    account: ({ accounts }: PersonRow) => accounts[0]?.login ?? "",
    role: (person: PersonRow) => rolesNow(person)[0]?.role ?? "",
    state: (person: PersonRow) => stateOfPerson(person, now),
  };
  return sortBy(shown, keys, search, { name: comparePeople });
}
