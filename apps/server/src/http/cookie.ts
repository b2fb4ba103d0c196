import { SESSION_ABSOLUTE } from "@faheng/assessment";
import { parseCookie, stringifySetCookie } from "cookie";

/** How the session cookie is named and set: `__Host-` and Secure behind https, plain on loopback. */
export interface SessionCookie {
  readonly name: string;
  read(header: string | undefined): string | null;
  /** The `Set-Cookie` value; `null` clears it. */
  write(token: string | null): string;
}

export function sessionCookie(isSecure: boolean): SessionCookie {
  const name = isSecure ? "__Host-faheng" : "faheng";
  return {
    name,
    read: (header) => (header === undefined ? null : (parseCookie(header)[name] ?? null)),
    write: (token) =>
      stringifySetCookie({
        name,
        value: token ?? "",
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure: isSecure,
        maxAge: token === null ? 0 : SESSION_ABSOLUTE / 1000,
      }),
  };
}
