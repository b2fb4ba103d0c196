import { afterEach, describe, expect, it } from "vitest";
import { mailBy } from "../../src/post/mail.ts";
import { type MailPeer, startMailPeer, type Trouble } from "./mail-peer.ts";

const LETTER = { id: "abc", to: "a@example.gov.cn", subject: "法衡：催办", text: "第一行\n第二行：“1.1 依法决策”\n" };
const FROM = "法衡 <faheng@example.gov.cn>";

describe("letters through a real SMTP server", () => {
  let peer: MailPeer;
  afterEach(async () => {
    await peer.close();
  });
  const mail = (url = peer.url): ReturnType<typeof mailBy> => mailBy({ url, from: FROM, domains: [] });

  it("arrive whole, in Chinese, with their own number and as the machine's", async () => {
    peer = await startMailPeer();
    await mail()(LETTER);
    expect(peer.taken).toHaveLength(1);
    const [{ from, to, raw = "" } = { from: "", to: [] }] = peer.taken;
    expect({ from, to }).toEqual({ from: "faheng@example.gov.cn", to: ["a@example.gov.cn"] });
    const [head = "", body = ""] = raw.split("\r\n\r\n");
    expect(head).toMatch(/^Message-ID: <abc@example\.gov\.cn>$/imu);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/imu);
    const encoding = /^Content-Transfer-Encoding: (\S+)$/imu.exec(head)?.[1];
    const plain = encoding === "base64" ? Buffer.from(body, "base64").toString("utf8") : decodeQuotedPrintable(body);
    expect(plain.replaceAll("\r\n", "\n").trimEnd()).toBe(LETTER.text.trimEnd());
  });

  it.each<[Trouble, string]>([
    [{ at: "rcpt", code: 450 }, "FAHENG_POST_AWAY"],
    [{ at: "rcpt", code: 550 }, "FAHENG_POST_REFUSED"],
    [{ at: "data", code: 451 }, "FAHENG_POST_AWAY"],
    [{ at: "data", code: 554 }, "FAHENG_POST_REFUSED"],
    ["break-off", "FAHENG_POST_UNSURE"],
  ])("%j is %s", async (trouble, code) => {
    peer = await startMailPeer([trouble]);
    await expect(mail()(LETTER)).rejects.toMatchObject({ code, place: "mail" });
    expect(peer.taken).toHaveLength(trouble === "break-off" ? 1 : 0);
    await mail()(LETTER);
    expect(peer.taken).toHaveLength(trouble === "break-off" ? 2 : 1);
  });

  it("are not taken where nobody answers, or the password is refused, and may come later", async () => {
    peer = await startMailPeer([], {
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      onAuth: (_auth, _session, callback) => callback(new Error("wrong password")),
    });
    const { url } = peer;
    const withPassword = url.replace("smtp://", "smtp://user:wrong@");
    await expect(mail(withPassword)(LETTER)).rejects.toMatchObject({ code: "FAHENG_POST_AWAY" });
    await peer.close();
    await expect(mail(url)(LETTER)).rejects.toMatchObject({ code: "FAHENG_POST_AWAY" });
    expect(peer.taken).toEqual([]);
    peer = await startMailPeer();
  });
});

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/gu, "")
    .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
