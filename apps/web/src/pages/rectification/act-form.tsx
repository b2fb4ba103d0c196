import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { useText } from "./words.ts";

/** The frame of a form that does something to a problem: sends it, says what went wrong, and reads the page anew. */
export function ActForm(props: {
  readonly label: string;
  readonly send: string;
  readonly onSend: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { label, send, onSend, onDone, children } = props;
  const act = useMutation({
    mutationFn: async () => await onSend(),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <form
      aria-label={label}
      className="fw-record-form"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      {children}
      <Fault error={act.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={act.isPending}>
          {send}
        </button>
        <button type="button" className="fh-button" disabled={act.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
