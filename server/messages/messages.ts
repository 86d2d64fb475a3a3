// The interface's language is the reader's, not the document's.
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Messages } from './en.ts';

export type { Messages } from './en.ts';

/** `locale` is a BCP 47 tag ("fr", "fr-CA"); English where we have no such language. */
export function messagesFor(locale: string): Messages {
  return locale.toLowerCase().split(/[-_]/, 1)[0] === 'fr' ? fr : en;
}
