// Texts that are meant to break a reader, or happen to. Made when they are asked for: together they fill the memory.

export interface HostileText {
  readonly name: string;
  readonly make: () => string;
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const nested = (count: number, open: string, inside: string, close: string): string =>
  open.repeat(count) + inside + close.repeat(count);

const texts: Readonly<Record<string, () => string>> = {
  // Floods of what opens and never closes.
  'a megabyte of brackets': () => '['.repeat(1e6),
  'emphasis that never closes': () => '*a_ '.repeat(25_000),
  'emphasis inside words': () => 'a**b*c_ '.repeat(12_500),
  'links that never close': () => '[a](b'.repeat(20_000),
  'open tags': () => '<a '.repeat(300_000),
  'open tags with quotes': () => '<a ">'.repeat(200_000),
  'open comments': () => '<!-- x\n\n'.repeat(100_000),
  'open parentheses': () => '(a. B '.repeat(160_000),
  'open quotation marks': () => '“'.repeat(1e6),
  'open braces': () => `${'{'.repeat(1e6)}</p>`,
  ticks: () => lines(1400, (index) => '`'.repeat(index)),
  backslashes: () => '\\'.repeat(1e6),
  'character references': () => '&amp;'.repeat(200_000),

  // Deep nesting.
  'list markers in a row': () => '- '.repeat(5000),
  'numbers of items in a row': () => `${'1. '.repeat(5000)}a`,
  'a staircase of lists': () => lines(1000, (index) => `${'  '.repeat(index)}- a`),
  'nested quotations': () => `${'> '.repeat(10_000)}a`,
  'a staircase of quotations': () => lines(1000, (index) => `${'> '.repeat(index)}a`),
  'quotations in lists in quotations': () => `${'> - 1. '.repeat(10_000)}a`,
  'nested tags': () => `${'<ul><li>a'.repeat(100_000)}</p>`,
  'nested sections of HTML': () => nested(200_000, '<div>', 'a', '</div>'),
  'nested emphasis of HTML': () => nested(200_000, '<b>', 'a', '</b>'),
  'nested tables': () => nested(50_000, '<table><tr><td>', 'mining', '</td></tr></table>'),
  'nested components': () => `import X from 'x';\n${'<A b={<C>'.repeat(50_000)}mining</A>`,
  'numbers within numbers': () => lines(2000, (index) => `${'1.'.repeat((index % 400) + 1)} x\n`),
  'lead-ins within lead-ins': () => 'You may not do any of the following:\n\n- mining:\n\n'.repeat(20_000),

  // Too many of a kind.
  'many definitions': () => lines(100_000, (index) => `[d${index}]: x`),
  'many definitions apart': () => lines(100_000, (index) => `[d${index}]: x\n`),
  'a million definitions': () => lines(1e6, (index) => `[d${index}]: x\n`),
  'definitions that are used': () => lines(20_000, (index) => `[d${index}]: x\n\n[d${index}] mining\n`),
  'footnotes of footnotes': () => lines(20_000, (index) => `[^${index}]: mining[^${index + 1}]\n`),
  'short paragraphs with code': () => lines(50_000, (index) => `a \`b${index}\` c\n`),
  'many items': () => '- item\n'.repeat(100_000),
  'table rows': () => `| a | b |\n|---|---|\n${'| a | b |\n'.repeat(90_000)}`,
  'table columns': () => `|${' a |'.repeat(50_000)}\n|${'---|'.repeat(50_000)}\n|${' b |'.repeat(50_000)}`,
  'a lazy quotation': () => `> a\n${'b words here and there\n'.repeat(45_000)}`,
  colons: () => 'a:\n\n'.repeat(200_000),
  'the same number': () => '(i) x:\n\n'.repeat(100_000),
  'emoji bullets': () => '❌ a\n'.repeat(100_000),
  'broken sentences': () => `${'a'.repeat(80)}\n\n`.repeat(12_000),
  rules: () => `${'-'.repeat(500_000)}\n${'= '.repeat(200_000)}`,
  'underlined titles': () => 'a\n=\n'.repeat(200_000),
  'defined terms': () => lines(20_000, (index) => `"Term${index}" means Term${index + 1}.\n`),
  'comments that suppress': () =>
    '<!-- license-term-review-disable-next-line mining-prohibited -->\n\nmining\n\n'.repeat(20_000),
  'comments that suppress, on one line': () =>
    `${'<!-- license-term-review-disable-line -->mining '.repeat(20_000)}</p>`,

  // Odd characters.
  'blank lines': () => `a${'\n'.repeat(1e6)}b`,
  'blank lines in a list': () => `- a${'\n'.repeat(1e6)}- b`,
  'full stops': () => '.'.repeat(1e6),
  'full stops with capitals': () => '. A'.repeat(300_000),
  apostrophes: () => "'".repeat(1e6),
  'lone surrogates': () => '\ud83d'.repeat(1e6),
  'lone surrogates, the wrong way round': () => '\ude00\ud83d'.repeat(500_000),
  NUL: () => '\0'.repeat(1e6),
  'turns of direction': () => '\u202e\u2066'.repeat(500_000),
  'words from right to left': () => 'שלום עולם '.repeat(100_000),
  'characters without width': () => '\u200b'.repeat(1e6),
  'characters without width inside words': () => 'm\u200bi\u200bn\u200bi\u200bn\u200bg '.repeat(80_000),
  'soft hyphens': () => '\u00ad'.repeat(1e6),
  'accents on one letter': () => `a${'\u0301'.repeat(1e6)}`,
  'mixed ends of lines': () => 'a\r\nb\rc\nd\u2028e\u2029f\u0085'.repeat(70_000),
  'carriage returns': () => '\r'.repeat(1e6),
  'one word of a megabyte': () => 'mining'.repeat(170_000),
};

export const hostileTexts: readonly HostileText[] = Object.entries(texts).map(([name, make]) => ({
  name,
  make,
}));
