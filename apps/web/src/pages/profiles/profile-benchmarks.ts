import type { ProfileInput } from "@faheng/domain";
import { createContext } from "react";

/** The benchmarks of the profile that is edited, for parameters that may name one. */
export const ProfileBenchmarks = createContext<NonNullable<ProfileInput["benchmarks"]>>([]);
