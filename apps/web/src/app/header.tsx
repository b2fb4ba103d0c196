import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Role } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { useChooseLanguage } from "./choose-language.ts";
import { Logo } from "./logo.tsx";
import { placesFor } from "./navigation.ts";
import { useSession } from "./session.tsx";
import { useText } from "./text.ts";

const ROLE_WORDS = {
  department: "责任处室",
  coordinator: "法治工作机构",
  leader: "机关领导",
  reviewer: "评审人员",
  municipal: "依法治市办",
  "system-admin": "系统管理员",
  "security-admin": "安全管理员",
  "audit-admin": "审计管理员",
} as const satisfies Record<Role, string>;

/** The band on top: where one can go, who one is, the language, the way out. */
export function Header() {
  const t = useText();
  const session = useSession();
  const { person, roles, isDemonstration } = session;
  return (
    <header className="fw-header">
      <Link to="/" className="fw-brand">
        <Logo />
        <span>
          <strong lang="zh-CN">法衡</strong>
          <small>{t("法治政府建设考评")}</small>
        </span>
      </Link>
      <nav aria-label={t("主导航")}>
        {placesFor(session).map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === "/" }} activeProps={{ "aria-current": "page" }}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className="fw-who">
        {isDemonstration ? <span className="fw-demo">{t("演示")}</span> : null}
        <span>
          <strong>{person.name}</strong>
          <small>
            {roles
              .map(({ role, agencyName, departmentName }) =>
                [agencyName, departmentName ?? t(ROLE_WORDS[role])].filter(Boolean).join(" · "),
              )
              .join("；")}
          </small>
        </span>
        <LanguageSwitch />
        <SignOut />
      </div>
    </header>
  );
}

/** Chinese or English, each in its own words. */
export function LanguageSwitch() {
  const language = useLanguage();
  const choose = useChooseLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="fw-head-button"
      lang={other === "en" ? "en" : "zh-CN"}
      onClick={() => choose(other)}
    >
      {other === "en" ? "English" : "中文"}
    </button>
  );
}

function SignOut() {
  const t = useText();
  const leave = useMutation(
    trpc.session.signOut.mutationOptions({
      onSettled: () => {
        queryClient.clear();
        window.location.assign("/");
      },
    }),
  );
  return (
    <button type="button" className="fw-head-button" disabled={leave.isPending} onClick={() => leave.mutate({})}>
      {t("退出")}
    </button>
  );
}
