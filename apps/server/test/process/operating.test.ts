import { openDatabase, verifyAudit } from "@faheng/database";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environment } from "../../src/env.ts";
import { nantongAssessment } from "../test-server.ts";
import { startProcess, temporaryFolder } from "./server-process.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const page = readFileSync(path.join(root, "docs/operating.md"), "utf8");

/** A command of the page, as it stands there. */
function command(name: string): string {
  const found = new RegExp(`<!-- tested: ${name} -->\\n\\n\`\`\`sh\\n(.*?)\\n\`\`\``, "s").exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/operating.md has no command «${name}»`);
  return found;
}

describe("docs/operating.md", () => {
  it("lists every setting with its default, and no other", () => {
    const listed = [...page.matchAll(/^\| `([A-Z0-9_]+)` +\| (?:`(.*?)`|–) +\|/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    const defaults = environment.parse({});
    const actual = Object.keys(environment.shape).map((name) => {
      const value = defaults[name as keyof typeof defaults];
      return [name, value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : String(value)];
    });
    expect(new Map(listed as [string, string][])).toEqual(new Map(actual as [string, string][]));
  });

  describe("backup", () => {
    const { folder, remove } = temporaryFolder();
    const shell = (text: string): string =>
      execFileSync("sh", ["-c", text], { cwd: folder, encoding: "utf8", env: { PATH: process.env["PATH"] ?? "" } });
    let before: Awaited<ReturnType<typeof nantongAssessment>>;
    beforeAll(async () => {
      // As in an installation: the program's folder, with data beside it.
      for (const name of ["apps", "node_modules"]) symlinkSync(path.join(root, name), path.join(folder, name));
      const server = await startProcess({ FAHENG_DATA: path.join(folder, "data") });
      const department = await server.signIn("department");
      const { id, responses } = await nantongAssessment(department);
      await department.api.response.save.mutate({
        assessmentId: id,
        indicator: "R2",
        expectedVersion: responses["R2"]?.version ?? 0,
        status: "done",
        facts: { a: 2 },
        progress: "备份之前",
        notApplicable: null,
      });
      before = await nantongAssessment(department);
      shell(command("backup"));
      await department.api.response.save.mutate({
        assessmentId: id,
        indicator: "R2",
        expectedVersion: before.responses["R2"]?.version ?? 0,
        status: "done",
        facts: { a: 1 },
        progress: "备份之后",
        notApplicable: null,
      });
      await server.end("SIGTERM");
      shell(command("copy"));
    });
    afterAll(remove);

    it("taken beside a running server holds everything saved before it, and starts", async () => {
      const data = path.join(folder, "restored");
      mkdirSync(data);
      renameSync(path.join(folder, "backup.sqlite"), path.join(data, "faheng.sqlite"));
      const server = await startProcess({ FAHENG_DATA: data });
      const restored = await nantongAssessment(await server.signIn("department"));
      expect(restored.responses).toEqual(before.responses);
      expect(restored.explanation).toEqual(before.explanation);
      await server.end("SIGTERM");
      const database = await openDatabase({ engine: "sqlite", folder: data, access: "reader" });
      expect(await verifyAudit(database.db)).toMatchObject({ ok: true });
      await database.close();
    });

    it("archived and restored into another folder is the same chain and the same answers, and starts", async () => {
      expect(shell(command("archive"))).toMatch(
        /^all\.faheng: \d+ bytes, \d+ rows, \d+ tables, 1 release of a pack\n$/,
      );
      // The page's own folder is taken by the backup above.
      shell(command("restore").replace("--data restored", "--data unpacked"));
      expect(shell(command("verify").replace("--data data", "--data unpacked"))).toBe(shell(command("verify")));
      const server = await startProcess({ FAHENG_DATA: path.join(folder, "unpacked") });
      const restored = await nantongAssessment(await server.signIn("department"));
      expect(restored.responses["R2"]).toMatchObject({ facts: { a: 1 }, progress: "备份之后" });
      await server.end("SIGTERM");
    });

    it("copied after a clean stop is the same chain to the last row, and starts", async () => {
      const head = shell(command("verify"));
      expect(head).toMatch(/audit ok: \d+ 条链 \/ chains, \d+ 条记录 \/ rows/);
      expect(head).toContain("content ok");
      expect(shell(command("verify").replace("--data data", "--data data-copy"))).toBe(head);
      const server = await startProcess({ FAHENG_DATA: path.join(folder, "data-copy") });
      const copied = await nantongAssessment(await server.signIn("department"));
      expect(copied.responses["R2"]).toMatchObject({ facts: { a: 1 }, progress: "备份之后" });
      await server.end("SIGTERM");
    });
  });
});
