// Opens every document of a folder in the built server, hovers each finding, edits, and closes: nothing may be logged,
// every range lies in its text, and what is quoted stands there.
//   npm run documents -- ../shared/corpus/docs
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HoverRequest, type Diagnostic, type Hover, type Range } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentFindings } from '../../server/features/findings.ts';
import { Editor } from './client.ts';

const [folder = '../shared/corpus/docs'] = process.argv.slice(2);
if (!existsSync(folder)) {
  console.log(`Skipped: there are no documents in ${folder}.`);
  process.exit(0);
}

const counts = { documents: 0, findings: 0, hovers: 0, edits: 0, ranges: 0, quotations: 0, acrossPages: 0 };
const wrong: string[] = [];
const editor = await Editor.start();

for (const path of filesUnder(folder)) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const languageId = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
  const uri = `file:///${encodeURIComponent(path)}`;
  const expect = (is: boolean, what: string): void => {
    if (!is) wrong.push(`${path}: ${what}`);
  };
  await editor.open(uri, text, { languageId });
  const document = TextDocument.create(uri, languageId, 1, text);
  await look(uri, document, expect);

  const start = document.positionAt(text.length >> 1);
  await editor.change(uri, 2, { range: { start, end: start }, text: '\n\nMining is prohibited.\n\n' });
  const edited = TextDocument.update(
    TextDocument.create(uri, languageId, 1, text),
    [{ range: { start, end: start }, text: '\n\nMining is prohibited.\n\n' }],
    2,
  );
  counts.edits++;
  await look(uri, edited, expect);
  await editor.close(uri);
  counts.documents++;
}

const code = await editor.stop();
console.log(JSON.stringify(counts));
for (const message of [...editor.messages, ...wrong]) console.log(message);
console.log(`${editor.messages.length} messages in the log, ${wrong.length} wrong, exit code ${code}`);
process.exit(code === 0 && editor.messages.length + wrong.length === 0 ? 0 : 1);

async function look(
  uri: string,
  document: TextDocument,
  expect: (is: boolean, what: string) => void,
): Promise<void> {
  const { diagnostics } = await editor.published(uri, document.version);
  for (const { range, relatedInformation = [] } of diagnostics) {
    for (const each of [range, ...relatedInformation.map(({ location }) => location.range)])
      expect(isInside(document, each), `a range outside of the text: ${JSON.stringify(each)}`);
  }
  for (const diagnostic of diagnostics.filter(isOfRule)) {
    counts.findings++;
    const position = diagnostic.range.start;
    const hover: Hover | null = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    counts.hovers++;
    expect(hover !== null, `no hover at ${JSON.stringify(position)}`);
    if (hover?.range !== undefined) expect(isInside(document, hover.range), 'a hover outside of the text');
  }
  const found: DocumentFindings | null = await editor.connection.sendRequest('licenseTermReview/findings', {
    uri,
  });
  for (const { quote, range } of found?.clauses ?? []) {
    counts.quotations++;
    const there = folded(document.getText(range));
    if (signs(there) === signs(quote)) continue;
    counts.acrossPages++;
    expect(isAcrossPages(quote, there), `“${quote}” is not “${there}”`);
  }
}

/** Between the words of a quotation, the text has no more than the number of a page: a sentence goes on after it. */
function isAcrossPages(quote: string, text: string): boolean {
  const words = quote.split(' ');
  const left = text.split(' ').filter((word) => (word === words[0] ? words.shift() === undefined : true));
  return words.length === 0 && left.every((word) => /^(?:[-–—\d]+|page|of|sur|von)$/iu.test(word));
}

function isOfRule({ data }: Diagnostic): boolean {
  return typeof data === 'object' && data !== null && 'fingerprint' in data;
}

function isInside(document: TextDocument, { start, end }: Range): boolean {
  counts.ranges++;
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const again = { start: document.positionAt(from), end: document.positionAt(to) };
  return from <= to && JSON.stringify(again) === JSON.stringify({ start, end });
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Letters and digits alone: marks of Markdown, tags and references are no words. */
function signs(text: string): string {
  return text
    .replace(/<[^<>]*>|&#?\w+;|\]\([^()]*\)|\]\[[^[\]]*\]|\[\^[^\]]*\]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function filesUnder(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
