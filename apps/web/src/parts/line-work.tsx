import { Link } from "@tanstack/react-router";
import { CloseCycle } from "./close-cycle.tsx";
import { CycleWork } from "./cycle-work.tsx";
import { ReopenCycle } from "./reopen-cycle.tsx";
import { useText } from "./words.ts";

/** What there is to do in a line: the bureau's coordinators look over it, and whoever is assessed fills in. */
export function LineWork({
  cycle: { id, title, isOpen, assessments },
  isOffice,
}: {
  cycle: { readonly id: string; readonly title: string; readonly isOpen: boolean; readonly assessments: number };
  /** Whether the reader coordinates the bureau whose line it is. */
  isOffice: boolean;
}) {
  const t = useText();
  if (!isOffice) {
    return (
      <>
        <p>{t("由业务指导机关组织，只有它和本局能看到本局的填报，依法治市办看不到。")}</p>
        <CycleWork cycleId={id} />
      </>
    );
  }
  return (
    <>
      <p>{t("{n} 个机关参加考评", { n: assessments })}</p>
      <div className="fh-actions">
        <Link to="/cycles/$cycleId/line" params={{ cycleId: id }} className="fh-button">
          {t("条线汇总")}
        </Link>
        {isOpen ? (
          <CloseCycle cycleId={id} title={title} kind="line" />
        ) : (
          <ReopenCycle cycleId={id} title={title} kind="line" />
        )}
      </div>
    </>
  );
}
