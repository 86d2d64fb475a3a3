// Work that may take long: what is done at once shows nothing, what takes longer can be watched and stopped.
import { CancellationTokenSource, ProgressLocation, window, type CancellationToken } from 'vscode';

interface Step {
  readonly message: string;
  /** Part of the whole, in per cent. */
  readonly increment: number;
}

export async function withProgress<Result>(
  title: string,
  work: (report: (step: Step) => void, token: CancellationToken) => Promise<Result>,
): Promise<Result> {
  const stop = new CancellationTokenSource();
  let show: (step: Step) => void = () => undefined;
  // What was done before anybody looked.
  let past = 0;
  const done = work((step) => {
    past += step.increment;
    show(step);
  }, stop.token);
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late'));
  if ((await Promise.race([done, late])) === 'late') {
    await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        token.onCancellationRequested(() => stop.cancel());
        progress.report({ increment: past });
        show = (step) => progress.report(step);
        await done;
      },
    );
  }
  return done;
}

/** Milliseconds that nobody minds. */
const patience = 800;
