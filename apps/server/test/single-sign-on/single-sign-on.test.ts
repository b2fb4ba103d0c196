import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seen, failure, startTestServer, type TestServer, type TestUser, withCookie } from "../test-server.ts";
import { readEnvironment } from "../../src/index.ts";
import { type Browser, browser } from "./browser.ts";
import { testProvider, type TestProvider } from "./provider.ts";

let provider: TestProvider;
let test: TestServer;
let security: TestUser;
let auditor: TestUser;
beforeAll(async () => {
  provider = await testProvider();
  const { issuer, clientId, clientSecret } = provider;
  test = await startTestServer({ singleSignOn: { issuer, clientId, clientSecret, label: "市统一身份认证" } });
  security = await test.signIn("security-admin");
  auditor = await test.signIn("audit-admin");
});
afterAll(async () => {
  await test.stop();
  await provider.stop();
});

const START = "/auth/oidc/start";
const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { error: { code: string } }).error.code;
const accountOf = async (login: string): Promise<string> => {
  const people = await security.api.people.list.query();
  return people.flatMap((it) => it.accounts).find((it) => it.login === login)?.id ?? "";
};
const bind = async (login: string, subject: string | null, issuer = provider.issuer): Promise<void> => {
  const identity = subject === null ? null : { issuer, subject };
  const accountId = await accountOf(login);
  await security.api.people.bindIdentity.mutate({ accountId, identity, expected: await seen(security, accountId) });
};

/** Signs in at the provider under a name; stops before going back, at the address it is sent back to. */
async function authorise(visitor: Browser, name: string): Promise<string> {
  let address = (await visitor.go(`${test.server.url}${START}`)).headers.get("location") ?? "";
  for (let step = 0; step < 12; step += 1) {
    if (address.startsWith(`${test.server.url}/`)) return address;
    const page = await visitor.go(address);
    const next = page.headers.get("location");
    if (next !== null) {
      address = new URL(next, address).href;
      continue;
    }
    const html = await page.text();
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? "";
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await visitor.go(new URL(action, address).href, { prompt, login: name, password: "any" });
    address = new URL(answer.headers.get("location") ?? "", address).href;
  }
  throw new Error("the provider never came to an end");
}

/** The cookie of this server that holds the way there and back. */
function journeyOf(visitor: Browser): { value: string; path: string } {
  const cookie = visitor.cookies.get(new URL(test.server.url).host)?.get("faheng-sso");
  if (!cookie) throw new Error("no journey");
  return cookie;
}

function changeJourney(visitor: Browser, change: Readonly<Record<string, string>>): void {
  const cookie = journeyOf(visitor);
  const journey = JSON.parse(Buffer.from(cookie.value, "base64url").toString("utf8")) as Record<string, string>;
  cookie.value = Buffer.from(JSON.stringify({ ...journey, ...change })).toString("base64url");
}

const me = async (visitor: Browser): Promise<string | null> => {
  const user = withCookie(test.server.url, visitor.cookieFor(test.server.url));
  return (await user.api.session.me.query()).person?.name ?? null;
};

it("is a coded error while the provider is away, and works once it is there", async () => {
  const away = await browser().go(`${test.server.url}${START}`);
  expect([away.status, await codeOf(away)]).toEqual([503, "FAHENG_SSO_UNREACHABLE"]);
  await provider.start(`${test.server.url}/auth/oidc/callback`);
  const there = await browser().go(`${test.server.url}${START}`);
  expect(there.status).toBe(303);
  const sent = new URL(there.headers.get("location") ?? "").searchParams;
  expect(Object.fromEntries(sent)).toMatchObject({
    response_type: "code",
    scope: "openid",
    code_challenge_method: "S256",
    redirect_uri: `${test.server.url}/auth/oidc/callback`,
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
  });
  expect(there.headers.get("set-cookie")).toMatch(/^faheng-sso=.*HttpOnly.*SameSite=Lax/i);
});

it("the sign-in page is told of it", async () => {
  const { singleSignOn } = await withCookie(test.server.url, "").api.session.me.query();
  expect(singleSignOn).toEqual({ label: "市统一身份认证", href: START });
});

describe("coming back", () => {
  it("opens no account to an identity nobody has bound, and writes it down", async () => {
    const visitor = browser();
    const answer = await visitor.go(await authorise(visitor, "stranger"));
    expect([answer.status, await codeOf(answer)]).toEqual([403, "FAHENG_SSO_UNKNOWN"]);
    expect(await me(visitor)).toBeNull();
    const [row] = await auditor.api.audit.list.query({ limit: 1, action: "session.single-sign-on" });
    expect(row).toMatchObject({ result: "refused", object: `identity:${provider.issuer} stranger` });
  });

  it("signs in whose identity an administrator has bound, ends the session before, and writes both down", async () => {
    await bind("demo-coordinator", "li-4711");
    const before = await test.signIn("leader");
    const visitor = browser();
    const [name, value] = before.cookie.split("=");
    visitor.cookies.set(new URL(test.server.url).host, new Map([[name ?? "", { value: value ?? "", path: "/" }]]));
    const answer = await visitor.go(await authorise(visitor, "li-4711"));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
    expect(await me(visitor)).toBe("演示·法规处协调员");
    expect(() => journeyOf(visitor)).toThrow("no journey");
    expect((await before.api.session.me.query()).person).toBeNull();
    const [row] = await auditor.api.audit.list.query({ limit: 1, action: "session.single-sign-on" });
    expect(row).toMatchObject({ result: "done", actorName: "演示·法规处协调员" });
    const [bound] = await auditor.api.audit.list.query({ limit: 1, action: "people.bind-identity" });
    expect(bound?.after).toContain("li-4711");
    const listed = (await security.api.people.list.query()).flatMap((it) => it.accounts);
    expect(listed.find((it) => it.login === "demo-coordinator")?.identity).toEqual({
      issuer: provider.issuer,
      subject: "li-4711",
    });
  });

  const forged: readonly { what: string; tamper: (visitor: Browser, address: string) => string }[] = [
    { what: "without the cookie of its way", tamper: (visitor, address) => (visitor.cookies.clear(), address) },
    { what: "with another state", tamper: (_, address) => address.replace(/state=[^&]+/, "state=forged") },
    { what: "without a state", tamper: (_, address) => address.replace(/&?state=[^&]+/, "") },
    { what: "with a made-up code", tamper: (_, address) => address.replace(/code=[^&]+/, "code=forged") },
    { what: "without a code", tamper: (_, address) => address.replace(/code=[^&]+&?/, "") },
    {
      what: "from another issuer (RFC 9207)",
      tamper: (_, address) => address.replace(/iss=[^&]+/, `iss=${encodeURIComponent("http://127.0.0.1:1")}`),
    },
    { what: "with the provider's no", tamper: (_, address) => address.replace(/code=[^&]+/, "error=access_denied") },
    { what: "with another nonce", tamper: (visitor, address) => (changeJourney(visitor, { nonce: "x" }), address) },
    {
      what: "with another verifier",
      tamper: (visitor, address) => (changeJourney(visitor, { verifier: "v".repeat(43) }), address),
    },
    {
      what: "with a cookie that is none",
      tamper: (visitor, address) => ((journeyOf(visitor).value = "e30"), address),
    },
  ];
  it.for(forged)("$what is refused", async ({ tamper }) => {
    const visitor = browser();
    const answer = await visitor.go(tamper(visitor, await authorise(visitor, "li-4711")));
    expect([answer.status, await codeOf(answer)]).toEqual([401, "FAHENG_SSO_REFUSED"]);
    expect(await me(visitor)).toBeNull();
  });

  it("a second time on the same way is refused", async () => {
    const visitor = browser();
    const address = await authorise(visitor, "li-4711");
    const journey = { ...journeyOf(visitor) };
    expect((await visitor.go(address)).status).toBe(303);
    const thief = browser();
    thief.cookies.set(new URL(address).host, new Map([["faheng-sso", journey]]));
    expect(await codeOf(await thief.go(address))).toBe("FAHENG_SSO_REFUSED");
  });

  it("on somebody else's way is refused", async () => {
    const attacker = browser();
    const address = await authorise(attacker, "li-4711");
    const victim = browser();
    await authorise(victim, "stranger");
    expect(await codeOf(await victim.go(address))).toBe("FAHENG_SSO_REFUSED");
  });

  it("is refused to a disabled account", async () => {
    const accountId = await accountOf("demo-coordinator");
    await security.api.people.changeAccount.mutate({
      accountId,
      change: { kind: "disable" },
      expected: await seen(security, accountId),
    });
    const visitor = browser();
    expect(await codeOf(await visitor.go(await authorise(visitor, "li-4711")))).toBe("FAHENG_SSO_UNKNOWN");
    await security.api.people.changeAccount.mutate({
      accountId,
      change: { kind: "enable" },
      expected: await seen(security, accountId),
    });
  });
});

describe("binding", () => {
  it("gives an identity to one account alone, and nobody binds their own", async () => {
    const accountId = await accountOf("demo-leader");
    const identity = { issuer: provider.issuer, subject: "li-4711" };
    const taken = failure(
      security.api.people.bindIdentity.mutate({ accountId, identity, expected: await seen(security, accountId) }),
    );
    expect(await taken).toMatchObject({ code: "FAHENG_SSO_TAKEN", status: 409 });
    const mine = await accountOf("demo-security-admin");
    const expected = await seen(security, mine);
    const own = { accountId: mine, identity: { ...identity, subject: "me" }, expected };
    expect((await failure(security.api.people.bindIdentity.mutate(own))).code).toBe("FAHENG_ROLE_SELF");
    const nobody = { accountId: "nobody", identity, expected };
    expect((await failure(security.api.people.bindIdentity.mutate(nobody))).code).toBe("FAHENG_PERSON_NOT_FOUND");
  });

  it("counts for its issuer alone", async () => {
    await bind("demo-reviewer", "wang-1", "https://elsewhere.example");
    const visitor = browser();
    expect(await codeOf(await visitor.go(await authorise(visitor, "wang-1")))).toBe("FAHENG_SSO_UNKNOWN");
  });

  it("taken away ends the sessions it opened", async () => {
    const visitor = browser();
    await visitor.go(await authorise(visitor, "li-4711"));
    expect(await me(visitor)).toBe("演示·法规处协调员");
    await bind("demo-coordinator", null);
    expect(await me(visitor)).toBeNull();
    const again = browser();
    expect(await codeOf(await again.go(await authorise(again, "li-4711")))).toBe("FAHENG_SSO_UNKNOWN");
  });
});

describe("the environment", () => {
  const whole = {
    FAHENG_OIDC_ISSUER: "https://sso.example.gov.cn",
    FAHENG_OIDC_CLIENT_ID: "faheng",
    FAHENG_OIDC_CLIENT_SECRET: "x",
  };
  it("names a provider, or none", () => {
    expect(readEnvironment({}).singleSignOn).toBeNull();
    expect(readEnvironment(whole).singleSignOn).toMatchObject({ clientId: "faheng", label: "统一身份认证" });
  });
  it.for([
    { what: "a part left out", over: { FAHENG_OIDC_CLIENT_SECRET: "" }, place: "FAHENG_OIDC_CLIENT_SECRET" },
    { what: "plain http elsewhere", over: { FAHENG_OIDC_ISSUER: "http://sso.example" }, place: "FAHENG_OIDC_ISSUER" },
  ])("$what is refused", ({ over, place }) => {
    expect(() => readEnvironment({ ...whole, ...over })).toThrow(
      expect.objectContaining({ code: "FAHENG_ENV_INVALID", place }),
    );
  });
});

it("behind https the cookie of the way is bound to this host, and the way back leads to the public address", async () => {
  const { issuer, clientId, clientSecret } = provider;
  const publicUrl = "https://faheng.example.gov.cn";
  const secure = await startTestServer({ publicUrl, singleSignOn: { issuer, clientId, clientSecret, label: "市" } });
  const answer = await fetch(`${secure.server.url}${START}`, { redirect: "manual" });
  await secure.stop();
  const cookie = answer.headers.get("set-cookie") ?? "";
  for (const part of [/^__Host-faheng-sso=./, /HttpOnly/, /Secure/, /SameSite=Lax/, /Path=\//]) {
    expect(cookie).toMatch(part);
  }
  const sent = new URL(answer.headers.get("location") ?? "").searchParams;
  expect(sent.get("redirect_uri")).toBe(`${publicUrl}/auth/oidc/callback`);
});

it("is not there where it is not set up", async () => {
  const without = await startTestServer();
  for (const path of [START, "/auth/oidc/callback?code=x&state=y"]) {
    const answer = await fetch(`${without.server.url}${path}`, { redirect: "manual" });
    expect([answer.status, await codeOf(answer)]).toEqual([404, "FAHENG_HTTP_NOT_FOUND"]);
  }
  await without.stop();
});
