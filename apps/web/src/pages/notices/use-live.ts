import { useEffect, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { readCount } from "./read-count.ts";

/**
 * Has the server tell how many notices are unread, as they come; as long as the page is seen, because browsers keep few
 * connections to one server.
 *
 * @returns whether it does; otherwise one has to ask.
 */
export function useLive(): boolean {
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    let source: EventSource | null = null;
    const end = (): void => {
      source?.close();
      source = null;
      setIsLive(false);
    };
    const begin = (): void => {
      if (document.visibilityState !== "visible") return end();
      if (source !== null) return undefined;
      source = new EventSource("/live/notices");
      source.addEventListener("open", () => setIsLive(true));
      source.addEventListener("error", () => setIsLive(false));
      source.addEventListener("count", ({ data }: MessageEvent<string>) => {
        const count = readCount(data);
        if (count === null) return;
        queryClient.setQueryData(trpc.notice.count.queryKey(), count);
        void queryClient.invalidateQueries({ queryKey: trpc.notice.list.queryKey() });
      });
      return undefined;
    };
    begin();
    document.addEventListener("visibilitychange", begin);
    return () => {
      document.removeEventListener("visibilitychange", begin);
      end();
    };
  }, []);
  return isLive;
}
