import { EmptyPicture } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useText } from "./words.ts";
import { Page } from "../parts/page.tsx";

/** An address nothing answers to. */
export function NotFoundPage() {
  const t = useText();
  return (
    <Page title={t("没有这个页面")}>
      <EmptyPicture title={t("地址可能已改变，或者您没有打开它的权限。")}>
        <Link to="/" className="fh-button">
          {t("回到工作台")}
        </Link>
      </EmptyPicture>
    </Page>
  );
}
