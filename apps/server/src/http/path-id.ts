import { FahengError } from "@faheng/domain";
import type { FastifyRequest } from "fastify";
import { serverErrors as errors } from "../errors.ts";
import { isPlainText } from "@faheng/api";
import { z } from "zod";

/** An id as a path names it: what the database can look for, whatever was percent-encoded. */
export const pathId = z.string().min(1).max(100).refine(isPlainText);

/** @throws FAHENG_HTTP_NOT_FOUND for what is no parameter of its kind */
export function requireParameter<Value extends string>(
  request: FastifyRequest,
  name: string,
  form: z.ZodType<Value>,
): Value {
  const { data } = form.safeParse((request.params as Readonly<Record<string, string>>)[name]);
  if (data === undefined) throw new FahengError(errors.FAHENG_HTTP_NOT_FOUND);
  return data;
}
