import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { stripVTControlCharacters } from 'node:util';
import { en } from '../../server/messages/en.ts';
import { frame } from '../../server/report/frame.ts';
import { pretty } from '../../server/report/pretty.ts';
import { summaryPretty } from '../../server/report/summary-pretty.ts';
import { document, finding, part, rich, source } from './sample.ts';

const plain = { color: false, width: 80, link: undefined };

/** The frame of `words` in `text`, without colours. */
function framed(words: string, text: string, width = 80): string {
  const style = { width, dim: same, mark: same, more: (lines: number) => `… ${lines} more` };
  return frame(part(words, text).range, (line) => text.split('\n')[line], style).join('\n');
}

function same(text: string): string {
  return text;
}

/** What we write ourselves: colours, nothing else. */
const color = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

describe('code frame', () => {
  it('underlines the words in their line', () => {
    assert.equal(framed('mine', 'You may not mine.'), '1 │ You may not mine.\n  │             ~~~~');
  });

  it('follows the words over several lines, and counts what it does not show', () => {
    assert.equal(framed('b\n  c\nd', 'a b\n  c\nd e'), '1 │ a b\n  │   ~\n2 │   c\n  │   ~\n3 │ d e\n  │ ~');
    const long = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n');
    assert.match(framed(long, long), /… 14 more$/);
  });

  it('cuts a long line down to what surrounds the words', () => {
    const text = `${'before '.repeat(100)}mine bitcoin${' after'.repeat(100)}`;
    const lines = framed('mine bitcoin', text).split('\n');
    assert.ok(lines.length <= 6, lines.join('\n'));
    assert.match(lines.join(' '), /^1 │ …before .*after…/s);
  });

  for (const [what, text, words] of [
    ['wide characters', '注意：挖矿 禁止 。', '挖矿'],
    ['accents of their own', 'le cafe\u0301 mine', 'mine'],
    ['emoji', '👩‍💻 mine', 'mine'],
    ['tabs', '\tmine', 'mine'],
  ] as const) {
    it(`sets the marks under the words after ${what}`, () => {
      const [source = '', marks = ''] = framed(words, text).split('\n');
      assert.equal(
        stringWidth(marks.slice(0, marks.indexOf('~'))),
        stringWidth(source.slice(0, source.indexOf(words))),
      );
      assert.equal(marks.replace(/[^~]/g, '').length, stringWidth(words));
    });
  }

  it('never runs over the width', () => {
    const text = `${'word '.repeat(40)}mine ${'x'.repeat(200)}`;
    for (const line of framed('mine', text, 40).split('\n')) assert.ok(stringWidth(line) <= 40, line);
  });
});

describe('terminal', () => {
  it('shows clues last, counts what is suppressed, and leaves out what is switched off', () => {
    const report = pretty(en, plain);
    const out = report.document(rich, source) + report.end();
    assert.deepEqual(
      [...out.matchAll(/^ {2}\d+:\d+ {2}(\S+)/gm)].map(([, label]) => label),
      ['warning', 'information', 'clue'],
    );
    assert.match(out, /1 document · 1 warning · 1 for your information · 1 clue · 1 suppressed\n$/);
    assert.match(out, /note: A part was read as plain text\./);
  });

  it('lets no escape sequence of a document through', () => {
    const hostile = '\u001b]0;pwned\u0007\u001b[2J\u009b31m\u202Emine';
    const hostileDocument = document({
      path: `a${hostile}.md`,
      mining: 'prohibited',
      findings: [
        finding({ explanation: hostile, section: [hostile], leadIn: [{ ...part('Terms'), text: hostile }] }),
      ],
      notes: [{ code: 'x', message: hostile }],
    });
    const lines = { ...source, lines: () => hostile };
    const report = pretty(en, { ...plain, color: true });
    const outs = [
      report.document(hostileDocument, lines) + report.end(),
      summaryPretty([hostileDocument], { messages: en, terminal: plain, parties: new Map() }),
    ];
    for (const out of outs) {
      const left = out.replaceAll('\n', '').replaceAll(color, '');
      assert.doesNotMatch(left, /[\p{Cc}\u202a-\u202e]/u);
    }
  });

  it('links places on terminals that understand links', () => {
    const link = (path: string, { line }: { line: number }): string => `file:///${path}#L${line + 1}`;
    const report = pretty(en, { ...plain, link });
    const out = report.document(document(), source);
    assert.ok(out.includes('\u001b]8;;file:///legal/terms.md#L5\u001b\\5:3\u001b]8;;\u001b\\'));
    assert.ok(stripVTControlCharacters(out).includes('5:3  warning'));
  });

  it('summarizes a document in a few lines', () => {
    assert.equal(
      summaryPretty([rich], { messages: en, terminal: plain, parties: new Map() }),
      `legal/terms.md
  Mining needs permission
  line 5 · Terms · “mine cryptocurrency without our prior written approval”
  Permission: prior written permission of “us”
  In force: 2022-12-01

What else needs permission: redistribution: 1

Not legal advice: check the quoted words.
`,
    );
  });
});
