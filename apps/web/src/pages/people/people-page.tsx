import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { NewPerson } from "./new-person.tsx";
import { PersonPanel } from "./person-panel.tsx";

/** 人员与角色: who may sign in, and as what. */
export function PeoplePage() {
  const t = useText();
  const { q = "" } = useSearch({ from: "/people" });
  const navigate = useNavigate({ from: "/people" });
  const people = useQuery(trpc.people.list.queryOptions());
  return (
    <Page
      title={t("人员与角色")}
      side={
        <input
          type="search"
          className="fh-input"
          aria-label={t("查找人员")}
          placeholder={t("姓名、账号、机关")}
          value={q}
          onChange={({ target }) =>
            void navigate({ search: target.value === "" ? {} : { q: target.value }, replace: true })
          }
        />
      }
    >
      <Panel title={t("新增人员")} className="fw-after">
        <NewPerson />
      </Panel>
      <QueryGate query={people}>
        {(list) => {
          const shown = list.filter(
            ({ name, accounts, memberships }) =>
              name.includes(q) ||
              accounts.some(({ login }) => login.includes(q)) ||
              memberships.some(({ agencyName }) => agencyName?.includes(q)),
          );
          return shown.length === 0 ? (
            <EmptyPicture title={t("没有符合条件的人员")} />
          ) : (
            <div className="fw-stack">
              {shown.map((person) => (
                <PersonPanel key={person.id} person={person} />
              ))}
            </div>
          );
        }}
      </QueryGate>
    </Page>
  );
}
