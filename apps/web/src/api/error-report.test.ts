import type { AppRouter } from "@faheng/api";
import { TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import { reportOf } from "./error-report.ts";

const faheng = {
  code: "FAHENG_FACT_RANGE",
  status: 422,
  message: { zh: "超出范围", en: "out of range" },
  mend: { zh: "请改", en: "change it" },
  place: "1.2",
  details: {},
};
const answer = (data: object) =>
  TRPCClientError.from<AppRouter>({ error: { message: "", code: -32603, data } } as never);

describe("reportOf", () => {
  it("hands on the server's own report", () => {
    expect(reportOf(answer({ httpStatus: 422, faheng }))).toEqual(faheng);
  });

  it("names no place by an id of ours", () => {
    for (const place of ["01a2217d-8f25-7000-a918-8df420ade78b", "response:01a2217d-8f25-7000-a918-8df420ade78b/R1"])
      expect(reportOf(answer({ httpStatus: 404, faheng: { ...faheng, place } })).place).toBeNull();
  });

  it("keeps the class of an answer without one", () => {
    expect(reportOf(answer({ httpStatus: 413, faheng: null }))).toMatchObject({
      code: "FAHENG_WEB_UNKNOWN",
      status: 413,
    });
  });

  it("says that nobody answered", () => {
    expect(reportOf(TRPCClientError.from(new Error("fetch failed")))).toMatchObject({
      code: "FAHENG_WEB_NO_ANSWER",
      status: 503,
    });
  });

  it("reports what broke in the page itself", () => {
    expect(reportOf(new TypeError("x")).code).toBe("FAHENG_WEB_UNKNOWN");
  });
});
