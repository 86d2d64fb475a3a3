import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { ruleIds, stances } from '../../server/engine/review.ts';
import type { Label } from './labels.ts';
import { documentText, labelFiles, labelledDocuments, labelsIn, ways } from './labels.ts';

const miningKinds = ['mine', 'host', 'provide', 'software', 'proof-of-space', 'cryptojacking', 'advertise'];
const permissionKinds = [
  'assignment',
  'subcontracting',
  'disclosure',
  'publicity',
  'copying',
  'modification',
  'redistribution',
  'commercial-use',
  'use',
  'access',
  'other',
];
const forms = ['prior', 'written', 'express', 'specific'];
const labelFields = [
  'doc',
  'lines',
  'quote',
  'rule',
  'stance',
  'also',
  'kind',
  'alsoKinds',
  'permission',
  'bound',
  'exceptions',
  'scope',
  'consequences',
  'attributedTo',
  'confidence',
  'way',
  'note',
];

describe('labelled documents', () => {
  for (const file of [...labelFiles, 'parts']) {
    it(`finds every quote of ${file} in the lines that its label names`, () => {
      const astray = labelsIn(file).filter((label) => !linesOf(label).includes(label.quote));
      assert.deepEqual(astray.map(place), []);
    });

    it(`finds every part of ${file} in its document`, () => {
      const astray = labelsIn(file).flatMap((label) => {
        const text = fold(documentText(label.doc));
        return partsOf(label)
          .filter((part) => !text.includes(part))
          .map((part) => `${place(label)}: ${part}`);
      });
      assert.deepEqual(astray, []);
    });

    it(`uses only known fields and values in ${file}`, () => {
      assert.deepEqual(
        labelsIn(file).flatMap((label) => faults(label).map((fault) => `${place(label)}: ${fault}`)),
        [],
      );
    });

    it(`labels no words twice in ${file}`, () => {
      const places = labelsIn(file).map(place);
      assert.deepEqual(
        places.filter((here, index) => places.indexOf(here) !== index),
        [],
      );
    });
  }

  it('gives a verdict for every document that is there, and for no other', () => {
    const there = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name: folder }) =>
        readdirSync(new URL(folder, import.meta.url)).map((name) => `${folder}/${name}`),
      );
    assert.deepEqual(
      labelledDocuments()
        .map(({ doc }) => doc)
        .sort(),
      there.sort(),
    );
  });

  it('keeps the documents of the unseen sets apart from the others', () => {
    const unseen = new Set(
      labelledDocuments()
        .filter(({ set }) => set === 'unseen')
        .map(({ doc }) => doc),
    );
    const mixed = labelFiles.flatMap((file) =>
      labelsIn(file).filter(({ doc }) => unseen.has(doc) !== isUnseen(file)),
    );
    assert.deepEqual(mixed.map(place), []);
  });

  it('gives no document a verdict that none of its labels can carry', () => {
    const labels = [...labelFiles, 'parts'].flatMap(labelsIn);
    const unfounded = labelledDocuments().filter(({ doc, mining, kind }) => {
      const stances = labels
        .filter((label) => label.doc === doc && label.rule?.startsWith('mining-') === true)
        .flatMap(({ stance, also }) => [stance, ...(also ?? [])]);
      const isSilent = stances.every((stance) => stance === 'none');
      return kind === 'terms' && (mining === 'silent') !== isSilent;
    });
    assert.deepEqual(unfounded, []);
  });
});

function isUnseen(file: string): boolean {
  return file.endsWith('-unseen') || file.endsWith('-blind');
}

function faults(label: Label): string[] {
  const isMining = label.rule?.startsWith('mining-') === true;
  const kinds = isMining ? miningKinds : permissionKinds;
  const { permission } = label;
  return [
    ...unknown('field', Object.keys(label), labelFields),
    ...unknown('way', label.way === undefined ? [] : [label.way], ways),
    ...unknown('rule', label.rule === null ? [] : [label.rule], ruleIds),
    ...unknown('also', label.also ?? [], [...stances, 'none', 'permission']),
    ...unknown('kind', label.kind === undefined ? [] : [label.kind], kinds),
    ...unknown('kind', label.alsoKinds ?? [], kinds),
    ...unknown('form', [...(permission?.form ?? []), ...(permission?.alsoForms ?? [])], forms),
    ...unknown('confidence', label.confidence === undefined ? [] : [label.confidence], [
      'high',
      'medium',
      'low',
    ]),
    ...when(label.rule?.endsWith(label.stance ?? '') === false, 'the stance is not the rule’s'),
    ...when(!isMining && label.stance !== undefined, 'a stance without a mining rule'),
    ...when((label.rule === null) !== (label.kind === undefined), 'a kind goes with a rule'),
    ...when(
      label.rule?.endsWith('permission-required') === true && (permission ?? null) === null,
      'a permission rule without a permission',
    ),
    ...when(label.lines[0] < 1 || label.lines[1] < label.lines[0], 'no such lines'),
  ];
}

function unknown(what: string, values: readonly string[], known: readonly string[]): string[] {
  return values.filter((value) => !known.includes(value)).map((value) => `${what} ${value}`);
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : [];
}

function partsOf(label: Label): string[] {
  const { bound, exceptions, scope, consequences, permission } = label;
  return [bound, exceptions, scope, consequences, permission?.qualifiers, permission?.purposes].flatMap(
    (parts) => parts ?? [],
  );
}

function linesOf({ doc, lines: [first, last] }: Label): string {
  return fold(
    documentText(doc)
      .split('\n')
      .slice(first - 1, last)
      .join('\n'),
  );
}

function fold(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function place({ doc, lines, quote }: Label): string {
  return `${doc}:${String(lines[0])} ${quote}`;
}
