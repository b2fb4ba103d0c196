import { machineTurn } from "@faheng/assessment";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestUser } from "../test-server.ts";
import { type MailPeer, startMailPeer, type Trouble } from "./mail-peer.ts";

const SECRET = "a-secret-of-the-city-of-32-letters";

/** What the city's side was posted. */
interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let peer: MailPeer;
let troubles: Trouble[];
let hook: Server;
let posted: Posted[];
let answers: number[];
let test: TestServer;
let coordinator: TestUser;
let office: TestUser;
beforeEach(async () => {
  troubles = [];
  posted = [];
  answers = [];
  peer = await startMailPeer(troubles);
  hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      response.writeHead(answers.shift() ?? 204, { location: peer.url }).end();
    });
  });
  await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
  const { port } = hook.address() as AddressInfo;
  test = await startTestServer({
    mail: { url: peer.url, from: "faheng@example.gov.cn", domains: ["example.gov.cn"] },
    webhook: { url: `http://127.0.0.1:${port}/notices`, secret: SECRET },
  });
  coordinator = await test.signIn("coordinator");
  office = await test.signIn("municipal");
});
afterEach(async () => {
  await test.stop();
  await peer.close();
  await new Promise((resolve) => hook.close(resolve));
});

const want = async (mail: "none" | "daily" | "each", isCalled: boolean): Promise<void> => {
  const { version } = await coordinator.api.notice.setting.query();
  const input = { address: "c@example.gov.cn", mail, isCalled, expectedVersion: version };
  await coordinator.api.notice.set.mutate(input);
};
/** The office closes a cycle in which the coordinator's agency takes part, and everybody in it is told. */
const somethingHappens = async (): Promise<string> => {
  await machineTurn(test.server.context);
  await coordinator.api.notice.markAllRead.mutate({ upTo: "~" });
  peer.taken.length = 0;
  posted.length = 0;
  const cycles = await office.api.cycle.list.query();
  const open = cycles.find(({ status }) => status === "open");
  await office.api.cycle.close.mutate({ cycleId: open?.id ?? "" });
  await machineTurn(test.server.context);
  const { notices } = await coordinator.api.notice.list.query({ before: null, isUnread: true });
  expect(notices).toHaveLength(1);
  return notices[0]?.id ?? "";
};
const calledOf = (id: string): Posted[] => posted.filter(({ headers }) => headers["webhook-id"] === id);

it("a notice leaves the house as a letter and as a signed call, once each, and says what the inbox says", async () => {
  await want("each", true);
  const id = await somethingHappens();
  await machineTurn(test.server.context);
  expect(peer.taken.map(({ to }) => to)).toEqual([["c@example.gov.cn"]]);
  const [call, ...others] = calledOf(id);
  expect(others).toEqual([]);
  const { headers, body }: Posted = call ?? { headers: {}, body: "" };
  const signed = new Webhook(SECRET, { format: "raw" });
  const { notices } = await coordinator.api.notice.list.query({ before: null, isUnread: true });
  expect(signed.verify(body, headers as Record<string, string>)).toMatchObject({
    form: "faheng.notice/1",
    id,
    words: notices[0]?.words,
    agency: notices[0]?.agency,
  });
  expect(() => signed.verify(`${body} `, headers as Record<string, string>)).toThrow("No matching signature");
  // Nobody's address is in what goes to the city.
  expect(posted.map(({ body: text }) => text).join("")).not.toContain("@example.gov.cn");

  const outside = { address: "c@example.com", mail: "each", isCalled: true, expectedVersion: 1 } as const;
  await expect(coordinator.api.notice.set.mutate(outside)).rejects.toMatchObject({
    data: { faheng: { code: "FAHENG_NOTICE_ADDRESS_OUTSIDE" } },
  });
});

it("what the other side could not take comes later with the same number, and what it refused is the administrator's to see", async () => {
  await want("each", true);
  await machineTurn(test.server.context);
  troubles.push({ at: "rcpt", code: 550 });
  answers = Array.from({ length: 500 }, () => 503);
  const id = await somethingHappens();
  expect(calledOf(id)).toHaveLength(1);
  // A way elsewhere is not followed: it is a refusal.
  answers = Array.from({ length: 500 }, () => 307);
  const { context } = test.server;
  const later = { ...context, clock: { now: () => new Date(context.clock.now().getTime() + 60_000) } };
  await machineTurn(later);
  expect(calledOf(id)).toHaveLength(2);
  expect(peer.taken).toEqual([]);

  const admin = await test.signIn("system-admin");
  const jobs = await admin.api.job.list.query({ agencyId: null });
  const codes = jobs.filter(({ state }) => state === "dead").map(({ kind, failure }) => [kind.zh, failure?.code]);
  expect(codes).toContainEqual(["发送邮件", "FAHENG_POST_REFUSED"]);
  expect(codes).toContainEqual(["推送通知", "FAHENG_POST_REFUSED"]);

  await want("none", false);
  expect(await coordinator.api.notice.setting.query()).toMatchObject({ mail: "none", isCalled: false });
});
