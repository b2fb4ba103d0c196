import { useEffect, useRef } from "react";
import { oneOf } from "../../ground/search.ts";
import { useAddress } from "../../parts/use-address.ts";
import { FOUND_KINDS, KIND_WORDS } from "./found-kinds.ts";
import { MOST_CHARACTERS, wordsSearch } from "./search-entry.ts";
import { useText } from "./words.ts";

/** The words, and among what they are looked for; the address holds it. */
export function SearchSieve(props: { readonly cycles: readonly { readonly id: string; readonly title: string }[] }) {
  const t = useText();
  const [search, change] = useAddress(wordsSearch);
  const field = useRef<HTMLInputElement>(null);
  const isAsked = search.q !== undefined;
  useEffect(() => {
    if (!isAsked) field.current?.focus();
  }, [isAsked]);
  return (
    <form
      role="search"
      className="fw-sieve"
      aria-label={t("检索")}
      onSubmit={(event) => {
        event.preventDefault();
        change({ q: field.current?.value.trim() ?? "", page: null });
      }}
    >
      <input
        ref={field}
        id="fw-search-words"
        type="search"
        className="fh-input"
        aria-label={t("要找的字词")}
        placeholder={t("如：集中采购")}
        maxLength={MOST_CHARACTERS}
        defaultValue={search.q ?? ""}
      />
      <select
        className="fh-input"
        aria-label={t("查找类别")}
        value={search.kind ?? ""}
        onChange={({ target }) => change({ kind: oneOf(FOUND_KINDS)(target.value), page: null }, { replace: true })}
      >
        <option value="">{t("全部类别")}</option>
        {FOUND_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(KIND_WORDS[kind])}
          </option>
        ))}
      </select>
      <select
        className="fh-input"
        aria-label={t("考评周期")}
        value={search.cycle ?? ""}
        onChange={({ target }) => change({ cycle: target.value, page: null }, { replace: true })}
      >
        <option value="">{t("全部周期")}</option>
        {props.cycles.map(({ id, title }) => (
          <option key={id} value={id} lang="zh-CN">
            {title}
          </option>
        ))}
      </select>
      <button type="submit" className="fh-button fh-button-main">
        {t("检索")}
      </button>
    </form>
  );
}
