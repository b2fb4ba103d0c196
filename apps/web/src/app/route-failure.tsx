import { ErrorNotice, FailedPicture } from "@faheng/ui";
import { reportOf } from "../api/error-report.ts";

/** A page that broke while it was drawn. */
export function RouteFailure({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <FailedPicture>
      <ErrorNotice report={reportOf(error)} onRetry={reset} />
    </FailedPicture>
  );
}
