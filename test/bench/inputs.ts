// The texts that everybody is measured on, made of the licences of the SPDX list; `--quick` makes do with texts of our
// own, which need no installation. They lie outside of the project, whose ignored folders are not reviewed.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;

export interface Inputs {
  readonly isQuick: boolean;
  /** Headings, numbered clauses and nested lists. */
  readonly small: string;
  readonly large: string;
  /** Ten times as large. */
  readonly huge: string;
  /** As long as `large`, with hardly any findings. */
  readonly quiet: string;
  /** As long as `large`, with emphasis and a word that we look for in every block. */
  readonly dense: string;
  /** A folder with a file for each licence. */
  readonly corpus: string;
  /** What parsers of Markdown do not survive. */
  readonly hostile: readonly string[];
}

export function makeInputs(isQuick: boolean): Inputs {
  const folder = join(tmpdir(), `license-term-review-bench-${isQuick ? 'quick' : 'full'}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  mkdirSync(join(folder, 'hostile'));
  // A language server on unified reads documents of packages only, with the parser that the package has.
  writeFileSync(join(folder, 'package.json'), '{}');
  if (!isQuick) symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
  const texts = isQuick ? ownTexts() : licences();
  const unit = isQuick ? 10_000 : 1_000_000;
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  texts.forEach((text, index) => write(`corpus/${String(index).padStart(3, '0')}.md`, text));
  return {
    isQuick,
    small: write('small.md', markdownOf(texts, unit / 10)),
    large: write('large.md', markdownOf(texts, unit)),
    huge: write('huge.md', markdownOf(texts, unit * 10)),
    quiet: write('quiet.md', markdownOf(texts.map(withoutRules), unit)),
    dense: write('dense.md', denseOf(unit)),
    corpus: join(folder, 'corpus'),
    hostile: hostile(unit).map(([name, text]) => write(`hostile/${name}.md`, text)),
  };
}

function licences(): string[] {
  const list = createRequire(import.meta.url)('spdx-license-list/full') as Record<
    string,
    { licenseText: string }
  >;
  return Object.keys(list)
    .toSorted()
    .map((id) => list[id]?.licenseText ?? '');
}

function ownTexts(): string[] {
  const folder = join(here, '../corpus/en');
  return readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** A document of `length` characters: each text a section, each of its paragraphs a clause, some with items. */
function markdownOf(texts: readonly string[], length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let round = 0; size < length; round++) {
    for (const [index, text] of texts.entries()) {
      if (size >= length) break;
      const paragraphs = text
        .split(/\n\s*\n/u)
        .map((each) => each.replace(/\s+/gu, ' ').trim())
        .filter((each) => each !== '');
      const part = `## ${round * texts.length + index + 1}. Terms of part ${index + 1}\n\n${paragraphs.map(clause).join('\n\n')}\n\n`;
      parts.push(part);
      size += part.length;
    }
  }
  return parts.join('').slice(0, length);
}

function clause(paragraph: string, index: number): string {
  if (index % 5 !== 4) return paragraph;
  const items = paragraph.split(/(?<=[;.]) /u);
  return items
    .map((item, at) => `${at % 3 === 2 ? '  - ' : '- '}${at % 4 === 1 ? `**${item.trim()}**` : item}`)
    .join('\n');
}

/** Words that rules look for become words that none looks for. */
function withoutRules(text: string): string {
  return text
    .replace(/permi\w+|consent\w*|approv\w*|authori[sz]\w*|agree\w*/giu, 'notice')
    .replace(/\b(?:mine|mining|miner)\w*/giu, 'work')
    .replace(/["“”'’]/gu, '');
}

function denseOf(length: number): string {
  const parts: string[] = [];
  for (let size = 0, index = 1; size < length; index++) {
    const act =
      index % 20 === 0 ? 'mining of **Bitcoin** needs our *prior* consent' : 'a note on **consent** is kept';
    const part = `Clause ${index} of the *terms* [${index}](#c${index}): on \`node-${index}\` ${act} &amp; costs a fee.\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

function hostile(unit: number): [name: string, text: string][] {
  const times = (text: string, count: number): string => text.repeat(Math.ceil((count * unit) / 1_000_000));
  return [
    ['brackets', times('[', 1_000_000)],
    ['emphasis', times('*a_ ', 25_000)],
    ['mixed emphasis', times('a**b*c_ ', 12_500)],
    ['markers in a row', times('- ', 5_000)],
    ['staircase', Array.from({ length: unit / 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['definitions', Array.from({ length: unit / 10 }, (_, index) => `[a${index}]: b`).join('\n')],
    ['lazy quotation', `> a\n${times('b\n', 500_000)}`],
    ['open links', times('[a](b', 20_000)],
    ['items', times('- a\n', 100_000)],
    ['blank lines', times('\n', 1_000_000)],
    ['nested quotations', `${times('> ', 10_000)}a`],
  ];
}

/** Where the peers lie that the project does not need itself. */
export function isInstalled(): boolean {
  return existsSync(join(here, 'node_modules/spdx-license-list'));
}
