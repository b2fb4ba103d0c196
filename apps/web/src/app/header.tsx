import { Link } from "@tanstack/react-router";
import { ROLE_WORDS } from "../ground/role-words.ts";
import { LanguageSwitch } from "../parts/language-switch.tsx";
import { Logo } from "../parts/logo.tsx";
import { NoticeBell } from "../pages/notices/notice-bell.tsx";
import { HeaderSearch } from "../pages/search/header-search.tsx";
import { placesFor } from "../ground/navigation.ts";
import { useSession } from "../ground/session.tsx";
import { SignOut } from "../parts/sign-out.tsx";
import { standsForText } from "../parts/stands-for-text.ts";
import { useText } from "./words.ts";

/** The band on top: where one can go, who one is, the language, the way out. */
export function Header() {
  const t = useText();
  const session = useSession();
  const { person, roles, isDemonstration } = session;
  // What somebody is only for some days is what they look for first.
  const standing = roles.filter(({ standsFor }) => standsFor !== undefined);
  const own = roles.filter(({ standsFor }) => standsFor === undefined);
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
        <HeaderSearch />
        <NoticeBell />
        <Link to="/account" className="fw-me" title={t("我的账号")}>
          <strong>{person.name}</strong>
          <small>
            {[...standing, ...own]
              .map(({ role, agencyName, departmentName, standsFor }) =>
                [standsFor && standsForText(t, standsFor.name), agencyName, departmentName ?? t(ROLE_WORDS[role])]
                  .filter(Boolean)
                  .join(" · "),
              )
              .join("；")}
          </small>
        </Link>
        <LanguageSwitch />
        <SignOut className="fw-head-button" />
      </div>
    </header>
  );
}
