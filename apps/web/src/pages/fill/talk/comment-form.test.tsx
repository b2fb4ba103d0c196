// @vitest-environment happy-dom
import { LanguageProvider } from "@faheng/ui";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { dropKeptDrafts } from "../../../parts/kept-drafts.ts";
import { CommentForm } from "./comment-form.tsx";
import type { CommentPlace } from "./kept-comment.ts";

const mine: CommentPlace = { personId: "p1", assessmentId: "a1", indicator: "2" };
const WORDS = "口径是否含派出机构？";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** The field as it stands when the page is opened anew. */
function opened(place = mine, onSend = async (): Promise<void> => undefined): HTMLTextAreaElement {
  cleanup();
  render(
    <LanguageProvider language="zh">
      <CommentForm place={place} people={[]} isSending={false} onSend={onSend} />
    </LanguageProvider>,
  );
  return screen.getByLabelText("写批注");
}

const write = (said: string): boolean => fireEvent.change(opened(), { target: { value: said } });

it("keeps a comment that is not sent, for its writer and its indicator alone", () => {
  write(WORDS);
  expect(opened().value).toBe(WORDS);
  expect(opened({ ...mine, indicator: "3" }).value).toBe("");
  expect(opened({ ...mine, personId: "p2" }).value).toBe("");
});

it("forgets it once it is sent or emptied, and keeps it where sending failed", async () => {
  const send = async (): Promise<void> => {
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "发出批注" })));
  };
  write(WORDS);
  opened(mine, () => Promise.reject(new Error("no answer")));
  await send();
  expect(opened().value).toBe(WORDS);
  await send();
  expect(opened().value).toBe("");
  write(WORDS);
  fireEvent.change(opened(), { target: { value: "" } });
  expect(localStorage.length).toBe(0);
});

it("is forgotten with the drafts of whoever leaves on purpose", () => {
  write(WORDS);
  dropKeptDrafts("p1");
  expect(opened().value).toBe("");
});
