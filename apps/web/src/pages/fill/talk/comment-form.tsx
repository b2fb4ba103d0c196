import { useRef, useState } from "react";
import { useText } from "../words.ts";
import { type CommentPlace, keepComment, keptComment } from "./kept-comment.ts";
import { meantIn, type MeantPerson, offeredFor, typedName, withName } from "./meant.ts";

/** The server takes no longer one, nor more names. */
const MOST_CHARACTERS = 1000;
const MOST_MEANT = 20;

/** Where a comment is written; behind an `@` names are offered. What is not sent yet is kept in this browser. */
export function CommentForm(props: {
  readonly place: CommentPlace;
  readonly people: readonly MeantPerson[];
  readonly isSending: boolean;
  readonly onSend: (said: string, mentions: readonly string[]) => Promise<void>;
}) {
  const t = useText();
  const { place, people, isSending, onSend } = props;
  const [said, setSaid] = useState(() => keptComment(place));
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const offered = offeredFor(people, typedName(said, caret));
  const write = (text: string, at: number): void => {
    setSaid(text);
    setCaret(at);
    keepComment(place, text);
  };
  const choose = (name: string): void => {
    const next = withName(said, caret, name);
    write(next.text, next.caret);
    field.current?.focus();
  };
  const send = async (): Promise<void> => {
    try {
      await onSend(said, meantIn(said, people).slice(0, MOST_MEANT));
    } catch {
      // What was typed stays, and the panel says why.
      return;
    }
    write("", 0);
  };
  return (
    <form
      className="fw-stack fw-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="fw-field">
        <span>{t("写批注")}</span>
        <textarea
          ref={field}
          className="fh-input"
          rows={2}
          maxLength={MOST_CHARACTERS}
          placeholder={t("输入 @ 可点名本机关的人")}
          value={said}
          onChange={({ target }) => {
            write(target.value, target.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        />
      </label>
      {offered.length === 0 ? null : (
        <div role="group" aria-label={t("点名")} className="fw-comment-names">
          {offered.map(({ id, name }) => (
            <button key={id} type="button" className="fh-button" lang="zh-CN" onClick={() => choose(name)}>
              @{name}
            </button>
          ))}
        </div>
      )}
      <div>
        <button type="submit" className="fh-button" disabled={isSending || said.trim() === ""}>
          {t("发出批注")}
        </button>
      </div>
    </form>
  );
}
