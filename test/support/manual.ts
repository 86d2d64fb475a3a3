// `npm run docs`: the manual's page of each rule, from the rule's data and examples. A test compares them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Severity } from '../../server/engine/review.ts';
import { ruleIds } from '../../server/engine/review.ts';
import { hintRules } from '../../server/engine/hint-rules.ts';
import type { Examples } from '../../server/rules/examples.ts';
import { en } from '../../server/rules/examples/en.ts';
import { fr } from '../../server/rules/examples/fr.ts';
import * as hintExamples from '../../server/rules/examples/hints.ts';
import { hints } from '../../server/rules/hints.ts';
import { type Rule, rules } from '../../server/rules/rules.ts';

interface Words {
  readonly generated: string;
  readonly severity: (name: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly why: string;
  readonly todo: string;
  readonly flagged: string;
  readonly clean: string;
  readonly setting: string;
  readonly index: string;
  readonly intro: string;
  readonly checks: string;
  readonly ofDocument: string;
  readonly columns: readonly string[];
}

const words: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    generated: 'Written by `npm run docs`; change server/rules/ instead.',
    severity: (name) => `severity by default: ${name}`,
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off' },
    why: 'Why it matters',
    todo: 'What to do',
    flagged: 'Flagged',
    clean: 'Left alone',
    setting: 'To change how loudly it speaks',
    index: 'Rules',
    intro: 'Each clause that the reviewer judges falls under one rule.',
    checks: 'Checks of the document itself',
    ofDocument: 'In terms, the editor also looks whether defined terms and references fit together.',
    columns: ['Rule', 'Severity', 'What it flags'],
  },
  fr: {
    generated: 'Page produite par `npm run docs`\u202f; modifiez plutôt server/rules/.',
    severity: (name) => `gravité par défaut\u00a0: ${name}`,
    severities: {
      error: 'erreur',
      warning: 'avertissement',
      information: 'information',
      hint: 'indication',
      off: 'désactivée',
    },
    why: 'Pourquoi c’est important',
    todo: 'Que faire',
    flagged: 'Signalé',
    clean: 'Non signalé',
    setting: 'Pour en changer la gravité',
    index: 'Règles',
    intro: 'Chaque clause jugée relève d’une règle.',
    checks: 'Contrôles du document lui-même',
    ofDocument: 'Dans des conditions, l’éditeur regarde aussi si termes définis et renvois s’accordent.',
    columns: ['Règle', 'Gravité', 'Ce qu’elle signale'],
  },
};

/** By path from the root of the project. */
export function pages(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [language, examples] of [['en', en] as const, ['fr', fr] as const]) {
    const folder = language === 'en' ? 'docs/rules' : `docs/rules/${language}`;
    all.set(`${folder}/README.md`, index(language));
    for (const id of ruleIds) {
      all.set(`${folder}/${id}.md`, page({ id, ...rules[id], ...examples[id] }, language));
    }
    for (const id of hintRules) {
      all.set(`${folder}/${id}.md`, page({ id, ...hints[id], ...hintExamples[language][id] }, language));
    }
  }
  return all;
}

function index(language: 'en' | 'fr'): string {
  const { generated, severities, columns, ...said } = words[language];
  const table = (described: Readonly<Record<string, Rule>>): string =>
    [
      row(columns),
      row(columns.map(() => '---')),
      ...Object.entries(described).map(([id, { severity, what }]) =>
        row([`[\`${id}\`](${id}.md)`, severities[severity], what[language]]),
      ),
    ].join('\n');
  return paragraphs(
    `<!-- ${generated} -->`,
    `# ${said.index}`,
    said.intro,
    table(rules),
    `## ${said.checks}`,
    said.ofDocument,
    table(hints),
  );
}

function page(rule: Rule & Examples & { readonly id: string }, language: 'en' | 'fr'): string {
  const { id, severity, title, what, why, advice, flagged, clean } = rule;
  const { generated, severities, ...said } = words[language];
  return paragraphs(
    `<!-- ${generated} -->`,
    `# ${title[language]}`,
    `\`${id}\` · ${said.severity(severities[severity])}`,
    what[language],
    `## ${said.why}`,
    why[language],
    `## ${said.todo}`,
    advice[language],
    `## ${said.flagged}`,
    // Between two quotations, so that they stay two.
    flagged.map(quote).join('\n\n<!-- -->\n\n'),
    `## ${said.clean}`,
    ...clean.map(({ text, because }) => `${quote(text)}\n\n${sentence(because)}`),
    `## ${said.setting}`,
    `\`\`\`json\n"licenseTermReview.severity": { "${id}": "${severity === 'hint' ? 'off' : 'hint'}" }\n\`\`\``,
  );
}

function quote(text: string): string {
  return text
    .replaceAll(/^## (.*)$/gm, '**$1**')
    .replaceAll(/^/gm, '> ')
    .replaceAll(/^> $/gm, '>');
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of pages()) {
    const file = join(import.meta.dirname, '../..', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
