import { accessErrors, requireSecondFactor } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { initTRPC } from "@trpc/server";
import type { ApiContext } from "./context.ts";
import { apiErrors as errors } from "./errors.ts";
import { faultOfInput } from "./input-guard.ts";
import { reportOf, toTrpcError } from "./report-error.ts";

/** At most this many calls in one request. */
export const MAX_BATCH = 20;

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const faheng = reportOf(error);
    return {
      ...shape,
      message: faheng.message.zh,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, faheng },
    };
  },
});

/** What the first look at an input finds. */
const FAULTS = {
  depth: { zh: "层次太深", en: "it is nested too deep" },
  key: { zh: "有不能用的键", en: "a key that may not be used" },
  text: { zh: "有不能保存的字符", en: "a character that can’t be kept" },
} as const;

const coded = t.middleware(async ({ next, getRawInput }) => {
  const fault = faultOfInput(await getRawInput());
  if (fault !== null)
    throw toTrpcError(new FahengError(errors.FAHENG_API_INPUT, { details: { reason: FAULTS[fault] } }));
  const result = await next();
  if (!result.ok && result.error.cause instanceof FahengError) throw toTrpcError(result.error.cause);
  return result;
});

export const router = t.router;

/** For anybody, signed in or not. */
export const open = t.procedure.use(coded);

/** For people who are signed in and may still have to set up a second factor: for setting it up, and nothing else. */
export const arriving = open.use(async ({ ctx, next }) => {
  if (!ctx.actor) throw toTrpcError(new FahengError(accessErrors.FAHENG_ACCESS_SIGNED_OUT));
  return await next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For people who are signed in, with whatever their role asks for: hands the actor on. */
export const signedIn = arriving.use(async ({ ctx, next }) => {
  requireSecondFactor(ctx.actor);
  return await next();
});
