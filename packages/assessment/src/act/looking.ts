/** Parts of an act that only looks: it holds nothing, nothing stands against it, and nobody is told of it. */
export const LOOKING = {
  agencies: () => [],
  guard: async () => null,
  emits: null,
} as const;
