// No words of a document become anything but words where they are shown: no link, image, HTML or command in Markdown,
// no icon, no escape sequence, no formula, no second annotation.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { page, withPlaces } from '../../client/page.ts';
import { formats, newReport, rangeLink } from '../../server/cli/reports.ts';
import type { Review } from '../../server/engine/review.ts';
import type { Structure } from '../../server/engine/structure.ts';
import { comparisonOf } from '../../server/features/comparison.ts';
import { commands } from '../../server/features/commands.ts';
import { hover } from '../../server/features/hover.ts';
import { summaryOf } from '../../server/features/summary.ts';
import { suppressible } from '../../server/engine/suppressions.ts';
import { isRecord } from '../../server/settings.ts';
import { messagesFor } from '../../server/messages/messages.ts';
import { documentOf } from '../../server/report/document.ts';
import { positionsIn } from '../../server/report/positions.ts';
import { newReviewer } from '../../server/setup.ts';

const messages = messagesFor('en');
const reviewer = newReviewer({ as: 'terms' });
const address = 'file:///w/terms.md';
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .freeze();

const attacks = [
  '[click](https://evil.example)',
  '[run](command:workbench.action.terminal.new)',
  '<a href="command:evil">x</a>',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'https://evil.example/a',
  'www.evil.example',
  '<https://evil.example>',
  'someone@evil.example',
  '$(trash)',
  '`code`',
  '| a | b |',
  '\\',
  '](https://evil.example)',
  '">',
  '&#60;script&#62;',
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u001b\\',
  '\u009b31m',
  '\u202e',
  '=HYPERLINK("https://evil.example")',
  '::error::x',
  '%0A::error::x',
  '%',
  '\n',
  ' ',
];

/** Code keeps the signs of Markdown in the words of a clause. */
const attack = fc
  .array(fc.constantFrom(...attacks), { minLength: 1, maxLength: 3 })
  .chain((parts) =>
    fc.constantFrom(parts.join(' '), parts.map((part) => `\`${part}\``).join(' '), parts.join('')),
  );

const hostile = fc
  .tuple(attack, attack, attack, attack, attack)
  .map(
    ([title, before, inside, who, after]) =>
      `# Terms ${title}\n\n“${who} Host” means Acme ${before}.\n\n## 1. ${before}\n\n1.1 ${before} You may not mine cryptocurrency ${inside} without the prior written consent of ${who} Host, except ${after}.\n\n1.2 Except for research ${after}, see Section 1.1 and ${who} Host.\n\n- ${title} Customer shall not ${inside} resell the Service ${after} without consent ${who}.\n`,
  );

interface Read {
  readonly text: string;
  readonly document: TextDocument;
  readonly review: Review;
  readonly structure: Structure;
}

function read(text: string, format: 'markdown' | 'plaintext'): Read {
  const source = { text, name: 'terms.md', format };
  return {
    text,
    document: TextDocument.create(address, format, 1, text),
    review: reviewer.review(source),
    structure: reviewer.structure(source),
  };
}

/** Every Markdown that the editor shows of a document. */
function shown({ text, document, review, structure }: Read): readonly string[] {
  const options = {
    messages,
    locale: 'en' as const,
    manual: 'file:///manual',
    commandLinks: true,
    markdown: true,
    isReader: () => false,
  };
  const places = [...text.matchAll(/mine|resell|Host|1\.1|Acme/g)].map(({ index }) =>
    document.positionAt(index),
  );
  const hovers = places.map((position) => hover(document, { review, structure }, position, options));
  const version = { name: 'terms.md', document, review, address };
  const before = read('# Terms\n\nNothing is said.\n', 'markdown');
  const old = { name: 'old.md', document: before.document, review: before.review, address };
  return [
    ...hovers.flatMap((each) =>
      each !== null && typeof each.contents === 'object' && 'value' in each.contents
        ? [each.contents.value]
        : [],
    ),
    summaryOf([{ document, review }], { messages, folders: [] }).markdown,
    comparisonOf(old, version, messages).markdown,
    comparisonOf(version, old, messages).markdown,
  ];
}

const ours = [
  new RegExp(`^${address}(?:#L\\d+,\\d+)?$`),
  /^file:\/\/\/manual\/[\w/-]+\.md$/,
  new RegExp(`^command:(?:${commands.map((each) => each.replaceAll('.', '\\.')).join('|')})\\?`),
];

function expectOnlyWords(markdown: string, links: readonly RegExp[] = ours): void {
  for (const node of nodesOf(parser.parse(markdown))) {
    assert.notEqual(node.type, 'html', markdown);
    assert.notEqual(node.type, 'image', markdown);
    assert.notEqual(node.type, 'definition', markdown);
    if (node.type === 'link') {
      const { url } = node;
      assert.ok(
        links.some((link) => link.test(url)),
        `a link leads to ${url}\n${markdown}`,
      );
      if (url.startsWith('command:')) expectArguments(url);
    }
  }
  // What an editor would make a link of its own accord, or an icon.
  const bare = markdown.replaceAll(/\]\([^()]*\)/g, ']');
  assert.doesNotMatch(bare, /(?<!\\):\/\/|(?<!\\)\$\(|\bwww\.|\w@\w/, markdown);
  assert.doesNotMatch(markdown, /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
}

/** A document's address, perhaps with a clause of it; or a rule, and the language of its page. */
function expectArguments(url: string): void {
  const given: unknown = JSON.parse(decodeURIComponent(url.slice(url.indexOf('?') + 1)));
  assert.ok(Array.isArray(given));
  const [first, ...rest] = given as readonly unknown[];
  if (url.startsWith('command:licenseTermReview.openRule?')) {
    assert.deepEqual([suppressible.includes(String(first)), rest], [true, ['en']]);
    return;
  }
  assert.deepEqual(rest, []);
  if (!isRecord(first)) assert.equal(first, address);
  else {
    const { uri, fingerprint, ...more } = first;
    assert.deepEqual([uri, more], [address, {}]);
    assert.match(String(fingerprint), /^[\w-]+$/);
  }
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

describe('words of a document', () => {
  for (const format of ['markdown', 'plaintext'] as const) {
    it(`stay words in hovers, summaries and comparisons of ${format}`, () => {
      let findings = 0;
      fc.assert(
        fc.property(hostile, (text) => {
          const made = read(text, format);
          findings += made.review.findings.length;
          for (const markdown of shown(made)) expectOnlyWords(markdown);
        }),
        { seed: 20221201, numRuns: 40 },
      );
      assert.ok(findings > 40, `only ${findings} findings were shown`);
    });
  }

  it('stay words in every report', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { review } = read(text, 'markdown');
        const path = 'terms.md';
        const document = documentOf({ path, review, positionAt: positionsIn(text) });
        for (const name of formats) {
          const report = newReport(name, { ui: 'en', toFile: true, parties: new Map() });
          const lines = text.split('\n');
          const source = { lines: (line: number) => lines[line], fails: () => true };
          const printed = report.document(document, source) + report.end();
          if (name === 'markdown') expectOnlyWords(printed, [/^terms\.md(?:#L\d+)?$/]);
          if (name === 'github')
            assert.equal(
              printed.split('\n').filter((line) => line.includes('::')).length,
              printed.split('\n').length - 1,
            );
          if (name === 'csv')
            for (const cell of printed.split(/,|\r\n/)) assert.doesNotMatch(cell, /^"?[=+@%|-]/);
          if (name === 'junit')
            assert.doesNotMatch(
              printed,
              /<(?!\/?(?:testsuites?|testcase|failure|system-out|skipped|error)\b|\?xml)/,
            );
          if (name === 'pretty') assert.doesNotMatch(printed, /(?!\n)\p{Cc}/u);
        }
      }),
      { seed: 20221201, numRuns: 40 },
    );
    assert.equal(rangeLink('a](b.md', undefined), 'a%5D(b.md');
  });

  it('cannot leave the page that shows them, and the page runs no script but its own', () => {
    const html = page({ uri: '</script><script>alert(1)</script>' }, 'en');
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /content="default-src 'none'; style-src 'nonce-[\w-]+'; script-src 'nonce-[\w-]+'"/);
    assert.doesNotMatch(html, /unsafe|https?:|\son\w+=/);
    assert.equal(withPlaces('[a](command:evil)'), '[a](#command%3Aevil)');
  });
});
