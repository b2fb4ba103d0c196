import type { Transaction } from "@faheng/database";
import type { Context } from "../context.ts";
import { queueOwnJob } from "../job/queue-own-job.ts";
import { callJob } from "./call-job.ts";
import { letterJob } from "./letter-job.ts";
import { settingsOf } from "./own-settings.ts";
import { NO_POST } from "./post.ts";

/** Queues what leaves the house for notices that were just made, as their readers want it. In the transaction that makes them. */
export async function sendOut(
  trx: Transaction,
  context: Context,
  told: readonly { readonly personId: string; readonly noticeId: string }[],
): Promise<void> {
  const { mail, call } = context.post ?? NO_POST;
  if (told.length === 0 || (mail === null && call === null)) return;
  const settings = await settingsOf(
    trx,
    told.map(({ personId }) => personId),
  );
  for (const { personId, noticeId } of told) {
    const setting = settings.get(personId);
    if (mail !== null && setting?.mail === "each") {
      await queueOwnJob(trx, context, {
        kind: letterJob.kind,
        key: noticeId,
        input: { personId, key: noticeId, noticeId },
      });
    }
    if (call !== null && setting?.isCalled === true) {
      await queueOwnJob(trx, context, { kind: callJob.kind, key: noticeId, input: { personId, noticeId } });
    }
  }
}
