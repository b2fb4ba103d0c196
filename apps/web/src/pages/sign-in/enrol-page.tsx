import { queryClient } from "../../api/trpc.ts";
import { SignOut } from "../../parts/sign-out.tsx";
import { useText } from "./words.ts";
import { SecondFactor } from "../../parts/second-factor.tsx";
import { Door } from "./door.tsx";

/** All that a security administrator without a second factor gets to see: setting one up, and the way out. */
export function EnrolPage({ name }: { name: string }) {
  const t = useText();
  return (
    <Door title={t("启用动态口令")} isWide>
      <section aria-labelledby="enrol">
        <h2 id="enrol">{t("启用动态口令")}</h2>
        <p>{t("{name}，您好：安全管理员决定其他人的权限，须先启用动态口令，才能使用本系统。", { name })}</p>
        <SecondFactor onConfirmed={() => void queryClient.resetQueries()} />
      </section>
      <p className="fw-door-out">
        <SignOut className="fh-link" />
      </p>
    </Door>
  );
}
