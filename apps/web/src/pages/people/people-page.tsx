import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { arrangePeople } from "./arrange-people.ts";
import { NewPerson } from "./new-person.tsx";
import { peopleSearch } from "./people-entry.ts";
import { PeopleSieve } from "./people-sieve.tsx";
import { PeopleTable } from "./people-table.tsx";
import { PersonPanel } from "./person-panel.tsx";

/** 人员与角色: who may sign in, and as what. */
export function PeoplePage() {
  const t = useText();
  const [search, change] = useAddress(peopleSearch);
  const people = useQuery(trpc.people.list.queryOptions());
  const [now] = useState(() => new Date());
  const { of } = search;
  const choose = (id: string): void => change({ of: id });
  return (
    <Page
      title={t("人员与角色")}
      side={
        <Link to="/roster" className="fh-button">
          {t("批量导入")}
        </Link>
      }
    >
      <QueryGate query={people}>
        {(list) => {
          const chosen = list.find(({ id }) => id === of);
          return (
            <div className="fw-master">
              <div>
                <Panel title={t("人员")} side={<span className="fh-quiet">{t("共 {n} 人", { n: list.length })}</span>}>
                  <PeopleSieve />
                  <PeopleTable
                    people={arrangePeople(list, search, now)}
                    now={now}
                    chosen={of ?? null}
                    onChoose={choose}
                  />
                </Panel>
                <NewPerson onAdded={choose} />
              </div>
              {chosen === undefined ? (
                <Panel>
                  <EmptyPicture title={t("选择一个人，查看和调整账号与角色")} />
                </Panel>
              ) : (
                <PersonPanel key={chosen.id} person={chosen} />
              )}
            </div>
          );
        }}
      </QueryGate>
    </Page>
  );
}
