import { useEffect, type ReactNode } from "react";
import { LanguageSwitch } from "../../parts/language-switch.tsx";
import { Logo } from "../../parts/logo.tsx";
import { useText } from "./words.ts";

/** The card strangers see: name of the house and what they may do. */
export function Door({ title, isWide = false, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · 法衡`;
  }, [title]);
  return (
    <div className="fw-door">
      <header className="fw-door-lang">
        <LanguageSwitch />
      </header>
      <main className={isWide ? "fw-door-card fw-door-wide" : "fw-door-card"}>
        <div className="fw-door-brand">
          <Logo />
          <h1>
            <span lang="zh-CN">法衡</span>
            <small>{t("法治政府建设考评")}</small>
          </h1>
        </div>
        {children}
      </main>
    </div>
  );
}
