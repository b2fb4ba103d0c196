import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, queryClient } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";

/** A published list, pasted: what it would change is shown first, and kept year by year. */
export function ListImport() {
  const t = useText();
  const [text, setText] = useState("");
  const read = useMutation({ mutationFn: () => client.calendar.readList.query({ text }) });
  const save = useMutation({
    mutationFn: (found: NonNullable<typeof read.data>[number]) =>
      client.calendar.save.mutate({ year: found.year, expectedVersion: found.version, days: [...found.days] }),
    onSettled: async () => {
      await queryClient.invalidateQueries();
      await read.mutateAsync();
    },
  });
  return (
    <Panel title={t("粘贴放假安排")} className="fw-no-print">
      <p className="fh-quiet">{t("每行一天：日期、休或班、名称，用逗号或空格隔开，如 2026-10-01,休,国庆节")}</p>
      <textarea
        className="fh-input"
        rows={5}
        aria-label={t("粘贴放假安排")}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="fw-steps">
        <button
          type="button"
          className="fh-button"
          disabled={text.trim() === "" || read.isPending}
          onClick={() => read.mutate()}
        >
          {t("先看看会改变什么")}
        </button>
      </p>
      <Fault error={read.error ?? save.error} />
      {(read.data ?? []).map((found) => (
        <p key={found.year} role="status">
          {t("{year}年：新增 {added} 天，取消 {removed} 天。", {
            year: found.year,
            added: found.added.length,
            removed: found.removed.length,
          })}{" "}
          <button
            type="button"
            className="fh-button"
            disabled={save.isPending || (found.added.length === 0 && found.removed.length === 0)}
            onClick={() => save.mutate(found)}
          >
            {t("采用这一年")}
          </button>
        </p>
      ))}
    </Panel>
  );
}
