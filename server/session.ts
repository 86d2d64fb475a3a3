// One open document: its reviewer, its latest review, and the publication that waits for it. Everything that the
// editor asks of a document reads the latest review; nothing but a change of text or settings makes a new one.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { nextTurn } from './boundary.ts';
import type { Format, Review } from './engine/review.ts';
import type { Structure } from './engine/structure.ts';
import { messagesFor } from './messages/messages.ts';
import { suppress } from './project/suppress.ts';
import { readablePart, withLimit } from './reading-limit.ts';
import type { EditorSettings } from './settings.ts';
import type { Reviewer } from './setup.ts';

export class Session {
  readonly document: TextDocument;
  readonly #reviewer: Reviewer;
  #settings: Promise<EditorSettings>;
  #latest:
    { readonly version: number; readonly settings: EditorSettings; readonly review: Review } | undefined;
  #structure:
    | { readonly version: number; readonly settings: EditorSettings; readonly structure: Structure }
    | undefined;
  #pending = false;
  #closed = false;

  /** `settings` may still be on their way from the client. */
  constructor(document: TextDocument, reviewer: Reviewer, settings: Promise<EditorSettings>) {
    this.document = document;
    this.#reviewer = reviewer;
    this.#settings = settings;
  }

  get settings(): Promise<EditorSettings> {
    return this.#settings;
  }

  set settings(settings: Promise<EditorSettings>) {
    this.#settings = settings;
  }

  /** Of the text as it is now; a pending one is made at once. */
  review(settings: EditorSettings): Review {
    const { version } = this.document;
    if (this.#latest?.version === version && this.#latest.settings === settings) return this.#latest.review;
    const source = sourceOf(this.document);
    const messages = messagesFor(settings.review.interfaceLanguage);
    const read = withLimit(
      this.#reviewer.review(source, settings.review),
      this.document.getText(),
      source.text,
      messages,
    );
    const review = suppress(suppress(read, 'project', settings.suppressions), 'baseline', settings.baseline);
    this.#latest = { version, settings, review };
    return review;
  }

  /** As `review`. */
  structure(settings: EditorSettings): Structure {
    const { version } = this.document;
    if (this.#structure?.version !== version || this.#structure.settings !== settings) {
      const structure = this.#reviewer.structure(sourceOf(this.document), settings.review);
      this.#structure = { version, settings, structure };
    }
    return this.#structure.structure;
  }

  /**
   * Calls `publish` once the changes that have already arrived are applied; a burst of changes is published once,
   * with the newest version.
   */
  async schedule(publish: (session: Session) => Promise<void>): Promise<void> {
    if (this.#pending) return;
    this.#pending = true;
    try {
      let seen: number;
      do {
        seen = this.document.version;
        // Messages are handled one a turn: two quiet turns mean that none is waiting.
        await nextTurn();
        await nextTurn();
      } while (seen !== this.document.version);
      await this.#settings;
    } finally {
      this.#pending = false;
    }
    if (!this.#closed) await publish(this);
  }

  close(): void {
    this.#closed = true;
  }

  get isClosed(): boolean {
    return this.#closed;
  }
}

/** As much of the document as is read. */
export function sourceOf(document: TextDocument): { text: string; name: string; format: Format } {
  return { text: readablePart(document.getText()), name: nameOf(document.uri), format: formatOf(document) };
}

/** The path of a `file:` address, else what stands after the scheme: "untitled:Terms" is named "Terms". */
export function nameOf(uri: string): string {
  const [path = ''] = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '').split(/[?#]/, 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The reader's choice of language counts first; editors have many ids for plain text, so the name decides the rest. */
export function formatOf({ languageId, uri }: TextDocument): Format {
  if (languageId === 'markdown') return 'markdown';
  if (languageId === 'plaintext') return 'plaintext';
  return /\.(?:md|markdown|mdown|mkd)$/i.test(nameOf(uri)) ? 'markdown' : 'plaintext';
}

/** What editors call Markdown, plain text and licences. A file that the server reads itself has no id. */
const languageIds: ReadonlySet<string> = new Set(['', 'markdown', 'plaintext', 'text', 'license-terms']);

export function isReviewed({ languageId, uri }: TextDocument, settings: EditorSettings): boolean {
  if (settings.isExcluded) return false;
  if (settings.languageIds.includes(languageId)) return true;
  return languageIds.has(languageId) && !isData(uri);
}

/** Editors that have no name for these call them plain text; our own reports, which quote clauses, are among them. */
function isData(uri: string): boolean {
  return /\.(?:sarif|csv|tsv|json|jsonl|xml|log)$/iu.test(uri);
}
