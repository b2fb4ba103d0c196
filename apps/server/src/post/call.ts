import { type Call, deliveryErrors as errors } from "@faheng/assessment";
import { canonicalJson } from "@faheng/database";
import { FahengError } from "@faheng/domain";
import { Webhook } from "standardwebhooks";
import type { WebhookOptions } from "../options.ts";

/** How long the other side may take, milliseconds: less than a job's lease. */
const PATIENCE = 10_000;
/** Answers after which the same may be taken later. */
const LATER = [408, 425, 429];

/**
 * Notices to whatever the city has connected, one POST each, signed as Standard Webhooks are: `webhook-id` (the notice's, the same
 * each time), `webhook-timestamp` and `webhook-signature` over id, time and body. docs/operating.md says what is in it.
 *
 * @throws FAHENG_POST_AWAY, FAHENG_POST_REFUSED
 */
export function callBy({ url, secret }: WebhookOptions): (call: Call) => Promise<void> {
  const webhook = new Webhook(secret, { format: "raw" });
  const { host } = new URL(url);
  return async (call) => {
    const body = canonicalJson({ form: "faheng.notice/1", ...call });
    const at = new Date();
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "webhook-id": call.id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": webhook.sign(call.id, at, body),
    };
    const fail = (code: "FAHENG_POST_AWAY" | "FAHENG_POST_REFUSED", reason: string, cause?: unknown): FahengError =>
      new FahengError(errors[code], { place: "webhook", details: { reason: `${host}: ${reason}` }, cause });
    let status: number;
    try {
      // Where it is sent is the administrator's word alone: nothing leads it elsewhere.
      const signal = AbortSignal.timeout(PATIENCE);
      const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
      ({ status } = response);
      await response.body?.cancel();
    } catch (cause) {
      throw fail("FAHENG_POST_AWAY", cause instanceof Error ? cause.message : String(cause), cause);
    }
    if (status >= 200 && status < 300) return;
    throw fail(status >= 500 || LATER.includes(status) ? "FAHENG_POST_AWAY" : "FAHENG_POST_REFUSED", `HTTP ${status}`);
  };
}
