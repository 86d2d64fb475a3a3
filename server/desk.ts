// What all requests share: the client, its settings, the open documents, and the way to those that are not open.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Connection, Diagnostic, InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from './engine/review.ts';
import type { Structure } from './engine/structure.ts';
import { clientFiles } from './features/client-files.ts';
import { clientOf } from './features/client.ts';
import { Refusal } from './features/commands.ts';
import { consistency } from './features/consistency.ts';
import { diagnostics, manualPage } from './features/diagnostics.ts';
import type { ProjectPlace } from './features/project-edits.ts';
import { slips } from './features/slips.ts';
import { messagesFor } from './messages/messages.ts';
import type { Messages } from './messages/messages.ts';
import { withGlobs, withProject, withReading } from './project-settings.ts';
import { Session, isReviewed } from './session.ts';
import { isRecord, readSettings } from './settings.ts';
import type { EditorSettings } from './settings.ts';
import type { Files, World } from './world.ts';

/** All that a request on a document reads; review and structure are made when first asked for. */
export interface Opened {
  readonly document: TextDocument;
  readonly review: Review;
  readonly structure: Structure;
  readonly settings: EditorSettings;
  readonly messages: Messages;
  readonly locale: 'en' | 'fr';
}

export const section = 'licenseTermReview';

export class Desk {
  readonly sessions = new Map<string, Session>();
  client = clientOf({ capabilities: {} });
  folders: readonly string[] = [];
  files: Files | undefined;
  readonly #connection: Connection;
  readonly #world: World;
  readonly #told = new Set<string>();
  #pushedSettings: unknown;
  /** Of the interface, as the user has set it; asked for with the settings of any document. */
  #language: string | undefined;

  constructor(connection: Connection, world: World) {
    this.#connection = connection;
    this.#world = world;
    this.files = world.files;
  }

  /** `settingsChanged` is called when a project file has come in that the client had to read. */
  initialize(params: InitializeParams, settingsChanged: () => void): void {
    this.client = clientOf(params);
    this.folders = this.client.folders;
    this.#pushedSettings = this.client.options.settings;
    if (this.client.options.files) this.files ??= clientFiles(this.#connection, settingsChanged);
  }

  /** `foldersChanged` is called after `folders` has. */
  register(foldersChanged: () => void): void {
    const { client, workspace } = this.#connection;
    if (this.client.changesFolders) {
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        this.folders = [...this.folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        foldersChanged();
      });
    }
    if (this.client.registersConfiguration) {
      void client.register(DidChangeConfigurationNotification.type, { section });
    }
    if (this.client.registersWatchers) {
      void client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.{md,markdown,txt,license}' },
          { globPattern: '**/{LICEN[CS]E,COPYING,NOTICE,EULA,TERMS,TOS,AUP,POLICY,AGREEMENT}*' },
          { globPattern: '**/.licensetermreview*.{json,jsonc}' },
        ],
      });
    }
  }

  get messages(): Messages {
    return messagesFor(this.#language ?? this.client.locale);
  }

  get locale(): 'en' | 'fr' {
    return (this.#language ?? this.client.locale).startsWith('fr') ? 'fr' : 'en';
  }

  get manual(): string | undefined {
    return this.client.options.manual ?? this.#world.manual;
  }

  log(message: string): void {
    this.#connection.console.error(message);
  }

  /** In the log each time, to the user once. A notification, not a request with buttons: it needs no answer. */
  tell(type: MessageType, message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    void this.#connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  // Settings

  /** Settings of a client that cannot be asked, as it pushes them. */
  push(settings: unknown): void {
    if (isRecord(settings) && isRecord(settings[section])) this.#pushedSettings = settings[section];
  }

  async settingsFor(uri: string): Promise<EditorSettings> {
    const given = this.client.hasConfiguration ? await this.#ask(uri) : this.#pushedSettings;
    const { settings, unusable } = readSettings(given, this.client.locale);
    this.#language = settings.review.interfaceLanguage;
    if (unusable.length > 0) {
      const { errors } = messagesFor(settings.review.interfaceLanguage);
      this.tell(MessageType.Warning, errors.unusableSettings(unusable.map((name) => `${section}.${name}`)));
    }
    const { files } = this;
    const placed = withGlobs(settings, uri, this.folders);
    if (files === undefined) return withReading(placed);
    const project = withProject(placed, uri, files.readNow);
    for (const problem of project.problems) this.tell(MessageType.Warning, problem);
    return withReading(project.settings);
  }

  async #ask(uri: string): Promise<unknown> {
    try {
      const settings: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
      return settings;
    } catch (error) {
      this.log(`workspace/configuration: ${String(error)}`);
      return undefined;
    }
  }

  // Documents

  open(document: TextDocument): void {
    const settings = this.settingsFor(document.uri);
    this.sessions.set(document.uri, new Session(document, this.#world.newReviewer(), settings));
  }

  close({ uri }: TextDocument): void {
    this.sessions.get(uri)?.close();
    this.sessions.delete(uri);
  }

  async opened(session: Session): Promise<Opened> {
    const settings = await session.settings;
    const locale = settings.review.interfaceLanguage === 'fr' ? 'fr' : 'en';
    return {
      document: session.document,
      get review() {
        return session.review(settings);
      },
      settings,
      locale,
      messages: messagesFor(locale),
      get structure() {
        return session.structure(settings);
      },
    };
  }

  /** @throws {Refusal} where it can neither be found open nor read. */
  async reviewed(uri: string): Promise<Opened> {
    const session = this.sessions.get(uri);
    return session === undefined ? this.reviewedText(uri, await this.#read(uri)) : this.opened(session);
  }

  /** `reading` overrules what settings, name and text say on how to read it. */
  reviewedText(uri: string, text: string, reading: EditorSettings['reading'] = {}): Promise<Opened> {
    const document = TextDocument.create(uri, '', 0, text);
    const settings = this.settingsFor(uri).then((given) => ({
      ...given,
      review: { ...given.review, ...reading },
    }));
    return this.opened(new Session(document, this.#world.newReviewer(), settings));
  }

  /** Undefined where it can neither be found open nor read; the log says why. */
  async tried(uri: string): Promise<Opened | undefined> {
    try {
      return await this.reviewed(uri);
    } catch (error) {
      this.log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async #read(uri: string): Promise<string> {
    try {
      if (this.files !== undefined) return await this.files.read(uri);
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error));
    }
    throw new Refusal(this.messages.errors.notOpen(uri));
  }

  /** Every document of the workspace's folders. */
  async documents(): Promise<readonly string[]> {
    const found = await Promise.all(
      this.folders.map(async (folder) => (await this.files?.find(folder)) ?? []),
    );
    return [...new Set(found.flat())];
  }

  diagnosticsOf(open: Opened): Diagnostic[] {
    const { document, settings, messages, locale } = open;
    if (!isReviewed(document, settings)) return [];
    const { review } = open;
    const options = { messages, manual: this.manual, locale };
    return [
      ...diagnostics(document, review, options),
      ...slips(document, review),
      ...consistency(document, open, { ...options, settings }),
    ];
  }

  /** Where decisions on a document can be kept; undefined where there is no folder for a project file. */
  projectPlace(uri: string): ProjectPlace | undefined {
    const holds = (each: string): boolean => uri.startsWith(each.endsWith('/') ? each : `${each}/`);
    // Folders may lie in each other.
    const [folder] = this.folders.filter(holds).sort((a, b) => b.length - a.length);
    return folder === undefined || this.files === undefined
      ? undefined
      : { uri, folder, read: this.files.readNow };
  }

  async openManual(rule: string, locale: 'en' | 'fr' = this.locale): Promise<boolean> {
    if (this.manual === undefined || !this.client.showsDocuments) return false;
    const page = manualPage(this.manual, rule, locale);
    const { success } = await this.#connection.window.showDocument({ uri: page });
    return success;
  }
}
