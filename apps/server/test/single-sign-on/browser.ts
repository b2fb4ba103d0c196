import { parseSetCookie } from "cookie";

/** A browser without pages: keeps cookies by host and path, follows redirects one by one. */
export interface Browser {
  /** Cookies of a host, changeable by a test that tampers. */
  readonly cookies: Map<string, Map<string, { value: string; path: string }>>;
  go(address: string, form?: Readonly<Record<string, string>>): Promise<Response>;
  /** The `Cookie` header for an address. */
  cookieFor(address: string): string;
}

export function browser(): Browser {
  const cookies: Browser["cookies"] = new Map();
  const cookieFor = (address: string): string => {
    const { host, pathname } = new URL(address);
    return [...(cookies.get(host) ?? [])]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
  };
  return {
    cookies,
    cookieFor,
    async go(address, form) {
      const cookie = cookieFor(address);
      const answer = await fetch(address, {
        redirect: "manual",
        headers: cookie === "" ? {} : { cookie },
        ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
      });
      const jar = cookies.get(new URL(address).host) ?? new Map<string, { value: string; path: string }>();
      cookies.set(new URL(address).host, jar);
      for (const line of answer.headers.getSetCookie()) {
        const { name, value, path = "/" } = parseSetCookie(line);
        if (value === undefined || value === "") jar.delete(name);
        else jar.set(name, { value, path });
      }
      return answer;
    },
  };
}
