import { EmptyPicture } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import { useText } from "../app/text.ts";

/** An address nothing answers to. */
export function NotFoundPage() {
  const t = useText();
  return (
    <EmptyPicture title={t("没有这个页面")}>
      <Link to="/" className="fh-button">
        {t("回到工作台")}
      </Link>
    </EmptyPicture>
  );
}
