import { Link } from "@tanstack/react-router";
import { placesFor } from "../../app/navigation.ts";
import { useSession } from "../../app/session.tsx";
import { useText } from "../../app/text.ts";
import { Page, Panel } from "../../parts/page.tsx";

/** The three administrators keep the installation; none of them sees what agencies answer. */
export function AdministratorDesk() {
  const t = useText();
  const session = useSession();
  return (
    <Page title={t("工作台")}>
      <Panel>
        <p>{t("管理员维护系统、账号与审计，不查看也不评定业务数据。")}</p>
        <p className="fh-actions fw-steps">
          {placesFor(session)
            .filter(({ to }) => to !== "/")
            .map(({ to, label }) => (
              <Link key={to} to={to} className="fh-button fh-button-main">
                {t(label)}
              </Link>
            ))}
        </p>
      </Panel>
    </Page>
  );
}
