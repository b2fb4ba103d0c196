import type { ProfileInput } from "@faheng/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { trpc } from "../../api/trpc.ts";

const PAUSE = 300;

/** Faults, sums and questions of a profile while it is being written. */
export function useProfileCheck(profile: ProfileInput) {
  const [settled, setSettled] = useState(profile);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(profile), PAUSE);
    return () => clearTimeout(timer);
  }, [profile]);
  return useQuery({ ...trpc.profile.check.queryOptions({ profile: settled }), placeholderData: keepPreviousData });
}
