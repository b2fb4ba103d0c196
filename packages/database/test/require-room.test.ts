import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { freeSpace, requireRoom } from "../src/index.ts";

it("says before the act where room is missing, how much is needed and how much there is", async () => {
  const short = requireRoom("/srv/data", 15_000_000, async () => 34_999_999);
  await expect(short).rejects.toMatchObject({
    code: "FAHENG_DISK_NO_ROOM",
    place: "/srv/data",
    details: { place: "/srv/data", needed: 35, free: 34 },
    definition: { status: 503 },
  });
  await requireRoom("/srv/data", 15_000_000, async () => 35_000_000);
});

it("asks the file system, and leaves a folder that is not there to whoever writes to it", async () => {
  expect(await freeSpace(tmpdir())).toBeGreaterThan(0);
  expect(await freeSpace("/no/such/folder")).toBeNull();
  await requireRoom("/no/such/folder", 1);
  await expect(requireRoom(tmpdir(), 1e18)).rejects.toMatchObject({ code: "FAHENG_DISK_NO_ROOM" });
});
