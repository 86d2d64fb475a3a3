// How the user wants single documents to be read, whatever name, text and settings say. The server learns it with the
// settings that it asks for, as `reading`.
import { EventEmitter, type Event, type Memento, type Uri } from 'vscode';
import type { ConfigurationRequest } from 'vscode-languageclient';

export type Kind = 'auto' | 'terms' | 'other';

export interface Reading {
  readonly as: Kind;
  /** `auto` or a tag ("fr"). */
  readonly language: string;
}

export interface Readings {
  of(uri: Uri): Reading;
  set(uri: Uri, reading: Reading): Promise<void>;
  readonly onDidChange: Event<Uri>;
  readonly configuration: ConfigurationRequest.MiddlewareSignature;
  dispose(): void;
}

const key = 'readings';
const byItself: Reading = { as: 'auto', language: 'auto' };

export function newReadings(memory: Memento): Readings {
  const didChange = new EventEmitter<Uri>();
  const chosen = new Map(Object.entries(memory.get<Record<string, Reading>>(key, {})));

  return {
    of: (uri) => chosen.get(uri.toString()) ?? byItself,
    set: async (uri, reading) => {
      if (reading.as === 'auto' && reading.language === 'auto') chosen.delete(uri.toString());
      else chosen.set(uri.toString(), reading);
      const lasting = [...chosen].filter(([document]) => !document.startsWith('untitled:'));
      await memory.update(key, Object.fromEntries(lasting));
      didChange.fire(uri);
    },
    onDidChange: didChange.event,
    configuration: async (params, token, next) => {
      const settings = await next(params, token);
      if (!Array.isArray(settings)) return settings;
      return settings.map((value: unknown, index) => {
        const reading = chosen.get(params.items[index]?.scopeUri ?? '');
        return reading === undefined ? value : over(value, reading);
      });
    },
    dispose: () => didChange.dispose(),
  };
}

function over(settings: unknown, reading: Reading): unknown {
  return { ...(typeof settings === 'object' ? settings : undefined), reading };
}
