/** Version of this engine; a cycle pins the one it was opened with, and a replay by another says so. */
export const ENGINE_VERSION = "0.2.0";
