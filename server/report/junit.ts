// JUnit XML: a suite per document, a case per finding; the cases that fail are those that fail the build.
import type { Document, ReportedFinding } from './document.ts';
import { visible } from './markdown-text.ts';
import type { Fails, Report } from './report.ts';

export function junit(name: string): Report {
  const suites: string[] = [];
  const all = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  return {
    document(document, { fails }) {
      const { xml, counts } = suite(document, fails);
      suites.push(xml);
      for (const key of keys) all[key] += counts[key];
      return '';
    },
    end: () =>
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites ${attributes({ name, ...all })}>`,
        ...suites,
        '</testsuites>\n',
      ].join('\n'),
  };
}

const keys = ['tests', 'failures', 'errors', 'skipped'] as const;

type Counts = Readonly<Record<(typeof keys)[number], number>>;

function suite(document: Document, fails: Fails): { xml: string; counts: Counts } {
  const { path, error } = document;
  const findings = document.findings.filter(({ severity }) => severity !== 'off');
  const counts = {
    tests: Math.max(1, findings.length),
    failures: findings.filter(fails).length,
    errors: error ? 1 : 0,
    skipped: findings.filter(({ suppression }) => suppression !== null).length,
  };
  const cases = findings.map((finding) => testCase(path, finding, fails));
  if (error) {
    cases.push(
      element(
        'testcase',
        { name: 'read', classname: path },
        `<error ${attributes({ message: error.message, type: error.code })}/>`,
      ),
    );
  } else if (cases.length === 0) {
    cases.push(element('testcase', { name: 'mining', classname: path }, ''));
  }
  return {
    xml: `  <testsuite ${attributes({ name: path, ...counts })}>\n${cases.join('\n')}\n  </testsuite>`,
    counts,
  };
}

function testCase(path: string, finding: ReportedFinding, fails: Fails): string {
  const { start } = finding.range;
  const name = `${finding.rule} ${start.line + 1}:${start.character + 1}`;
  return element(
    'testcase',
    { name, classname: path, file: path, line: start.line + 1 },
    outcome(finding, fails),
  );
}

function outcome(finding: ReportedFinding, fails: Fails): string {
  if (finding.suppression) {
    return `<skipped ${attributes({ message: `${finding.suppression.kind}: ${finding.suppression.reason}` })}/>`;
  }
  const place = finding.section.length > 0 ? `\n${finding.section.join(' › ')}` : '';
  const body = xmlText(`“${finding.quote}”${place}`);
  return fails(finding)
    ? `<failure ${attributes({ message: finding.explanation, type: finding.rule })}>${body}</failure>`
    : `<system-out>${xmlText(finding.explanation)}\n${body}</system-out>`;
}

function element(name: string, values: Readonly<Record<string, string | number>>, inner: string): string {
  return `    <${name} ${attributes(values)}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${xmlText(String(value))}"`)
    .join(' ');
}

/** XML 1.0 has no way to write most control characters, nor these two. */
function xmlText(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replace(/[\ufffe\uffff]/g, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
