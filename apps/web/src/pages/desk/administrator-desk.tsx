import { Link } from "@tanstack/react-router";
import { placesFor, type Place } from "../../ground/navigation.ts";
import { useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Page } from "../../parts/page.tsx";

/** What each administrator's place is for. */
const PURPOSES = {
  "/plugins": "为各机关启用指标体系和评分方案；停用不影响已开启的周期。",
  "/organisation": "设立机关和处室；名称变更、撤销都保留历史。",
  "/calendar": "维护节假日和调休上班日，供按工作日计算的期限使用。",
  "/roster": "用表格一次导入一个机关的处室和人员，先试算，再写入。",
  "/people": "设立账号、给予和收回角色、停用、重设密码、解除锁定。",
  "/audit": "查看、筛选、导出操作记录，校验记录是否被改动。",
} as const;

/** The three administrators keep the installation; none of them sees what agencies answer. */
export function AdministratorDesk() {
  const t = useText();
  const session = useSession();
  const isOwn = (place: Place): place is Place & { readonly to: keyof typeof PURPOSES } => place.to in PURPOSES;
  return (
    <Page title={t("工作台")}>
      <p className="fh-quiet fw-lead">{t("管理员维护系统、账号与审计，不查看也不评定业务数据。")}</p>
      <div className="fw-cards">
        {placesFor(session)
          .filter(isOwn)
          .map(({ to, label }) => (
            <article key={to} className="fw-card">
              <h2>
                <Link to={to}>{t(label)}</Link>
              </h2>
              <p>{t(PURPOSES[to])}</p>
            </article>
          ))}
      </div>
    </Page>
  );
}
