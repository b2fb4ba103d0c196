import { deliveryErrors as errors, type Letter } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { createTransport } from "nodemailer";
import { Readable } from "node:stream";
import type { MailOptions } from "../options.ts";

/** How long the mail server may keep us waiting: less than a job's lease, so that no second runner comes while this one waits. Milliseconds. */
const PATIENCE = 10_000;

/**
 * Letters through an SMTP server. One connection for each letter: there are few, and nothing is kept open that could break unseen.
 *
 * @throws FAHENG_POST_AWAY, FAHENG_POST_REFUSED, FAHENG_POST_UNSURE
 */
export function mailBy({ url, from }: MailOptions): (letter: Letter) => Promise<void> {
  const times = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true });
  const { host } = new URL(url);
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(/>$/, "");
  return async ({ id, to, subject, text }) => {
    // Whether all of it has been said is what a connection that breaks off is asked about.
    let isSaid = false;
    const body = Readable.from([text]).on("end", () => {
      isSaid = true;
    });
    const headers = { "auto-submitted": "auto-generated", "x-auto-response-suppress": "All" };
    try {
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers,
      });
    } catch (cause) {
      const reason = `${host}: ${reasonOf(cause)}`;
      throw new FahengError(errors[codeOf(cause, isSaid)], { place: "mail", details: { reason }, cause });
    }
  };
}

/** What the mail server's answer means, or that there was none. */
function codeOf(cause: unknown, isSaid: boolean): "FAHENG_POST_AWAY" | "FAHENG_POST_REFUSED" | "FAHENG_POST_UNSURE" {
  const { code, responseCode } = cause as { readonly code?: unknown; readonly responseCode?: unknown };
  if (typeof responseCode === "number") {
    // A password that is refused is the administrator's to mend, and no letter's fault.
    return responseCode >= 500 && code !== "EAUTH" ? "FAHENG_POST_REFUSED" : "FAHENG_POST_AWAY";
  }
  return isSaid ? "FAHENG_POST_UNSURE" : "FAHENG_POST_AWAY";
}

function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, " ").slice(0, 200);
}
