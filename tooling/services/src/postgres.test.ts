import { describe, expect, it } from "vitest";
import { findPostgres, startPostgres } from "./postgres.ts";
import { requireInCi } from "./programs.ts";
import { existsSync } from "node:fs";
import { connect } from "node:net";

describe.skipIf(!requireInCi(findPostgres(), "postgresql"))("startPostgres", () => {
  it("starts, answers, and leaves nothing behind", async () => {
    const postgres = await startPostgres();
    const { port } = new URL(postgres.url);
    expect(await answers(Number(port))).toBe(true);
    expect(await postgres.createDatabase("second")).toContain("/second");
    await postgres.stop();
    expect(await answers(Number(port))).toBe(false);
    expect(existsSync(`/tmp/.s.PGSQL.${port}`)).toBe(false);
  });
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
