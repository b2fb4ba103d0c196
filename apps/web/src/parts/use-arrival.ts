import { useRouterState } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import type { Tree } from "./use-tree.ts";

/** From this width down the list and the item stand under each other (`work.css`). */
const NARROW = "(max-width: 900px)";

/** A list and its chosen item on a narrow screen: the way there and the way back. */
export interface Arrival {
  /** The item's heading. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What frames the list; can be focused. */
  readonly list: RefObject<HTMLElement | null>;
  /** Chooses an item; one that is walked past by keys is not gone to. */
  readonly select: (code: string, isWalk?: boolean) => void;
  readonly toList: () => void;
}

/** Where list and item stand under each other, the item that the address names is brought into view, the keyboard with it. */
export function useArrival({ of, choose }: Pick<Tree, "of" | "choose">): Arrival {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLElement>(null);
  const isWalking = useRef(false);
  const arrivedAt = useRef<string | null>(null);
  // The router scrolls to a page's head once it has drawn it, and the frame takes the keyboard there: this is later.
  const isDrawn = useRouterState({ select: (state) => state.resolvedLocation?.href === state.location.href });
  useEffect(() => {
    if (!isDrawn || arrivedAt.current === of) return undefined;
    arrivedAt.current = of;
    if (of === null || isWalking.current) return undefined;
    const frame = requestAnimationFrame(() => arrive(heading.current));
    return () => cancelAnimationFrame(frame);
  }, [of, isDrawn]);
  return {
    heading,
    list,
    select: (code, isWalk = false) => {
      isWalking.current = isWalk;
      if (code !== of) choose(code);
      else if (!isWalk) arrive(heading.current);
    },
    toList: () => {
      const chosen = list.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]');
      list.current?.scrollIntoView({ block: "start" });
      (chosen ?? list.current)?.focus();
    },
  };
}

function arrive(heading: HTMLHeadingElement | null): void {
  if (heading === null || !matchMedia(NARROW).matches) return;
  heading.closest("section")?.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}
