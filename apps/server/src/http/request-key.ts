import { apiErrors } from "@faheng/api";
import type { Context } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { IncomingMessage } from "node:http";

/** Header with which a sender names one act: the same once more is answered again and not done again. */
const REQUEST_KEY = "idempotency-key";
/** 128 bits that the sender has drawn: who can guess it could be told the answer. */
const FORM = /^[0-9a-f]{32}$/;

/**
 * What use-cases are given for one request.
 *
 * @param calls how many calls the request makes: a key names one act, so that none stands for several.
 * @throws FAHENG_API_INPUT
 */
export function contextOf(context: Context, { headers }: IncomingMessage, calls = 1): Context {
  const requestKey = headers[REQUEST_KEY];
  if (requestKey === undefined) return context;
  if (typeof requestKey === "string" && FORM.test(requestKey) && calls === 1) return { ...context, requestKey };
  const reason = {
    zh: "一次请求一个编号，为 32 位小写十六进制数字",
    en: "one key of 32 lower-case hexadecimal digits for one call",
  };
  throw new FahengError(apiErrors.FAHENG_API_INPUT, { place: REQUEST_KEY, details: { reason } });
}
