import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { Me } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { SetupPage } from "./setup/setup-page.tsx";
import { Door } from "./door.tsx";
import { PasswordForm } from "./password-form.tsx";

/** The door: account and password, single sign-on, demonstration roles where there are some, or the very first run. */
export function SignInPage({ me, hasEnded }: { me: Me; hasEnded: boolean }) {
  const setup = useQuery({ ...trpc.setup.state.queryOptions(), enabled: !me.isDemonstration });
  const [isFounded, setFounded] = useState(false);
  if (me.isDemonstration) return <Ways me={me} notice={hasEnded ? <Ended /> : null} />;
  return (
    <QueryGate query={setup}>
      {({ needsSetup }) =>
        needsSetup ? (
          <SetupPage onDone={() => setFounded(true)} />
        ) : (
          <Ways me={me} notice={isFounded ? <Founded /> : hasEnded ? <Ended /> : null} />
        )
      }
    </QueryGate>
  );
}

function Ways({ me, notice }: { me: Me; notice: ReactNode }) {
  const t = useText();
  const { demoLinks, singleSignOn } = me;
  return (
    <Door title={t("登录")}>
      {notice}
      {demoLinks.length === 0 ? (
        <section aria-labelledby="password">
          <h2 id="password">{t("登录")}</h2>
          <PasswordForm />
        </section>
      ) : (
        <>
          <section aria-labelledby="roles">
            <h2 id="roles">{t("演示：选择一个角色进入")}</h2>
            <ul className="fw-door-roles">
              {demoLinks.map(({ role, label, href }) => (
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
        </>
      )}
      {singleSignOn === null ? null : (
        <p className="fw-door-sso">
          <a className="fh-button" href={singleSignOn.href}>
            {singleSignOn.label}
          </a>
        </p>
      )}
    </Door>
  );
}

function Ended() {
  const t = useText();
  return (
    <div className="fh-notice fh-notice-conflict" role="alert">
      <p className="fh-notice-title">{t("您的登录已结束")}</p>
      <p>{t("可能是账号被停用、密码或角色有变动，或长时间没有操作。请重新登录；仍不行，请联系安全管理员。")}</p>
    </div>
  );
}

function Founded() {
  const t = useText();
  return (
    <div className="fh-notice fh-notice-good" role="status">
      <p className="fh-notice-title">{t("设置完成，三位管理员已设立")}</p>
      <p>
        {t(
          "请各自登录：先由系统管理员建立机关和处室，再由安全管理员启用动态口令、建立人员。其他管理员也建议在“我的账号”中启用动态口令。",
        )}
      </p>
    </div>
  );
}
