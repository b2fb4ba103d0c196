/**
 * Waits until everything can be said in English. A build keeps English in a file of its own and puts the fetching of it here
 * (`english-apart.ts`).
 *
 * @throws TypeError where that file does not come
 */
export async function englishReady(): Promise<void> {}
