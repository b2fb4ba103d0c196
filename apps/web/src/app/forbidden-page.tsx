import { EmptyPicture } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useText } from "./words.ts";
import { Page } from "../parts/page.tsx";

/** A page that is for other roles, with the way back. */
export function ForbiddenPage() {
  const t = useText();
  return (
    <Page title={t("没有权限")}>
      <EmptyPicture title={t("您的角色不使用这个页面。如工作需要，请安全管理员调整角色。")}>
        <Link to="/" className="fh-button">
          {t("回到工作台")}
        </Link>
      </EmptyPicture>
    </Page>
  );
}
