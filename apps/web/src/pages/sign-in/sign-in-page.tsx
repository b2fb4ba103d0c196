import { useQuery } from "@tanstack/react-query";
import type { Me } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../app/text.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { SetupPage } from "../setup/setup-page.tsx";
import { Door } from "./door.tsx";
import { PasswordForm } from "./password-form.tsx";

/** The door: demonstration roles, account and password, single sign-on, or the very first run. */
export function SignInPage({ me }: { me: Me }) {
  const t = useText();
  const setup = useQuery({ ...trpc.setup.state.queryOptions(), enabled: !me.isDemonstration });
  if (me.isDemonstration) {
    return (
      <Door title={t("登录")}>
        <section aria-labelledby="roles">
          <h2 id="roles">{t("演示：选择一个角色进入")}</h2>
          <ul className="fw-door-roles">
            {me.demoLinks.map(({ role, label, href }) => (
              <li key={role}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
          <p className="fh-quiet">{t("演示数据为虚构城市，仅在本机可用；正式运行时不会载入。")}</p>
        </section>
        <details className="fw-more">
          <summary>{t("用账号和密码登录")}</summary>
          <PasswordForm />
        </details>
      </Door>
    );
  }
  return (
    <QueryGate query={setup}>
      {({ needsSetup }) =>
        needsSetup ? (
          <SetupPage />
        ) : (
          <Door title={t("登录")}>
            <h2>{t("登录")}</h2>
            <PasswordForm />
            {me.singleSignOn === null ? null : (
              <p className="fw-door-sso">
                <a className="fh-button" href={me.singleSignOn.href}>
                  {me.singleSignOn.label}
                </a>
              </p>
            )}
          </Door>
        )
      }
    </QueryGate>
  );
}
