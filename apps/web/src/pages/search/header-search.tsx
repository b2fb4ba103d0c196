import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { mayOpen } from "../../ground/page-roles.ts";
import { useSession } from "../../ground/session.tsx";
import { MOST_CHARACTERS } from "./search-entry.ts";
import { useText } from "./words.ts";

/** Where a key is a letter of what somebody writes. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

/** The way to 检索 in the head of every page: a field where there is room for it or `/` has called it, a link elsewhere. */
export function HeaderSearch() {
  const t = useText();
  const session = useSession();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const isOpen = mayOpen(session, "/search");
  useEffect(() => {
    if (!isOpen) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      const own = document.querySelector<HTMLInputElement>("#fw-search-words");
      // On its own page the page's field. At once: what is typed after the key is not to be lost while a page loads.
      (own ?? field.current)?.select();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <>
      <form
        role="search"
        className="fw-head-search"
        aria-label={t("全站检索")}
        onSubmit={(event) => {
          event.preventDefault();
          const q = field.current?.value.trim() ?? "";
          void navigate({ to: "/search", search: q === "" ? {} : { q } });
          if (field.current) field.current.value = "";
          field.current?.blur();
        }}
      >
        <input
          ref={field}
          type="search"
          maxLength={MOST_CHARACTERS}
          aria-label={t("检索指标、填报和佐证材料")}
          aria-keyshortcuts="/"
          placeholder={t("检索（按 / 键）")}
          onKeyDown={({ key, currentTarget }) => {
            if (key === "Escape") currentTarget.blur();
          }}
        />
      </form>
      <Link to="/search" className="fw-bell fw-head-find" title={t("检索（按 / 键）")} aria-label={t("检索")}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20" />
        </svg>
      </Link>
    </>
  );
}
