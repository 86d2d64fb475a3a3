// One bad document or request never takes the server down: every request runs behind this wall.

/** As much of LSP's cancellation token as a request needs. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

export interface Boundary<Cancelled> {
  readonly log: (message: string) => void;
  /** What to answer where nobody waits for the answer any more. */
  readonly cancelled: Cancelled;
}

/**
 * Waits one turn of the loop, so that a cancellation or a newer change that has already arrived is seen; then runs.
 * An exception is logged with the request's name, and `neutral` is the answer.
 */
export async function guarded<Answer, Cancelled>(
  { log, cancelled }: Boundary<Cancelled>,
  name: string,
  token: Cancellation,
  neutral: Answer,
  run: () => Answer | Promise<Answer>,
): Promise<Answer | Cancelled> {
  await nextTurn();
  if (isCancelled(token)) return cancelled;
  try {
    const answer = await run();
    return isCancelled(token) ? cancelled : answer;
  } catch (error) {
    log(`${name}: ${describe(error)}`);
    return neutral;
  }
}

// Asked again after every wait: the answer changes.
function isCancelled({ isCancellationRequested }: Cancellation): boolean {
  return isCancellationRequested;
}

/** After what already waits in the loop; in browsers as in Node. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
