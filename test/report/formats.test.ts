import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csv } from '../../server/report/csv.ts';
import type { Document } from '../../server/report/document.ts';
import { github } from '../../server/report/github.ts';
import { gitlab } from '../../server/report/gitlab.ts';
import { junit } from '../../server/report/junit.ts';
import type { Report } from '../../server/report/report.ts';
import { document, finding, rich, source, unread } from './sample.ts';

function printed(report: Report, ...documents: readonly Document[]): string {
  return documents.map((each) => report.document(each, source)).join('') + report.end();
}

describe('CSV', () => {
  it('holds a row per finding under one head', () => {
    const rows = printed(csv(), rich, document({ path: 'other.md' })).split('\r\n');
    assert.equal(rows.length, 1 + 4 + 1 + 1);
    assert.match(rows[0] ?? '', /^path,line,column,/);
    assert.match(
      rows[1] ?? '',
      /^legal\/terms\.md,5,3,5,57,mining-permission-required,warning,permission-required,high,"mine cryptocurrency/,
    );
  });

  it('has its head even where nothing was found', () => {
    assert.match(printed(csv()), /^path,line,/);
  });

  for (const quote of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '%0A=1', '|calc']) {
    it(`does not let ${JSON.stringify(quote)} be computed`, () => {
      const row = printed(csv(), document({ findings: [finding({ quote })] })).split('\r\n')[1] ?? '';
      assert.ok(row.includes(`"'${quote.replace('\t', ' ')}"`), row);
    });
  }

  it('keeps quotation marks, commas and line ends inside their cell', () => {
    const row = printed(csv(), document({ findings: [finding({ quote: 'a "b", c\r\nd' })] }));
    assert.equal(row.split('\r\n').length, 3);
    assert.ok(row.includes('"a ""b"", c d"'));
  });
});

describe('GitHub annotations', () => {
  it('annotate what is found on its lines; hints, clues and what is suppressed do not', () => {
    assert.equal(
      printed(github(), rich),
      '::warning file=legal/terms.md,line=5,endLine=5,col=3,endColumn=56,title=mining-permission-required::Mining needs permission.%0A“mine cryptocurrency without our prior written approval”\n' +
        '::notice file=legal/terms.md,line=6,endLine=6,col=3,endColumn=20,title=permission-required::Resale needs permission.%0A“resell the Service”\n',
    );
    assert.equal(printed(github(), document({ findings: [finding({ severity: 'hint' })] })), '');
  });

  it('let no words of a document begin another command', () => {
    const hostile = finding({ quote: '\n::error::x', explanation: 'a\r\n::set-output name=x::y %0A' });
    const out = printed(github(), document({ path: 'a,b:c\n.md', findings: [hostile] }));
    assert.equal(out.split('\n').length, 2);
    assert.ok(out.startsWith('::warning file=a%2Cb%3Ac%0A.md,'));
    assert.ok(out.includes('%250A'));
  });

  it('report an unreadable file as an error', () => {
    assert.equal(
      printed(github(), unread),
      '::error file=nope.md,title=not-found::nope.md does not exist; check the spelling and the folder.\n',
    );
  });
});

/** What GitLab's documentation of code quality reports demands. */
const isGitlabEntry = new Ajv2020().compile({
  type: 'object',
  required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
  properties: {
    description: { type: 'string', minLength: 1 },
    check_name: { type: 'string', minLength: 1 },
    fingerprint: { type: 'string', minLength: 1 },
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: {
      type: 'object',
      required: ['path', 'lines'],
      properties: {
        path: { type: 'string', pattern: '^(?!\\./|/)' },
        lines: {
          type: 'object',
          required: ['begin'],
          properties: { begin: { type: 'integer', minimum: 1 } },
        },
      },
    },
  },
});

describe('GitLab code quality', () => {
  it('is an array of issues with severity, place and a fingerprint of their own', () => {
    const issues = JSON.parse(printed(gitlab(), rich)) as Record<string, unknown>[];
    assert.deepEqual(issues[0], {
      type: 'issue',
      check_name: 'mining-permission-required',
      description: 'Mining needs permission. “mine cryptocurrency without our prior written approval”',
      categories: ['Compatibility'],
      severity: 'major',
      fingerprint: 'legal/terms.md:0123456789abcdef',
      location: {
        path: 'legal/terms.md',
        positions: { begin: { line: 5, column: 3 }, end: { line: 5, column: 57 } },
        lines: { begin: 5 },
      },
    });
    assert.equal(issues.length, 2);
  });

  it('is an empty array where nothing was found', () => assert.equal(printed(gitlab()), '[]\n'));

  it('has all that GitLab asks of an entry, and no path that it does not know', () => {
    const report = printed(gitlab(), document({ path: './legal/terms.md' }), document({ path: 'b.md' }));
    const entries = JSON.parse(report) as Record<string, unknown>[];
    for (const entry of entries) assert.ok(isGitlabEntry(entry), JSON.stringify(isGitlabEntry.errors));
    assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, entries.length);
    assert.deepEqual(
      entries.map(({ location }) => (location as { path: string }).path),
      ['legal/terms.md', 'b.md'],
    );
  });
});

describe('JUnit', () => {
  it('has a suite per document and a case per finding, of which those fail that fail the build', () => {
    const xml = printed(junit('license-term-review'), rich, document({ path: 'b.md', findings: [] }), unread);
    assert.match(
      xml,
      /<testsuites name="license-term-review" tests="6" failures="1" errors="1" skipped="1">/,
    );
    assert.match(xml, /<testcase name="mining-permission-required 5:3" classname="legal\/terms\.md"/);
    assert.match(xml, /<skipped message="project: not our plan"\/>/);
    assert.match(xml, /<testcase name="mining" classname="b\.md"\/>/);
    assert.match(xml, /<error message="nope\.md does not exist; [^"]+" type="not-found"\/>/);
  });

  it('lets no words of a document become XML, nor break it', () => {
    const xml = printed(
      junit('x'),
      document({
        findings: [finding({ quote: ']]></testcase><a b="\u0000\u001b\ud800&', explanation: '"<' })],
      }),
    );
    assert.ok(xml.includes(']]&gt;&lt;/testcase&gt;&lt;a b=&quot;\ufffd\ufffd\ufffd&amp;'));
    assert.ok(xml.includes('message="&quot;&lt;"'));
  });
});
