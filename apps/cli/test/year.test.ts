import { openDatabase } from "@faheng/database";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { faheng, scratch } from "./faheng.ts";
import { seedNantong } from "./seed.ts";

const data = scratch();
afterAll(() => data.remove());

it("writes an agency's year as a folder that sha256sum finds whole, and writes over none", async () => {
  const at = path.join(data.folder, "data");
  const config = { engine: "sqlite", folder: at, access: "server" } as const;
  await seedNantong(config);
  const { db, close } = await openDatabase(config);
  const { id } = await db.selectFrom("assessment").select("id").executeTakeFirstOrThrow();
  await close();
  const folder = path.join(data.folder, "year");
  const said = await faheng("year", id, folder, "--data", at);
  expect(said).toMatchObject({ code: 0, err: "" });
  const { stdout, status } = spawnSync("sha256sum", ["-c", "SHA256SUMS.txt"], { cwd: folder, encoding: "utf8" });
  const lines = stdout.trimEnd().split("\n");
  expect([status, lines.every((it) => it.endsWith(": OK"))]).toEqual([0, true]);
  expect(said.out).toContain(`${lines.length} 份 / files，不符 / bad 0`);
  expect(readFileSync(path.join(folder, "目录.html"), "utf8")).toMatch(/计分：[^<]+ 分/u);
  const again = await faheng("year", id, folder, "--data", at);
  expect(again.code).toBe(1);
  expect(again.err).toContain("FAHENG_CLI_FOLDER_TAKEN");
  const unknown = await faheng("year", "none", path.join(data.folder, "other"), "--data", at);
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain("FAHENG_ASSESSMENT_NOT_FOUND");
});
