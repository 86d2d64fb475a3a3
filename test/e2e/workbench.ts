// VS Code's workbench as a person uses it: by keyboard, by mouse, and by what is to be seen. Waits for what it
// expects; what never comes is an error that says so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { installChromium } from './install.ts';
import { until, type VSCode } from './vscode.ts';

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installChromium(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

export interface Opening {
  readonly folder: string;
  readonly file?: string;
  readonly payload?: readonly (readonly [string, string])[];
  readonly size?: { readonly width: number; readonly height: number };
  /** Of the interface: "en" by default. What VS Code itself says stays English: its translations are not on npm. */
  readonly language?: string;
}

export class Workbench {
  readonly page: Page;

  readonly folder: string;

  private constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  static async open(
    browser: Browser,
    vscode: VSCode,
    { folder, file, payload = [], size, language = 'en' }: Opening,
  ) {
    const context = await browser.newContext({ viewport: size ?? { width: 1280, height: 800 } });
    await context.addInitScript((tag) => {
      Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag });
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await Workbench.goto(page, vscode, { folder, payload, ...(file === undefined ? {} : { file }) });
    return new Workbench(page, folder);
  }

  static async goto(page: Page, vscode: VSCode, { folder, file, payload = [] }: Opening): Promise<void> {
    const address = new URL(vscode.address);
    address.searchParams.set('folder', folder);
    const all = [
      ...payload,
      ...(file === undefined
        ? []
        : [['openFile', `vscode-remote://127.0.0.1:${vscode.port}${folder}/${file}`]]),
    ];
    if (all.length > 0) address.searchParams.set('payload', JSON.stringify(all));
    // Nothing beyond this machine is needed: such requests fail at once.
    await page.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await page.goto(address.href, { timeout: 60_000 });
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.tab(name).first().waitFor();
  }

  /** Chooses the row `label` of a quick pick that is already open. */
  async choose(label: string | RegExp): Promise<void> {
    await this.chooseFirst(label);
    await this.#quickInput.waitFor({ state: 'hidden' });
  }

  /** As `choose`, where another question follows. */
  async chooseFirst(label: string | RegExp): Promise<void> {
    await this.#rows.filter({ hasText: label }).first().click();
  }

  /** Answers the question where to save, in VS Code's own dialogue. */
  async saveAs(name: string): Promise<void> {
    await this.#input.fill(join(this.folder, name));
    await this.#quickInput.getByRole('button', { name: 'OK' }).first().click();
    await this.#quickInput.waitFor({ state: 'hidden' });
  }

  /** The text of a file in the opened folder. */
  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** In a quick pick of many. */
  async uncheckAll(): Promise<void> {
    await this.#input.waitFor();
    await this.page.locator('.quick-input-header').getByRole('checkbox').first().click();
  }

  async check(label: string): Promise<void> {
    await this.#rows.filter({ hasText: label }).first().getByRole('checkbox').click();
  }

  async confirm(): Promise<void> {
    await this.#quickInput.getByRole('button', { name: 'OK' }).click();
    await this.#quickInput.waitFor({ state: 'hidden' });
  }

  /** Opens the language status until it says `text`: what it shows does not change while it is open. */
  async status(text: string | RegExp): Promise<void> {
    const item = this.page.locator('.statusbar-item[id="status.languageStatus"]');
    const shown = this.page.locator('.hover-language-status').filter({ hasText: text }).first();
    await again(async () => {
      await this.page.mouse.move(5, 5);
      await item.hover();
      await shown.waitFor({ timeout: 2000 });
    });
  }

  async #pick(key: string, text: string, label: string): Promise<void> {
    await this.#ask(key, text);
    // Alike ones come first at times, and rows move while more are found: take the one that is called so.
    const row = this.#rows.filter({ has: this.page.getByText(label, { exact: true }) });
    await row.first().click();
    // It stays where the command asks something itself.
    await this.#quickInput.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
  }

  /** Keys pressed before the workbench has bound them are lost, and a question that is just closing takes no text. */
  async #ask(key: string, text: string): Promise<void> {
    await again(async () => {
      await this.page.keyboard.press(key);
      await this.#input.fill(text, { timeout: 2000 });
    });
  }

  async goTo(line: number, column: number): Promise<void> {
    await this.#ask('Control+G', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.#quickInput.waitFor({ state: 'hidden' });
  }

  /** Asks for the hover at the cursor and waits until it says `text`: it fills in stages. */
  async hover(text: string | RegExp): Promise<Locator> {
    await this.command('Show or Focus Hover');
    return this.#hoverWith(text);
  }

  /** Rests the mouse on the first of the squiggles. */
  async pointAt(squiggles: Locator, text: string | RegExp): Promise<Locator> {
    // A squiggle is drawn anew whenever the text moves, and then the mouse rests on nothing.
    return again(async () => {
      await this.page.mouse.move(5, 5);
      await squiggles.first().waitFor();
      const box = await squiggles.first().boundingBox();
      if (box === null) throw new Error('The squiggle is not to be seen.');
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 4, { steps: 5 });
      return this.#hoverWith(text, 5000);
    });
  }

  async #hoverWith(text: string | RegExp, timeout = 30_000): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:not(.hidden):visible').filter({ hasText: text }).first();
    await hover.waitFor({ timeout });
    return hover;
  }

  /** Scrolls to what stands last in a hover. */
  async endOf(hover: Locator): Promise<void> {
    const box = await hover.boundingBox();
    if (box === null) throw new Error('The hover is not to be seen.');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, 5000);
    await hover
      .getByText(/Not legal advice|pas un avis juridique/)
      .first()
      .scrollIntoViewIfNeeded();
  }

  async closeHover(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.page.keyboard.press('Escape');
  }

  /** Waits until the words on the squiggles are those; answers them. */
  async untilWords(squiggles: Locator, expected: string | RegExp): Promise<string> {
    let words = '';
    await until(
      async () => {
        words = (await this.wordsOn(squiggles)).join(' ');
        return typeof expected === 'string' ? words === expected : expected.test(words);
      },
      30_000,
      () => `The words on the squiggles are “${words}”, not ${String(expected)}.`,
    );
    return words;
  }

  /** The words that stand on the squiggles, from top to bottom, those of a line together. */
  async wordsOn(squiggles: Locator): Promise<string[]> {
    return squiggles.evaluateAll((marks) => {
      const boxes = marks.map((mark) => mark.getBoundingClientRect());
      return boxes
        .toSorted((a, b) => a.top - b.top || a.left - b.left)
        .map((box) => {
          const line = [...document.querySelectorAll('.monaco-editor .view-line')].find((each) => {
            const { top, bottom } = each.getBoundingClientRect();
            return top <= box.top + 1 && box.bottom <= bottom + 1;
          });
          let words = '';
          if (line === undefined) return words;
          const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
            const text = node.textContent ?? '';
            for (let at = 0; at < text.length; at++) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const { left, right } = range.getBoundingClientRect();
              const middle = (left + right) / 2;
              if (box.left < middle && middle < box.right) words += text[at] ?? '';
            }
          }
          return words.replaceAll('\u00a0', ' ').trim();
        });
    });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  tab(name: string): Locator {
    return this.page.locator('.tab').filter({ hasText: name });
  }

  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Squiggles of a severity, in all visible editors. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint' = 'warning'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`);
  }

  /** Rows of the Problems panel. */
  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** What the n-th visible preview or webview shows. */
  preview(n = 0): FrameLocator {
    return this.page.frameLocator(`iframe.webview.ready >> nth=${n}`).frameLocator('iframe#active-frame');
  }

  /** Rows of the view "License Terms". */
  clauses(text: string | RegExp): Locator {
    return this.page.locator('.pane-body .monaco-list-row').filter({ hasText: text });
  }

  get lenses(): Locator {
    return this.page.locator('.monaco-editor .codelens-decoration a');
  }

  get notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  get #quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get #input(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  get #rows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }
}

/** Where the workbench is known to need more than one try. */
async function again<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (tries === 6) throw error;
    }
  }
}
