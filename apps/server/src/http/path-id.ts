import { isPlainText } from "@faheng/api";
import { z } from "zod";

/** An id as a path names it: what the database can look for, whatever was percent-encoded. */
export const pathId = z.string().min(1).max(100).refine(isPlainText);
