// Where a rule is described, and in which words.
import manifest from '../../package.json' with { type: 'json' };
import type { RuleHelp } from '../report/sarif.ts';

export const homepage: string | undefined = (manifest as { homepage?: string }).homepage;

export function ruleHelp(): readonly RuleHelp[] {
  return [];
}
