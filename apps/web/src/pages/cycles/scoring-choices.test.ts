import { expect, it } from "vitest";
import type { ProfileRow } from "../../api/outputs.ts";
import { preselected } from "./scoring-choices.ts";

const row = (id: string, standing: ProfileRow["standing"], version = "1.0.0", unweighted: readonly string[] = []) =>
  ({ id, standing, version, unweighted }) as unknown as ProfileRow;
const chosen = (...rows: readonly ProfileRow[]): string | null => {
  const found = preselected(rows);
  return found && `${found.id} ${found.version}`;
};

it("a pack's only profile is chosen, whatever its kind", () => {
  expect(chosen(row("p", "platform"))).toBe("p 1.0.0");
  expect(chosen(row("o", "office"))).toBe("o 1.0.0");
  expect(chosen(row("o", "office", "1.9.0"), row("o", "office", "1.10.0"))).toBe("o 1.10.0");
});

it("the document's own goes before others", () => {
  expect(chosen(row("p", "platform"), row("d", "official"), row("o", "office"))).toBe("d 1.0.0");
});

it("between several others, and where none can be used, nobody chooses for the office", () => {
  expect(chosen(row("p", "platform"), row("o", "office"))).toBeNull();
  expect(chosen(row("p", "platform", "1.0.0", ["daily"]))).toBeNull();
  expect(chosen()).toBeNull();
});
