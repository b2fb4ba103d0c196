import { Link } from "@tanstack/react-router";
import { useText } from "./words.ts";
import { Page } from "../../parts/page.tsx";
import { CycleCards } from "../../parts/cycle-cards.tsx";

/** All cycles, and the way to the years before them. */
export function CyclesPage() {
  const t = useText();
  return (
    <Page title={t("考评周期")}>
      <CycleCards />
      <p className="fw-no-print">
        <Link to="/past" search={{}}>
          {t("查看、导入历年结果")}
        </Link>
      </p>
    </Page>
  );
}
