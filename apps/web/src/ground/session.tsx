import { CITY_TIME_ZONE } from "@faheng/domain";
import { createContext, useContext } from "react";
import type { Me, Role } from "../api/outputs.ts";

/** Somebody who is signed in. */
export type Session = Me & { readonly person: NonNullable<Me["person"]> };

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only to be asked inside the frame, which shows nothing to strangers. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside the frame");
  return session;
}

/** The city's time zone, in which every day and time is shown. */
export function useTimeZone(): string {
  return useContext(SessionContext)?.timeZone ?? CITY_TIME_ZONE;
}

/** Whether one of the person's roles is among these. The server decides; this only chooses what to show. */
export function hasRole(session: Session, ...roles: readonly Role[]): boolean {
  return session.roles.some(({ role }) => roles.includes(role));
}
