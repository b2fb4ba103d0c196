import { useEffect } from "react";
import type { Me } from "../../api/outputs.ts";
import { LanguageSwitch } from "../../app/header.tsx";
import { Logo } from "../../app/logo.tsx";
import { useText } from "../../app/text.ts";

/** The door. In demonstration mode one link per role; otherwise account and password. */
export function SignInPage({ me }: { me: Me }) {
  const t = useText();
  useEffect(() => {
    document.title = `${t("登录")} · 法衡`;
  }, [t]);
  return (
    <div className="fw-door">
      <div className="fw-door-lang">
        <LanguageSwitch />
      </div>
      <main className="fw-door-card">
        <div className="fw-door-brand">
          <Logo />
          <h1>
            <span lang="zh-CN">法衡</span>
            <small>{t("法治政府建设考评")}</small>
          </h1>
        </div>
        {me.isDemonstration ? (
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
        ) : (
          <p>{t("请联系安全管理员开通账号。")}</p>
        )}
      </main>
    </div>
  );
}
