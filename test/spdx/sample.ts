// Draws permission findings, and sentences with words of permission that were left alone, from the licences of the SPDX
// list, for a person to read: `npm run spdx-sample -- --seed 7 --size 60`. Words that many licences share count once.
import { parseArgs } from 'node:util';
import { newLexicon } from '../../server/engine/lexicon.ts';
import { newOutliner } from '../../server/engine/outline.ts';
import { inDocument } from '../../server/engine/clause.ts';
import { overlaps } from '../../server/engine/span.ts';
import { en } from '../../server/languages/en.ts';
import { licences, reviewed } from './licences.ts';

interface Drawn {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly said: string;
}

const { values } = parseArgs({
  options: { seed: { type: 'string' }, size: { type: 'string', default: '60' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const size = Number(values.size);

const found = new Map<string, Drawn>();
const left = new Map<string, Drawn>();
const outliner = newOutliner([en.structure]);
const lexicon = newLexicon(en);
for (const licence of licences) {
  const { findings } = reviewed(licence);
  const lineOf = (at: number): number => licence.text.slice(0, at).split('\n').length;
  const add = (to: Map<string, Drawn>, drawn: Drawn): void => {
    const key = drawn.text.toLowerCase().replace(/\P{L}+/gu, ' ');
    if (!to.has(key)) to.set(key, drawn);
  };
  for (const f of findings) {
    if (f.rule !== 'permission-required') continue;
    const { form, grantor } = f.permission ?? { form: [], grantor: undefined };
    const said = `${f.activity.kind}: ${[...form, grantor ?? 'nobody named'].join(', ')}: “${f.quote}”`;
    add(found, { id: licence.id, line: lineOf(f.span.start), text: f.clause.text, said });
  }
  for (const placed of outliner.outline(licence.text, 'plaintext').clauses) {
    const { text } = placed.clause;
    const span = inDocument(placed, { start: 0, end: text.length });
    if (!lexicon.mayNameConsent(text) || findings.some((f) => overlaps(f.clause.span, span))) continue;
    const { mentions } = lexicon.read(text);
    if (mentions.some((m) => m.concept === 'consent' || m.concept === 'consenting' || m.concept === 'ask'))
      add(left, { id: licence.id, line: lineOf(span.start), text, said: '' });
  }
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draw(from: ReadonlyMap<string, Drawn>, random: () => number): readonly Drawn[] {
  const all = [...from.values()];
  for (let i = 0; i < Math.min(size, all.length); i++) {
    const k = i + Math.floor(random() * (all.length - i));
    [all[i], all[k]] = [all[k] as Drawn, all[i] as Drawn];
  }
  return all.slice(0, size);
}

const random = randomFrom(seed);
const parts = [
  { title: `Permission findings (${size} of ${found.size})`, drawn: draw(found, random) },
  { title: `Left alone (${size} of ${left.size})`, drawn: draw(left, random) },
];
console.log(`# ${licences.length} licences, seed ${seed}`);
for (const { title, drawn } of parts) {
  console.log(`\n## ${title}\n`);
  drawn.forEach(({ id, line, text, said }, i) => {
    console.log(`${i + 1}. ${id}:${line} ${said === '' ? '' : `${said}\n   `}${text}`);
  });
}
