/**
 * For test files that start a server or other programs: on a machine that is busy with others that takes many times as long.
 * Nothing waits so long unless it hangs. For `vi.setConfig`.
 */
export const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 } as const;
