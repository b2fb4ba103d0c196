import { createRoute, lazyRouteComponent, type ResolveParams } from "@tanstack/react-router";
import { queryClient, trpc } from "../api/trpc.ts";
import { mayOpen, type PagePath } from "../ground/page-roles.ts";
import type { Session } from "../ground/session.tsx";
import { guarded } from "./guarded.tsx";
import { root } from "./root.tsx";

/** What the router knows of a page. */
export interface PageEntry<Path extends string, Module, Name extends keyof Module, Search> {
  /** Fetches it when it is first opened, or about to be. */
  readonly open: () => Promise<Module>;
  readonly name: Name;
  /** Reads what the address states. */
  readonly search: (said: Readonly<Record<string, unknown>>) => Search;
  /** Asks the server what the page reads first. */
  readonly ask: (params: ResolveParams<Path>, search: Search, session: Session) => void;
}

/**
 * One page, fetched when it is first opened, for those alone whom it is for. As soon as somebody points at a link to it, page and
 * data are on their way.
 */
export function page<
  const Path extends PagePath,
  Module extends Record<string, unknown>,
  Name extends keyof Module & string,
  Search,
>(path: Path, { open, name, search, ask }: PageEntry<Path, Module, Name, Search>) {
  const inside = lazyRouteComponent(open, name);
  const component = Object.assign(guarded(path, inside), { preload: async () => await inside.preload?.() });
  return createRoute({
    getParentRoute: () => root,
    path,
    component,
    validateSearch: search,
    // A tree's filter changes the address, not what is read.
    shouldReload: ({ cause }) => cause !== "stay",
    loader: ({ params, location }) => {
      void sessionNow().then((session) => {
        if (session !== null && mayOpen(session, path))
          ask(params as ResolveParams<Path>, search(location.search), session);
      });
    },
  });
}

/** Who is signed in and may go on, `null` for strangers: nothing is asked for them. */
async function sessionNow(): Promise<Session | null> {
  try {
    const me = await queryClient.ensureQueryData(trpc.session.me.queryOptions());
    return me.person === null || me.mustEnrol ? null : Object.assign({}, me, { person: me.person });
  } catch {
    // The frame says it.
    return null;
  }
}
