import { useBlocker } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { word } from "../ground/search.ts";
import { NotFetched } from "./not-fetched.tsx";

const loadDialog = () => import("./leave-dialog.tsx");
const LeaveDialog = lazy(async () => {
  try {
    return { default: (await loadDialog()).LeaveDialog };
  } catch {
    return { default: NotFetched };
  }
});

/** Where somebody is and where they are going; a tree's filter in the address is the same place. */
interface Place {
  readonly pathname: string;
  readonly of: string | undefined;
  readonly search: Readonly<Record<string, unknown>>;
}

/**
 * Keeps unsaved work from being left by accident: it is kept first where it can be, else one is asked; closing the window
 * always asks. `holds` says which moves leave the work behind.
 */
export function LeaveGuard(props: {
  readonly isDirty: boolean;
  /** Why it could not be kept by itself, if that is known. */
  readonly reason: string | null;
  readonly holds: (from: Place, to: Place) => boolean;
  /** Tries to keep the work; whether nothing is left to lose. */
  readonly onLeave?: () => Promise<boolean>;
  readonly onAbandon?: () => void;
}) {
  const { isDirty, reason, holds, onLeave, onAbandon } = props;
  const blocked = useBlocker({
    disabled: !isDirty,
    enableBeforeUnload: isDirty,
    withResolver: true,
    shouldBlockFn: async ({ current, next }) => {
      if (!holds(placeOf(current), placeOf(next))) return false;
      return !(onLeave && (await onLeave()));
    },
  });
  // Fetched as soon as there is something to lose: when somebody leaves, the server may be what they leave for.
  useEffect(() => {
    if (isDirty) void loadDialog().catch(() => undefined);
  }, [isDirty]);
  if (blocked.status !== "blocked") return null;
  return (
    <Suspense fallback={null}>
      <LeaveDialog
        reason={reason}
        onStay={blocked.reset}
        onLeave={() => {
          onAbandon?.();
          blocked.proceed();
        }}
      />
    </Suspense>
  );
}

function placeOf({ pathname, search }: { pathname: string; search: object }): Place {
  const said: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(search));
  return { pathname, of: word(said["of"]), search: said };
}
