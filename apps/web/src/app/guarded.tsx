import type { ComponentType, ReactElement } from "react";
import { ForbiddenPage } from "./forbidden-page.tsx";
import { mayOpen, type PagePath } from "../ground/page-roles.ts";
import { useSession } from "../ground/session.tsx";

/** A page, or a refusal in its place: nothing of it is shown, and none of its questions asked, to whom it isn't for. */
export function guarded(path: PagePath, Inside: ComponentType): () => ReactElement {
  return function Guarded() {
    return mayOpen(useSession(), path) ? <Inside /> : <ForbiddenPage />;
  };
}
