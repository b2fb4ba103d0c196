// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useFieldFocus } from "./use-field-focus.ts";

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

const page = `
  <details id="outer"><summary>甲</summary><details id="inner"><summary>乙</summary>
    <div data-place="items.1.2"><input id="item" /><div data-place="items.1.2.floor"><select id="floor"><option>无</option></select></div></div>
  </details></details>
  <div data-place="settings"><input id="off" disabled /><input id="settings" /></div>`;
const led = (steps: readonly string[]): void => renderHook(() => useFieldFocus()).result.current(steps);

it("opens what is closed around a field, and gives it the focus", async () => {
  document.body.innerHTML = page;
  led(["items", "1.2", "floor"]);
  await waitFor(() => expect(document.activeElement?.id).toBe("floor"));
  const isOpen = [...document.querySelectorAll("details")].map(({ open }) => open);
  expect(isOpen).toEqual([true, true]);
});

it("leads to the nearest thing around a place that has no field, past what cannot be typed into", async () => {
  document.body.innerHTML = page;
  led(["items", "1.2", "clauses", "a"]);
  await waitFor(() => expect(document.activeElement?.id).toBe("item"));
  led(["settings", "base"]);
  await waitFor(() => expect(document.activeElement?.id).toBe("settings"));
});

it("waits for a field that is still to be drawn", async () => {
  document.body.innerHTML = "";
  led(["items", "1.2", "floor"]);
  document.body.innerHTML = page;
  await waitFor(() => expect(document.activeElement?.id).toBe("floor"));
});
