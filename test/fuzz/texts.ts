// Texts that are nearly documents: pieces of our own ones, the signs that readers look for, and anything at all.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const root = join(import.meta.dirname, '..', '..');

const documents = [
  'examples',
  ...['en', 'fr', 'de', 'es', 'it', 'nl', 'pt'].map((tag) => `test/corpus/${tag}`),
]
  .flatMap((folder) =>
    readdirSync(join(root, folder))
      .toSorted()
      .map((name) => join(root, folder, name)),
  )
  .filter((file) => /\.(?:md|txt)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'));

const piece = fc
  .tuple(fc.nat(documents.length - 1), fc.nat(100_000), fc.integer({ min: 1, max: 90 }))
  .map(([which, at, length]) => {
    const text = documents[which] ?? '';
    const start = at % text.length;
    return text.slice(start, start + length);
  });

const words = [
  'You may not ',
  'mine cryptocurrency ',
  'crypto mining ',
  'is prohibited ',
  'without our prior written consent ',
  'except ',
  'unless ',
  'Customer ',
  'shall not ',
  'the following: ',
  'le minage ',
  'est interdit ',
  'sauf accord écrit préalable ',
  'Service',
  'means ',
  '(the “',
  '”) ',
  'Section 1.1(a) ',
  'article 2 ',
  'effective 1 December 2022 ',
];

const signs = [
  ...['\n', '\n\n', '\r\n', '\r', '\t', ' ', '  ', '    ', '\u00a0', '\u2028', '\u2029', '\v', '\f'],
  ...[
    '# ',
    '## 1. ',
    '1.1 ',
    '(a) ',
    '(i) ',
    '1) ',
    '- ',
    '* ',
    '+ ',
    '> ',
    '=== ',
    '---\n',
    '***\n',
    '\\\n',
  ],
  ...[
    '| ',
    ' |',
    '|---|---|\n',
    ':-:',
    '```\n',
    '~~~\n',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '\\',
    '&amp;',
    '&#0;',
    '&#x1F600;',
  ],
  ...[
    '[',
    ']',
    '](',
    '](x.md)',
    '][',
    ']: y\n',
    '![',
    '[^1]',
    '[^1]: ',
    '<',
    '>',
    'https://e.org/',
    'www.e.org',
  ],
  ...[
    '.',
    ':',
    ';',
    ',',
    '. ',
    ': ',
    '; ',
    ', ',
    '?',
    '(',
    ')',
    '“',
    '”',
    '"',
    '«\u00a0',
    '\u00a0»',
    '„',
    '’',
    "'",
  ],
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\u001b]8;;',
    '\u007f',
    '\u0085',
    '\ud83d',
    '\ude00',
    '😀',
    'İ',
    'ß',
    'ﬁ',
    'e\u0301',
    '\ufeff',
    '\ufffe',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\u200e',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u2069',
    'שלום',
    'مرحبا',
    '挖矿',
    'майнинг',
  ],
];

const markup = [
  ...[
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td>',
    '<th ',
    '</td>',
    '</table>',
    '<br>',
  ],
  ...[
    '<h1>',
    '</h1>',
    '<div class="',
    '">',
    '<a href="',
    "<a href='x'>",
    '</a>',
    '<script>',
    '</script>',
    '<style>',
    '</style>',
  ],
  ...[
    '<!--',
    '-->',
    '<!DOCTYPE html>',
    '<![CDATA[',
    ']]>',
    '<?xml ',
    '?>',
    '</',
    '/>',
    '&nbsp;',
    '&quot',
    '&#x',
  ],
  ...[
    'import X from "x";\n',
    'export default () => (',
    '<>',
    '</>',
    '{`',
    '`}',
    '{" "}',
    '{',
    '}',
    '${',
    '{/* ',
    ' */}',
    'return (\n',
    '=> ',
    '<Trans>',
    '</Trans>',
  ],
];

const comments = [
  '<!-- license-term-review-disable -->',
  '<!-- license-term-review-enable -->',
  '<!-- license-term-review-disable-line mining-prohibited -- why -->',
  '<!-- license-term-review-disable-next-line ',
  'license-term-review-disable-file ',
  'license-term-review-',
  'mining-prohibited ',
  'mining-prohibted ',
  'permission-required, ',
  '-- because ',
  '# license-term-review-disable-next-line\n',
  '// license-term-review-disable\n',
  '/* license-term-review-enable */',
];

const frontMatter = ['---\ntitle: Terms\n---\n', '---\n', 'title: "', '...\n'];

/** Mostly small: ten thousand small texts find more than one large one. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...signs) },
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 4, arbitrary: piece },
      { weight: 3, arbitrary: fc.constantFrom(...markup) },
      { weight: 2, arbitrary: fc.constantFrom(...comments) },
      { weight: 1, arbitrary: fc.constantFrom(...frontMatter) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...signs, ...markup, ...words), fc.integer({ min: 2, max: 40 }))
          .map(([sign, times]) => sign.repeat(times)),
      },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
