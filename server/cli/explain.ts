// `explain RULE`: what a rule flags and leaves alone, and how each example is read.
import { type HintRule, hintRules } from '../engine/hint-rules.ts';
import { type RuleId, ruleIds } from '../engine/review.ts';
import { messagesFor } from '../messages/messages.ts';
import { nearest } from '../project/nearest.ts';
import { oneLine } from '../report/markdown-text.ts';
import { indent } from '../report/terminal-text.ts';
import { en } from '../rules/examples/en.ts';
import { fr } from '../rules/examples/fr.ts';
import * as hintExamples from '../rules/examples/hints.ts';
import { hints } from '../rules/hints.ts';
import { type Rule, rules } from '../rules/rules.ts';
import type { Reviewer } from '../setup.ts';
import { Failure } from './failure.ts';
import { ruleHelp } from '../report/rule-help.ts';
import { openOutput } from './output.ts';
import type { NewReviewer } from './program.ts';
import { terminal } from './terminal.ts';

/** The exit code. @throws {Failure} */
export async function explain(
  rule: string | undefined,
  { ui }: { readonly ui: 'en' | 'fr' },
  newReviewer: NewReviewer,
): Promise<number> {
  const output = openOutput(undefined);
  await output.write(
    rule === undefined ? list(ui) : manualPage(ruleNamed(rule), ui, newReviewer({ interfaceLanguage: ui })),
  );
  return 0;
}

const known = [...ruleIds, ...hintRules] as const;

function ruleNamed(name: string): RuleId | HintRule {
  const rule = known.find((each) => each === name);
  if (rule !== undefined) return rule;
  const near = nearest(name, known);
  throw new Failure(
    'no-rule',
    `there is no rule “${name}”; ${near === undefined ? `known are ${known.join(', ')}.` : `did you mean ${near}?`}`,
  );
}

function list(ui: 'en' | 'fr'): string {
  const { severities } = messagesFor(ui).cli;
  const { width } = terminal(false);
  const rules = ruleHelp(ui).map(({ id, severity, what }) =>
    [`${id} (${severities[severity]})`, indent(what, 2, width)].join('\n'),
  );
  return `${rules.join('\n\n')}\n`;
}

function manualPage(rule: RuleId | HintRule, ui: 'en' | 'fr', reviewer: Reviewer): string {
  const messages = messagesFor(ui);
  const { width } = terminal(false);
  const { severity, title, what, why, advice }: Rule = { ...rules, ...hints }[rule];
  const examples = { ...{ en, fr }[ui], ...hintExamples[ui] }[rule];
  return [
    `${title[ui]}\n${rule} (${messages.cli.severities[severity]})`,
    ...[what, why, advice].map((text) => indent(text[ui], 0, width)),
    messages.cli.flagged,
    ...examples.flagged.map((text) => [indented(text), ...reading(text, rule, ui, reviewer)].join('\n')),
    messages.cli.clean,
    ...examples.clean.map(({ text, because }) =>
      [indented(text), indent(`→ ${because}`, 4, width)].join('\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** "→ the clause: “…”", a step a line. */
function reading(text: string, rule: RuleId | HintRule, ui: 'en' | 'fr', reviewer: Reviewer): string[] {
  const { steps, summary, labelled } = messagesFor(ui);
  const { width } = terminal(false);
  const review = reviewer.review({ text, name: 'terms.md', format: 'markdown' }, { as: 'terms' });
  const finding = review.findings.find((each) => each.rule === rule);
  return (finding?.path ?? []).map(({ what, evidence }) =>
    indent(`→ ${labelled(steps[what], summary.quoted(oneLine(evidence.text)))}`, 4, width),
  );
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
