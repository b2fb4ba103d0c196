import { useText } from "./words.ts";
import { Page } from "../../parts/page.tsx";
import { CycleCards } from "../../parts/cycle-cards.tsx";

/** All cycles. */
export function CyclesPage() {
  const t = useText();
  return (
    <Page title={t("考评周期")}>
      <CycleCards />
    </Page>
  );
}
