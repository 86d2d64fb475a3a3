// What the server has found, document by document, for the view and for commands that let the user choose a clause.
// Asked for again when a document's diagnostics change, and only while somebody looks.
import { Disposable, EventEmitter, languages, Uri, type Diagnostic, type Event } from 'vscode';
import { later } from './later.ts';
import type { Server } from './server.ts';

export interface Clause {
  readonly rule: string;
  readonly stance: string;
  /** What it is listed under: a stance for mining, a kind of act for permissions. */
  readonly group: string;
  /** `group` in the language of the interface. */
  readonly label: string;
  readonly isMining: boolean;
  readonly needsPermission: boolean;
  readonly quote: string;
  readonly explanation: string;
  readonly section: readonly string[];
  readonly range: PlainRange;
  readonly fingerprint: string;
}

export interface DocumentFindings {
  readonly uri: string;
  readonly kind: 'terms' | 'other';
  readonly mining: string;
  /** `mining` in the language of the interface. */
  readonly label: string;
  readonly clauses: readonly Clause[];
}

/** A range as it travels: positions without methods. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Findings {
  /** In the order of their addresses. */
  all(): readonly DocumentFindings[];
  /** Asked of the server, and remembered if there are any. */
  read(uri: Uri): Promise<DocumentFindings | undefined>;
  /** While somebody looks, what changes is asked for. */
  watch(isWatched: boolean): void;
  /** Everything afresh. */
  refresh(): Promise<void>;
  readonly onDidChange: Event<void>;
  dispose(): void;
}

const source = 'license-term-review';

export function newFindings(server: Server): Findings {
  const didChange = new EventEmitter<void>();
  const known = new Map<string, DocumentFindings>();
  const stale = new Set<string>();
  let watched = false;

  async function read(uri: Uri): Promise<DocumentFindings | undefined> {
    const found = await server.ask<DocumentFindings | null>('licenseTermReview/findings', {
      uri: uri.toString(),
    });
    if (found === undefined || found === null) return undefined;
    if (found.clauses.length > 0) known.set(found.uri, found);
    else known.delete(found.uri);
    didChange.fire();
    return found;
  }

  async function update(): Promise<void> {
    const uris = [...stale];
    stale.clear();
    for (const uri of uris) {
      if ((await read(Uri.parse(uri))) === undefined && known.delete(uri)) didChange.fire();
    }
  }
  const updateLater = later(200, () => void update());

  function changed(uris: readonly Uri[]): void {
    for (const uri of uris) {
      const address = uri.toString();
      if (known.has(address) || hasOurs(uri)) stale.add(address);
    }
    if (watched && stale.size > 0) updateLater(undefined);
  }

  const subscriptions = Disposable.from(
    didChange,
    languages.onDidChangeDiagnostics(({ uris }) => changed(uris)),
    server.onDidStart(() => changed([...known.keys()].map((uri) => Uri.parse(uri)))),
  );

  return {
    all: () => [...known.values()].toSorted((a, b) => a.uri.localeCompare(b.uri)),
    read,
    watch: (isWatched) => {
      watched = isWatched;
      if (watched) changed(documentsWithOurs());
    },
    refresh: async () => {
      for (const uri of known.keys()) stale.add(uri);
      for (const uri of documentsWithOurs()) stale.add(uri.toString());
      await update();
    },
    onDidChange: didChange.event,
    dispose: () => {
      subscriptions.dispose();
    },
  };
}

function hasOurs(uri: Uri): boolean {
  return languages.getDiagnostics(uri).some((diagnostic) => diagnostic.source === source);
}

function documentsWithOurs(): Uri[] {
  const all: readonly [Uri, readonly Diagnostic[]][] = languages.getDiagnostics();
  return all
    .filter(([, diagnostics]) => diagnostics.some((diagnostic) => diagnostic.source === source))
    .map(([uri]) => uri);
}
