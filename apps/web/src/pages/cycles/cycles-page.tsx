import { useText } from "../../app/text.ts";
import { Page } from "../../parts/page.tsx";
import { CycleCards } from "../desk/cycle-cards.tsx";

/** All cycles. */
export function CyclesPage() {
  const t = useText();
  return (
    <Page title={t("考评周期")}>
      <CycleCards />
    </Page>
  );
}
