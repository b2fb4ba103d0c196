import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { trpc } from "../../api/trpc.ts";
import { oneOf } from "../../ground/search.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { sortBy } from "../../parts/sort-by.ts";
import { SortTable } from "../../parts/sort-table.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { AgencyPanel } from "./agency-panel.tsx";
import { NewAgency } from "./new-agency.tsx";
import { organisationSearch, SORTS } from "./organisation-entry.ts";

/** 组织机构: the city's agencies; one of them with its departments. */
export function OrganisationPage() {
  const t = useText();
  const isKeeper = hasRole(useSession(), "system-admin");
  const [{ q = "", sort, down = false, of }, change] = useAddress(organisationSearch);
  const agencies = useQuery(trpc.agency.list.queryOptions());
  const choose = (id: string): void => change({ of: id });
  return (
    <Page
      title={t("组织机构")}
      side={
        <input
          type="search"
          className="fh-input"
          aria-label={t("查找机关")}
          placeholder={t("名称、类别")}
          value={q}
          onChange={({ target }) => change({ q: target.value }, { replace: true })}
        />
      }
    >
      <QueryGate query={agencies}>
        {(list) => {
          const shown = list.filter(({ name, category }) => name.includes(q) || category.includes(q));
          const rows = sortBy(
            shown,
            { name: ({ name }) => name, category: ({ category }) => category },
            { sort, down },
          );
          const chosen = list.find(({ id }) => id === of);
          return (
            <div className="fw-master">
              <div>
                <Panel
                  title={t("机关")}
                  side={
                    <span className="fh-quiet">
                      {t("共 {n} 个", { n: list.filter(({ ending }) => ending === null).length })}
                    </span>
                  }
                >
                  {list.length === 0 ? (
                    <EmptyPicture title={t("还没有机关")}>{isKeeper ? t("在下面新增第一个机关。") : null}</EmptyPicture>
                  ) : (
                    <SortTable
                      label={t("机关")}
                      columns={[
                        ["name", t("机关")],
                        ["category", t("类别")],
                      ]}
                      rows={rows.map(({ id, name, category, ending }) => ({
                        id,
                        cells: [
                          name,
                          <Fragment key="category">
                            {category}
                            {ending === null ? null : (
                              <span className="fw-ended-mark">
                                <span className="fh-mark fh-mark-plain">{t("已撤销")}</span>
                              </span>
                            )}
                          </Fragment>,
                        ],
                      }))}
                      empty={<p className="fh-quiet">{t("没有符合条件的机关。")}</p>}
                      chosen={of ?? null}
                      onChoose={choose}
                      sort={sort ?? ""}
                      isDown={down}
                      onSort={(next, isDown) => change({ sort: oneOf(SORTS)(next), down: isDown })}
                    />
                  )}
                </Panel>
                {isKeeper ? (
                  <NewAgency categories={[...new Set(list.map(({ category }) => category))]} onAdded={choose} />
                ) : (
                  <p className="fh-quiet">{t("组织机构由系统管理员维护，单位类别由依法治市办设定。")}</p>
                )}
              </div>
              {chosen === undefined ? (
                <Panel>
                  <EmptyPicture title={isKeeper ? t("选择一个机关，查看和调整它的处室") : t("选择一个机关")} />
                </Panel>
              ) : (
                <AgencyPanel
                  key={chosen.id}
                  agency={chosen}
                  others={list.filter((it) => it.id !== chosen.id && it.ending === null)}
                />
              )}
            </div>
          );
        }}
      </QueryGate>
    </Page>
  );
}
