// Where a rule is described, and in which words.
import manifest from '../../package.json' with { type: 'json' };
import { ruleIds } from '../engine/review.ts';
import type { RuleHelp } from './sarif.ts';
import { rules } from '../rules/rules.ts';

export const homepage: string | undefined = (manifest as { homepage?: string }).homepage;

export function ruleHelp(ui: 'en' | 'fr'): readonly RuleHelp[] {
  return ruleIds.map((id) => {
    const { severity, title, what, why, advice } = rules[id];
    return {
      id,
      severity,
      title: title[ui],
      what: what[ui],
      why: why[ui],
      advice: advice[ui],
      url: homepage === undefined ? undefined : `${homepage}/blob/main/docs/rules/${id}.md`,
    };
  });
}
