import { LoadingPicture } from "@faheng/ui";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { queryClient, trpc } from "../api/trpc.ts";
import { QueryGate } from "../parts/query-gate.tsx";
import { Header } from "./header.tsx";
import { SessionContext } from "../ground/session.tsx";
import { useText } from "./words.ts";

// Who is signed in needs neither: the first page carries no door.
const SignInPage = lazy(async () => ({ default: (await import("../pages/sign-in/sign-in-page.tsx")).SignInPage }));
const EnrolPage = lazy(async () => ({ default: (await import("../pages/sign-in/enrol-page.tsx")).EnrolPage }));

/** Head, navigation and the page; strangers get the sign-in instead. */
export function Frame() {
  const t = useText();
  const me = useQuery(trpc.session.me.queryOptions());
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const address = useRouterState({ select: (state) => state.location.href });
  const before = useRef({ path, address });
  useEffect(() => {
    // A new page starts at its head for keyboards and screen readers too.
    if (before.current.path !== path) main.current?.focus();
    // Whoever was shut out meanwhile learns it at the next step, whatever is still remembered here.
    if (before.current.address !== address) {
      void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
    }
    before.current = { path, address };
  }, [path, address]);
  const [wasSignedIn, setWasSignedIn] = useState(false);
  if (me.data?.person && !wasSignedIn) setWasSignedIn(true);
  return (
    <QueryGate query={me}>
      {(found) => {
        const { person, mustEnrol } = found;
        if (person === null) {
          return (
            <Suspense fallback={<LoadingPicture />}>
              <SignInPage me={found} hasEnded={wasSignedIn} />
            </Suspense>
          );
        }
        if (mustEnrol) {
          return (
            <SessionContext.Provider value={{ ...found, person }}>
              <Suspense fallback={<LoadingPicture />}>
                <EnrolPage name={person.name} />
              </Suspense>
            </SessionContext.Provider>
          );
        }
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
