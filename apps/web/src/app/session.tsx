/** Moved to `ground/session.tsx`. */
export * from "../ground/session.tsx";
