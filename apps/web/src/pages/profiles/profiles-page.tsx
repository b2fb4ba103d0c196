import { EmptyPicture, StandingMark, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { useText } from "./words.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { NewProfile } from "./new-profile.tsx";

const STATUS_WORDS = { shipped: "随机关包提供", draft: "草案", signed: "已签署" } as const;

/** 评分方案: whose points lie over which framework, and the way to lay one's own. */
export function ProfilesPage() {
  const t = useText();
  const language = useLanguage();
  const frameworks = useQuery(trpc.framework.list.queryOptions());
  const profiles = useQuery(trpc.profile.list.queryOptions({}));
  return (
    <Page
      title={t("评分方案")}
      side={
        <Link to="/compare" className="fh-button">
          {t("比较两个方案")}
        </Link>
      }
    >
      <QueryGate query={frameworks}>
        {(all) => (
          <QueryGate query={profiles}>
            {(rows) =>
              all.length === 0 ? (
                <EmptyPicture title={t("还没有指标体系")} />
              ) : (
                <div className="fw-stack">
                  {all.map(({ id, title }) => {
                    const own = rows.filter(({ frameworkId }) => frameworkId === id);
                    return (
                      <Panel key={id} title={<span lang="zh-CN">{title}</span>}>
                        {own.length === 0 ? (
                          <p className="fh-quiet">{t("文件未规定分值，也还没有评分方案。")}</p>
                        ) : null}
                        <ul className="fw-departments">
                          {own.map((row) => (
                            <li key={`${row.owner ?? ""}/${row.id}@${row.version}`}>
                              <span>
                                <Link
                                  to="/profiles/$profileId/$version"
                                  params={{ profileId: row.id, version: row.version }}
                                  search={row.owner === null ? {} : { agency: row.owner }}
                                  lang="zh-CN"
                                >
                                  {row.title}
                                </Link>
                                <span className="fh-place">{row.version}</span>
                                <StandingMark standing={row.standing} />
                              </span>
                              <span className="fh-quiet">
                                {t(STATUS_WORDS[row.status])}
                                {row.signedOn === null
                                  ? ""
                                  : ` · ${row.author ?? ""} ${dayText(row.signedOn, language)}`}
                              </span>
                            </li>
                          ))}
                        </ul>
                        <NewProfile frameworkId={id} frameworkTitle={title} profiles={own} />
                      </Panel>
                    );
                  })}
                </div>
              )
            }
          </QueryGate>
        )}
      </QueryGate>
    </Page>
  );
}
