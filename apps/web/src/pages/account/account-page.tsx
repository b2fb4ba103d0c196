import { useText } from "../../app/text.ts";
import { Page, Panel } from "../../parts/page.tsx";
import { PasswordChange } from "./password-change.tsx";
import { SecondFactor } from "./second-factor.tsx";

/** One's own account: password and second factor. */
export function AccountPage() {
  const t = useText();
  return (
    <Page title={t("我的账号")}>
      <div className="fw-narrow">
        <Panel title={t("修改密码")}>
          <PasswordChange />
        </Panel>
        <Panel title={t("动态验证码（第二重验证）")}>
          <SecondFactor />
        </Panel>
      </div>
    </Page>
  );
}
