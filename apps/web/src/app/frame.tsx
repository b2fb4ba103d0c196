import { Outlet, useRouterState } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { trpc } from "../api/trpc.ts";
import { QueryGate } from "../parts/query-gate.tsx";
import { SignInPage } from "../pages/sign-in/sign-in-page.tsx";
import { Header } from "./header.tsx";
import { SessionContext } from "./session.tsx";
import { useText } from "./text.ts";

/** Head, navigation and the page; strangers get the sign-in instead. */
export function Frame() {
  const t = useText();
  const me = useQuery(trpc.session.me.queryOptions());
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const before = useRef(path);
  useEffect(() => {
    // A new page starts at its head for keyboards and screen readers too.
    if (before.current !== path) main.current?.focus();
    before.current = path;
  }, [path]);
  return (
    <QueryGate query={me}>
      {(found) => {
        const { person } = found;
        if (person === null) return <SignInPage me={found} />;
        return (
          <SessionContext.Provider value={{ ...found, person }}>
            <a className="fw-skip" href="#main">
              {t("跳到正文")}
            </a>
            <Header />
            <main id="main" ref={main} tabIndex={-1}>
              <Outlet />
            </main>
          </SessionContext.Provider>
        );
      }}
    </QueryGate>
  );
}
