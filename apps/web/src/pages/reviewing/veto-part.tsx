import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { VetoForm } from "../../parts/veto-form.tsx";
import { useText } from "./words.ts";

/** Proposes a veto on an item that has one: a reviewer states none by themselves, since the agency is heard first. */
export function VetoPart(props: { readonly view: ReviewTaskView; readonly item: ReviewTaskView["items"][number] }) {
  const t = useText();
  const { view, item } = props;
  const { assessmentId } = view.task;
  const [isOpen, setOpen] = useState(false);
  const mayPropose = view.acts.includes("finding.save");
  const { data = [] } = useQuery({ ...trpc.register.vetoes.queryOptions({ assessmentId }), enabled: mayPropose });
  const own = data.filter(({ indicator }) => indicator === item.code);
  if (own.length === 0) return null;
  return (
    <details
      className="fw-more fw-no-print"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t("提出否决")}</summary>
      <VetoForm assessmentId={assessmentId} vetoes={own} onDone={() => setOpen(false)} />
    </details>
  );
}
