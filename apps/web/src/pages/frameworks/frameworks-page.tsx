import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { mayOpen } from "../../ground/page-roles.ts";
import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { EnablePack } from "../../parts/enable-pack.tsx";
import { Page } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";

/** 指标体系: every framework there is. */
export function FrameworksPage() {
  const t = useText();
  const session = useSession();
  const frameworks = useQuery(trpc.framework.list.queryOptions());
  return (
    <Page
      title={t("指标体系")}
      side={
        mayOpen(session, "/frameworks/import") ? (
          <Link to="/frameworks/import" className="fh-button fh-button-main">
            {t("导入文件")}
          </Link>
        ) : null
      }
    >
      <QueryGate query={frameworks}>
        {(list) =>
          list.length === 0 ? (
            <EmptyPicture title={t("还没有指标体系")} />
          ) : (
            <div className="fw-cards">
              {list.map(({ id, title, issuer, documentNumber, counts, isImported, pluginId }) => (
                <article key={id} className="fw-card">
                  <p className="fw-card-above" lang="zh-CN">
                    {[issuer, documentNumber].filter(Boolean).join(" · ")}{" "}
                    {isImported ? <span className="fh-mark">{t("导入")}</span> : null}
                  </p>
                  <h2 lang="zh-CN">
                    <Link to="/frameworks/$frameworkId" params={{ frameworkId: id }}>
                      {title}
                    </Link>
                  </h2>
                  <p className="fh-quiet">
                    {t("{groups} 个标题，{items} 项指标", { groups: counts.groups, items: counts.items })}
                    {counts.bonus > 0 ? t("，{n} 项加分", { n: counts.bonus }) : ""}
                    {counts.veto > 0 ? t("，{n} 项否决", { n: counts.veto }) : ""}
                  </p>
                  {isImported ? <EnableHere pluginId={pluginId} /> : null}
                </article>
              ))}
            </div>
          )
        }
      </QueryGate>
    </Page>
  );
}

/** What the office or the own agency imported is put to use by the agency's coordinator. */
function EnableHere({ pluginId }: { readonly pluginId: string }) {
  const { roles } = useSession();
  const own = roles.find(({ role, agencyId }) => role === "coordinator" && agencyId !== null)?.agencyId ?? null;
  return own === null ? null : <EnablePack owner={own} pluginId={pluginId} />;
}
