import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type * as sarif from 'sarif';
import { ruleHelp } from '../../server/report/rule-help.ts';
import { en } from '../../server/messages/en.ts';
import { sarifReport } from '../../server/report/sarif.ts';
import { document, finding, part, rich, source, unread } from './sample.ts';

// From the SARIF SDK (MIT), without changes.
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8'),
) as object;
const isSarif = addFormats.default(new Ajv2020({ strict: false })).compile(schema);

function runOf(
  ...documents: readonly Parameters<ReturnType<typeof sarifReport>['document']>[0][]
): sarif.Run {
  const report = sarifReport({
    tool: { name: 'license-term-review', version: '1.2.3' },
    homepage: 'https://example.com/',
    rules: ruleHelp('en'),
    steps: en.steps,
  });
  documents.forEach((each) => report.document(each, source));
  const log = JSON.parse(report.end()) as sarif.Log;
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

describe('SARIF', () => {
  it('points at the operative words, and at the lead-in and heading that they depend on', () => {
    const [result] = runOf(rich).results ?? [];
    assert.equal(result?.ruleId, 'mining-permission-required');
    assert.equal(result.level, 'warning');
    assert.equal(
      result.message.text,
      'Mining needs permission. “mine cryptocurrency without our prior written approval”',
    );
    assert.deepEqual(result.locations?.[0]?.physicalLocation?.artifactLocation, { uri: 'legal/terms.md' });
    assert.deepEqual(result.locations[0].physicalLocation.region, {
      startLine: 5,
      startColumn: 3,
      endLine: 5,
      endColumn: 57,
      snippet: { text: 'mine cryptocurrency without our prior written approval' },
    });
    assert.deepEqual(
      result.relatedLocations?.map(({ message, physicalLocation }) => [
        message?.text,
        physicalLocation?.region?.startLine,
      ]),
      [
        ['its lead-in: “You may not:”', 3],
        ['the heading above it: “Terms”', 1],
      ],
    );
    assert.deepEqual(result.partialFingerprints, { 'licenseTermReview/v1': '0123456789abcdef' });
  });

  it('shows the whole clause around the words, where it is more than the words', () => {
    const context = (clause: Parameters<typeof part>[0]) =>
      runOf(document({ findings: [finding({ clause: part(clause) })] })).results?.[0]?.locations?.[0]
        ?.physicalLocation?.contextRegion;
    assert.equal(context('mine cryptocurrency without our prior written approval'), undefined);
    assert.equal(context('mine cryptocurrency without our prior written approval;')?.endColumn, 58);
  });

  it('lists what is suppressed with the reason, and clues without a level', () => {
    const [, suppressed, clue] = runOf(rich).results ?? [];
    assert.deepEqual(suppressed?.suppressions, [
      { kind: 'external', status: 'accepted', justification: 'not our plan' },
    ]);
    assert.deepEqual([clue?.kind, clue?.level], ['review', 'none']);
  });

  it('leaves out what is switched off', () => {
    assert.deepEqual(runOf(document({ findings: [finding({ severity: 'off' })] })).results, []);
  });

  it('describes every rule, with help', () => {
    const { rules } = runOf().tool.driver;
    assert.equal(rules?.length, 7);
    for (const rule of rules) assert.ok(rule.help?.text && rule.shortDescription?.text, rule.id);
  });

  it('says what could not be read', () => {
    const [invocation] = runOf(unread).invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(
      invocation.toolExecutionNotifications?.[0]?.message.text,
      'nope.md does not exist; check the spelling and the folder.',
    );
  });

  it('writes paths as URIs', () => {
    const uri = (path: string): string | undefined =>
      runOf(document({ path })).results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    assert.equal(uri('conditions générales (2).md'), 'conditions%20g%C3%A9n%C3%A9rales%20(2).md');
    assert.equal(uri('/srv/a b.md'), 'file:///srv/a%20b.md');
    assert.equal(uri('a:b.md'), 'a%3Ab.md');
    assert.equal(uri('./legal/terms.md'), 'legal/terms.md');
    assert.equal(uri('../terms.md'), '../terms.md');
    assert.equal(uri('C:/legal/my terms.md'), 'file:///C:/legal/my%20terms.md');
  });
});
