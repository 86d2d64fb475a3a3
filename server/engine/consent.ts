// Consents on which an act depends: "without our prior written approval", "unless Microsoft has agreed", "subject to
// the Licensor's consent", "must obtain …". Each is an opener, the word for consent, its forms and whoever gives it.
import type { Range } from './items.ts';
import type { Concept, LanguagePack } from './language.ts';
import { type Lexicon, type Mention, type Passage } from './lexicon.ts';
import type { PermissionForm } from './review.ts';
import type { Token } from './tokens.ts';

export type Opener = 'without' | 'unless' | 'with' | 'subject-to' | 'require' | 'unauthorised';

/** A consent clause at the tokens `[from, to)`. */
export interface Consent extends Range {
  readonly opener: Opener;
  /** The word for consent itself. */
  readonly word: Range;
  readonly form: readonly PermissionForm[];
  readonly grantor: Range | undefined;
  readonly qualifiers: readonly Range[];
  readonly purposes: readonly Range[];
  /** It says that no consent is needed, or that law or the parties' own agreement permits: no requirement. */
  readonly isVoid: boolean;
}

interface Names {
  readonly articles: ReadonlySet<string>;
  readonly connectives: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly nounsAreCapital: boolean;
  readonly theirs: ReadonlySet<string>;
  readonly gives: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
}

const reach = 12;
const forms: ReadonlySet<Concept> = new Set(['prior', 'written', 'express', 'specific']);
const openers: readonly Concept[] = ['without', 'unless', 'until', 'subject-to', 'require', 'with'];

/** Read once for each stretch of a passage. */
export function consentsIn(passage: Passage, range: Range, { pack }: Lexicon): readonly Consent[] {
  const key = `${range.from} ${range.to}`;
  let known = memory.get(passage);
  if (!known) memory.set(passage, (known = new Map<string, readonly Consent[]>()));
  let consents = known.get(key);
  if (!consents) known.set(key, (consents = readConsents(passage, range, namesOf(pack))));
  return consents;
}

// Passages live as long as their reviewer remembers them, and each is read by one lexicon.
const memory = new WeakMap<Passage, Map<string, readonly Consent[]>>();
const namesByPack = new WeakMap<LanguagePack, Names>();

function namesOf(pack: LanguagePack): Names {
  let names = namesByPack.get(pack);
  if (!names) {
    names = {
      articles: new Set(pack.names.articles),
      connectives: new Set(pack.names.connectives),
      ends: new Set(pack.names.ends),
      nounsAreCapital: pack.names.nounsAreCapital ?? false,
      theirs: new Set(pack.names.theirs),
      gives: new Set(pack.names.gives),
      passives: new Set(pack.names.passives),
    };
    namesByPack.set(pack, names);
  }
  return names;
}

function readConsents(passage: Passage, range: Range, names: Names): Consent[] {
  const inside = passage.mentions.filter((m) => range.from <= m.from && m.to <= range.to);
  const found: Consent[] = [];
  for (const mention of inside) {
    const consent =
      mention.concept === 'consent'
        ? byNoun(mention, inside, passage, range, names)
        : mention.concept === 'consented' || mention.concept === 'consenting'
          ? byVerb(mention, inside, passage, range, names)
          : mention.concept === 'unauthorised'
            ? bare(mention, 'unauthorised', [])
            : mention.concept === 'ask'
              ? bare(mention, 'require', ['prior'])
              : undefined;
    if (consent && !found.some((f) => consent.from < f.to && f.from < consent.to)) found.push(consent);
    else if (consent) replaceShorter(found, consent);
  }
  return found;
}

function replaceShorter(found: Consent[], consent: Consent): void {
  const at = found.findIndex((f) => consent.from < f.to && f.from < consent.to);
  const known = found[at];
  if (!known || known.isVoid || known.opener !== consent.opener || known.from !== consent.from) return;
  found[at] = {
    ...known,
    to: Math.max(known.to, consent.to),
    form: [...new Set([...known.form, ...consent.form])],
    grantor: known.grantor ?? consent.grantor,
  };
}

/** Words that demand a consent without naming it: "unauthorised", "ask us first". */
function bare(mention: Mention, opener: Opener, form: readonly PermissionForm[]): Consent {
  return {
    opener,
    from: mention.from,
    to: mention.to,
    word: mention,
    form,
    grantor: undefined,
    qualifiers: [],
    purposes: [],
    isVoid: false,
  };
}

function byNoun(
  noun: Mention,
  inside: readonly Mention[],
  passage: Passage,
  range: Range,
  names: Names,
): Consent | undefined {
  const barrier = barrierBefore(noun.from, inside, passage, range);
  const needless = inside.findLast(
    (m) => m.concept === 'needless' && m.from >= barrier && m.from <= noun.from && noun.from - m.to <= 6,
  );
  const opener = needless ?? openerBefore(noun, inside, barrier, passage);
  // "You consent to receiving …": consent is given, not asked for.
  const isGiven = inside.some((m) => m.concept === 'consenting' && m.from < noun.to && noun.from < m.to);
  const passive = opener || isGiven ? undefined : passiveAfter(noun, inside, passage);
  const from = opener?.from ?? startOfGroup(noun, inside, passage, barrier);
  if (!opener && !passive) return undefined;
  const grantor =
    giverAfter(noun.to, inside, passage, range, names) ??
    giverBefore(opener?.to ?? from, noun, inside, passage, names) ??
    givingSubject(opener, noun, inside, passage, names);
  const end = Math.max(noun.to, grantor?.to ?? 0, passive?.to ?? 0);
  const qualifiers = inside.filter(
    (m) => m.concept === 'qualifier' && m.from >= noun.to - 1 && m.from - end <= 8,
  );
  const to = Math.max(formsEnd(end, inside, passage, names), ...qualifiers.map((q) => q.to));
  return {
    opener: needless ? 'without' : passive ? 'require' : openerOf(opener),
    from,
    to,
    word: noun,
    form: formsIn(from, to, inside),
    grantor: grantor && { from: grantor.from, to: grantor.to },
    qualifiers,
    purposes: purposesBehind(to, passage),
    isVoid: needless !== undefined || isDenied(opener, from, noun, inside) || isVoid(from, to, inside),
  };
}

/** "No approval is required", "needs nobody's blessing", "nothing obliges us to seek consent". */
function isDenied(
  opener: Mention | undefined,
  from: number,
  noun: Mention,
  inside: readonly Mention[],
): boolean {
  if (opener && opener.concept !== 'require') return false;
  return inside.some(
    (m) =>
      m.concept === 'none' &&
      m.to <= noun.from &&
      (noun.from - m.to <= 1 ||
        (m.from - (opener?.to ?? from) >= -1 && noun.from - m.to <= 3) ||
        (opener !== undefined && m.to <= opener.from && isUnruled(m.to, opener.from, inside))),
  );
}

function isUnruled(from: number, to: number, inside: readonly Mention[]): boolean {
  return !inside.some(
    (m) =>
      m.from >= from &&
      m.to <= to &&
      (isBan(m) || m.concept === 'unless' || m.concept === 'may' || m.concept === 'allow'),
  );
}

/** "es sei denn, der Vermieter hat die Erlaubnis erteilt": the subject of a clause whose verb gives. */
function givingSubject(
  opener: Mention | undefined,
  noun: Mention,
  inside: readonly Mention[],
  passage: Passage,
  names: Names,
): Range | undefined {
  const { tokens } = passage;
  if (!opener || !tokens.slice(noun.to, noun.to + 3).some((t) => names.gives.has(t.text))) return undefined;
  if (tokens.slice(opener.to, noun.to + 4).some((t) => names.passives.has(t.text))) return undefined;
  let from = opener.to;
  while (tokens[from]?.text === ',') from++;
  const subject = name(from, inside, passage, { from, to: noun.from }, names);
  return subject && subject.to < noun.from ? subject : undefined;
}

/** "unless Microsoft has approved it in writing", "only if we agree", "must be approved by Starlink". */
function byVerb(
  verb: Mention,
  inside: readonly Mention[],
  passage: Passage,
  range: Range,
  names: Names,
): Consent | undefined {
  const barrier = barrierBefore(verb.from, inside, passage, range);
  const opener = inside.findLast(
    (m) =>
      m.from >= barrier &&
      m.to <= verb.from &&
      verb.from - m.to <= reach &&
      (m.concept === 'unless' ||
        m.concept === 'until' ||
        m.concept === 'provided' ||
        // "whom the Operator has not first approved", under a ban
        (m.concept === 'not' &&
          verb.from - m.to <= 2 &&
          !isEnabling(verb, inside) &&
          inside.some((o) => isBan(o) && o.to <= m.from)) ||
        (m.concept === 'subject-to' && verb.concept === 'consented') ||
        // "ohne dass der Kunde zugestimmt hat"
        (m.concept === 'without' && passage.verbsLast === true && m.to - m.from >= 2) ||
        (m.concept === 'with' &&
          (conditional(m, inside, passage.verbsLast ? 8 : 3) || followsLicence(m, verb, inside)) &&
          !isPredicate(verb, m, inside, passage)) ||
        (m.concept === 'require' && isPassive(m, passage) && verb.from - m.to <= 3)),
  );
  if (!opener || isRuling(verb, opener, inside, passage)) return undefined;
  const subject = (): Range | undefined => subjectOf(opener, verb, inside, passage, names);
  const behind = (): Range | undefined => giverAfter(verb.to, inside, passage, range, names);
  // "tenzij de klant instemt met …": what stands behind a last verb is its object.
  const agent = passage.verbsLast ? (subject() ?? behind()) : (behind() ?? subject());
  if (verb.concept === 'consenting' && !agent && opener.concept !== 'unless') return undefined;
  const end = Math.max(verb.to, agent && agent.from >= verb.to ? agent.to : 0);
  const to = formsEnd(end, inside, passage, names);
  const form = formsIn(opener.from, to, inside);
  const byLaw =
    isVoid(opener.from, to, inside) ||
    inside.some(
      (m) => m.concept === 'by-law' && m.from >= opener.from && m.from - to <= 2 && m.to >= verb.from,
    );
  return {
    opener: openerOf(opener),
    from: opener.from,
    to,
    word: verb,
    form,
    grantor: agent,
    qualifiers: [],
    purposes: purposesBehind(to, passage),
    isVoid: byLaw,
  };
}

/** "only if", "only when": a bare "if you agree" is no requirement of consent unless "only" stands before it. */
function conditional(mention: Mention, inside: readonly Mention[], reach: number): boolean {
  return inside.some((m) => m.concept === 'only' && m.to <= mention.from + 1 && mention.from - m.to <= reach);
}

/** "nur auf Servern mit eigenen Platten erlaubt": where verbs stand last, only a conjunction leads to them. */
function isPredicate(
  verb: Mention,
  opener: Mention,
  inside: readonly Mention[],
  { verbsLast }: Passage,
): boolean {
  const has = (concept: Concept, range: Range): boolean =>
    inside.some((m) => m.concept === concept && m.from >= range.from && m.to <= range.to);
  return verbsLast === true && has('allow', verb) && !has('if', opener);
}

/** "may be installed after the Landlord has approved the plan": who is free to act only then needs the approval. */
function followsLicence(opener: Mention, verb: Mention, inside: readonly Mention[]): boolean {
  const has = (concept: Concept, from: number, to: number): boolean =>
    inside.some((m) => m.concept === concept && m.from >= from && m.to <= to);
  return (
    verb.concept === 'consented' &&
    (has('may', 0, opener.from) || has('allow', 0, opener.from)) &&
    !has('provider', 0, opener.from) &&
    !has('consent-talk', opener.from, verb.to) &&
    !has('reader', opener.to, verb.from) &&
    verb.from - opener.to >= 2
  );
}

/** "shall not use, nor allow others to use": the verb is a part of what is banned. */
function isEnabling(verb: Mention, inside: readonly Mention[]): boolean {
  return inside.some((m) => m.concept === 'enable' && m.from <= verb.from && verb.to <= m.to);
}

function isPassive(mention: Mention, passage: Passage): boolean {
  return mention.to - mention.from >= 2 && passage.mentions.includes(mention);
}

function isVoid(from: number, to: number, inside: readonly Mention[]): boolean {
  return inside.some(
    (m) =>
      (m.concept === 'as-agreed' && m.from < to && m.to > from) ||
      (m.concept === 'by-law' && m.from >= from && m.to <= to),
  );
}

/** "Except for customers of Pro, mining is not allowed": the participle rules, it is no consent. */
function isRuling(
  verb: Mention,
  opener: Mention,
  inside: readonly Mention[],
  { tokens, verbsLast }: Passage,
): boolean {
  const isForbidden = inside.some((m) => m.concept === 'forbid' && m.from <= verb.from && verb.to <= m.to);
  return (
    isForbidden ||
    (!verbsLast &&
      opener.concept === 'unless' &&
      tokens.slice(opener.to, verb.from).some((t) => t.text === ','))
  );
}

function isBan({ concept }: Mention): boolean {
  return concept === 'ban' || concept === 'forbid';
}

function openerOf(mention: Mention | undefined): Opener {
  switch (mention?.concept) {
    case 'without':
    case 'with':
    case 'subject-to':
    case 'require':
      return mention.concept;
    case 'provided':
      return 'with';
    default:
      return 'unless';
  }
}

/** Consents do not reach over a semicolon, a contrast or an enumeration mark; the range sees to the last. */
function barrierBefore(at: number, inside: readonly Mention[], { tokens }: Passage, range: Range): number {
  let barrier = Math.max(range.from, at - reach - 4);
  for (let i = at - 1; i >= barrier; i--) if (tokens[i]?.text === ';') barrier = i + 1;
  return Math.max(barrier, ...inside.filter((m) => m.concept === 'contrast' && m.to <= at).map((m) => m.to));
}

function openerBefore(
  noun: Mention,
  inside: readonly Mention[],
  barrier: number,
  passage: Passage,
): Mention | undefined {
  // "genehmigungspflichtig" is opener and noun in one word.
  const before = inside.filter(
    (m) =>
      m.from >= barrier &&
      (m.to <= noun.from || (m.concept === 'require' && m.from === noun.from && m.to === noun.to)) &&
      openers.includes(m.concept),
  );
  // The nearest strong opener; "with" and "upon" only count right before the noun's own group.
  const near = before.filter(
    (m) => m.concept !== 'with' && noun.from - m.to <= (m.concept === 'require' ? 7 : reach),
  );
  // "unless explicitly given permission": the conjunction opens, the verb behind it is a part.
  const strong = near.findLast((m) => m.concept !== 'require') ?? near.at(-1);
  const weak = before.findLast((m) => m.concept === 'with' && noun.from - m.to <= 8);
  if (!weak) return strong;
  if (
    strong &&
    (strong.from >= weak.from - 3 || strong.concept === 'without' || strong.concept === 'require')
  )
    return strong;
  const isLimited = inside.some(
    (m) =>
      (m.concept === 'only' && m.from >= barrier && m.to <= weak.from + 2 && weak.from - m.to <= 12) ||
      (m.concept === 'unless' && m.to === weak.from) ||
      // "with our consent only"
      (m.concept === 'only' && m.from >= noun.to && m.from - noun.to <= 1),
  );
  return isLimited ||
    negatedBefore(weak, inside) ||
    opensLicence(weak, noun, inside, barrier) ||
    endsLicence(weak, noun, inside) ||
    standsAlone(weak, noun, inside, barrier, passage)
    ? weak
    : strong;
}

/** "With our consent Customer may …": it opens a clause whose reader gets a licence. */
function opensLicence(weak: Mention, noun: Mention, inside: readonly Mention[], barrier: number): boolean {
  if (weak.from - barrier > 1 || isTalk(noun, inside)) return false;
  const modal = inside.find((m) => m.from >= noun.to && (m.concept === 'may' || m.concept === 'allow'));
  return (
    modal !== undefined &&
    inside.some(
      (m) =>
        m.concept === 'reader' &&
        m.from >= noun.to &&
        Math.min(Math.abs(modal.from - m.to), Math.abs(m.from - modal.to)) <= 1,
    )
  );
}

/** "After approval by support", alone in a cell or as an answer. */
function standsAlone(
  weak: Mention,
  noun: Mention,
  inside: readonly Mention[],
  barrier: number,
  { tokens }: Passage,
): boolean {
  const rules: ReadonlySet<Concept> = new Set([
    'may',
    'allow',
    'enable',
    'ban',
    'forbid',
    'duty',
    'provider',
    'consent-talk',
  ]);
  const isOurs = (m: Mention): boolean =>
    inside.some((o) => o.concept === 'our' && o.from === m.from && o.to === m.to);
  return (
    barrier === 0 &&
    weak.from <= 3 &&
    noun.from - weak.to <= 3 &&
    tokens.length - noun.to <= 5 &&
    !inside.some((m) => rules.has(m.concept) && !isOurs(m) && (m.concept !== 'provider' || m.to <= weak.from))
  );
}

/** "Employees may work from home with their manager's approval": what a reader may with a consent takes one. */
function endsLicence(weak: Mention, noun: Mention, inside: readonly Mention[]): boolean {
  if (noun.from - weak.to > 5 || isTalk(noun, inside)) return false;
  const may = inside.findLast((m) => m.concept === 'may' && m.to <= weak.from);
  const isReaders = inside.some(
    (m) => may !== undefined && m.concept === 'reader' && m.to <= may.from && may.from - m.to <= 1,
  );
  // "Mining is allowed with the consent of the supervisor"
  return (
    isReaders ||
    (inside.some((m) => m.concept === 'mining' || m.concept === 'mine-word') &&
      inside.some((m) => m.concept === 'allow' && m.to <= weak.from && weak.from - m.to <= 1))
  );
}

/** Consent as something that is given or withdrawn. */
function isTalk(noun: Mention, inside: readonly Mention[]): boolean {
  return inside.some((m) => m.concept === 'consent-talk' && m.from < noun.to && noun.from < m.to);
}

/** "may not … with": polarity gives "only with". */
function negatedBefore(weak: Mention, inside: readonly Mention[]): boolean {
  return inside.some((m) => m.concept === 'not' && weak.from - m.to >= 0 && weak.from - m.to <= 2);
}

/** "our approval is required", "consent must be obtained". */
function passiveAfter(noun: Mention, inside: readonly Mention[], { tokens }: Passage): Mention | undefined {
  const verb = inside.find((m) => m.concept === 'require' && m.from >= noun.to && m.from - noun.to <= 9);
  if (!verb) return undefined;
  for (let i = noun.to; i < verb.from; i++)
    if (tokens[i]?.text === ';' || tokens[i]?.text === ':') return undefined;
  const isNegated = inside.some(
    (m) =>
      (m.concept === 'needless' || m.concept === 'neutral') && m.from >= noun.from - 4 && m.to <= verb.to + 2,
  );
  return isNegated ? undefined : verb;
}

function startOfGroup(
  noun: Mention,
  inside: readonly Mention[],
  { tokens }: Passage,
  barrier: number,
): number {
  let from = noun.from;
  while (
    from > barrier &&
    tokens[from - 1]?.isWord &&
    inside.some((m) => m.from <= from - 1 && from - 1 < m.to && (forms.has(m.concept) || m.concept === 'our'))
  )
    from--;
  return from;
}

/** "of Microsoft", "from the Licensor or its agents", "by us": up to where the name ends. */
function giverAfter(
  from: number,
  inside: readonly Mention[],
  passage: Passage,
  range: Range,
  names: Names,
): Range | undefined {
  const { tokens } = passage;
  let at = from;
  // Forms may stand between: "permission, in writing, from us".
  for (let skipped = 0; at < range.to && skipped < 7; skipped++) {
    const of = inside.find((m) => m.concept === 'of' && m.from === at);
    if (of) {
      const longest = inside
        .filter((m) => m.concept === 'of' && m.from === at)
        .reduce((a, b) => (b.to > a.to ? b : a), of);
      const found = name(longest.to, inside, passage, range, names);
      // A genitive is its article too: "des Anbieters".
      const isArticle = names.articles.has(tokens[longest.from]?.text ?? '');
      return found && isArticle ? { from: longest.from, to: found.to } : found;
    }
    const form = inside.filter((m) => forms.has(m.concept) && m.from === at).at(0);
    if (form) at = form.to;
    else if (
      tokens[at]?.text === ',' ||
      tokens[at]?.text === '(' ||
      names.connectives.has(tokens[at]?.text ?? '')
    )
      at++;
    else return undefined;
  }
  return undefined;
}

function name(
  from: number,
  inside: readonly Mention[],
  passage: Passage,
  range: Range,
  names: Names,
): Range | undefined {
  const { tokens } = passage;
  let to = from;
  while (to < range.to && to - from < 9) {
    const token = tokens[to];
    if (!token) break;
    if (!token.isWord) {
      // Dots and ampersands inside a name: "bol.com", "AT&T".
      const next = tokens[to + 1];
      const isInside =
        (/^[.&@]$/u.test(token.text) && next?.start === token.end) || /^["'{}`:]$/u.test(token.text);
      if (!isInside || (token.text === ':' && to > from + 3)) break;
    } else if (to > from && (names.ends.has(token.text) || endsName(to, inside))) break;
    else if (to > from && names.nounsAreCapital && isSmallAfterCapital(to, passage, names)) break;
    // "toestemming van de licentiegever decompileren": the verb stands last.
    else if (to > from && endsAtVerb(to, passage, names)) break;
    else if (to > from && names.connectives.has(token.text) && !continuesName(to + 1, inside, passage, names))
      break;
    to++;
  }
  while (to > from && !tokens[to - 1]?.isWord) to--;
  return to > from ? { from, to } : undefined;
}

function endsAtVerb(at: number, { verbsLast, tokens, acts }: Passage, names: Names): boolean {
  return (
    verbsLast === true &&
    !names.articles.has(tokens[at - 1]?.text ?? '') &&
    acts.some((act) => act.from === at)
  );
}

/** "des Anbieters weiterzuverkaufen", but not "des Leiters der Bibliothek". */
function isSmallAfterCapital(at: number, { tokens, text }: Passage, names: Names): boolean {
  const token = tokens[at];
  if (isCapital(text, token) || !isCapital(text, tokens[at - 1])) return false;
  return !names.articles.has(token?.text ?? '') && !names.connectives.has(token?.text ?? '');
}

function endsName(at: number, inside: readonly Mention[]): boolean {
  return inside.some(
    (m) =>
      m.from === at &&
      (m.concept === 'unless' ||
        m.concept === 'without' ||
        m.concept === 'qualifier' ||
        m.concept === 'ban' ||
        m.concept === 'if' ||
        m.concept === 'coin' ||
        m.concept === 'mine-word' ||
        m.concept === 'mining' ||
        forms.has(m.concept)),
  );
}

/** After "and"/"or" a name goes on with an article, a possessive or a capital. */
function continuesName(
  at: number,
  inside: readonly Mention[],
  { tokens, text }: Passage,
  names: Names,
): boolean {
  const next = tokens[at];
  if (!next) return false;
  return (
    isCapital(text, next) ||
    names.articles.has(next.text) ||
    inside.some((m) => m.concept === 'our' && m.from === at)
  );
}

function isCapital(text: string, token: Token | undefined): boolean {
  return token !== undefined && /\p{Lu}/u.test(text.charAt(token.start));
}

/** "our", "Microsoft's", "the Licensor's", "parental": what stands between opener and noun and is no form. */
function giverBefore(
  from: number,
  noun: Mention,
  inside: readonly Mention[],
  passage: Passage,
  names: Names,
): Range | undefined {
  const { tokens, text } = passage;
  const covered = (i: number): Mention | undefined =>
    inside.find(
      (m) =>
        m.from <= i &&
        i < m.to &&
        (forms.has(m.concept) || m.concept === 'require' || m.concept === 'with' || m.concept === 'unless'),
    );
  for (let i = noun.from - 1; i >= from; i--) {
    if (tokens[i]?.text === "'s" || tokens[i]?.text === "'") {
      let start = i;
      while (start > from && tokens[start - 1]?.isWord && !covered(start - 1) && i - start < 6) start--;
      return start < i ? trimArticle({ from: start, to: i }, tokens, names) : undefined;
    }
  }
  const our = inside.findLast((m) => m.concept === 'our' && m.from >= from && m.to <= noun.from);
  if (our && names.theirs.has(tokens[our.from]?.text ?? '')) {
    const subject = passage.verbsLast
      ? name(from, inside, passage, { from, to: our.from }, names)
      : (subjectName(from, our.from, inside, passage, names) ?? antecedent(from, inside, passage));
    if (subject) return subject;
  }
  if (our && !names.articles.has(tokens[our.from]?.text ?? '')) return { from: our.from, to: our.to };
  const free: number[] = [];
  // Where every noun has a capital, only one right before the forms can be a giver: "Steinadlers schriftliche Zustimmung".
  let start = from;
  if (names.nounsAreCapital) {
    start = noun.from;
    while (start > from && covered(start - 1)) start--;
    while (start > from && isCapital(text, tokens[start - 1])) start--;
  }
  for (let i = start; i < noun.from; i++)
    if (tokens[i]?.isWord && !covered(i) && isCapital(text, tokens[i])) free.push(i);
  const [first] = free;
  return first === undefined ? undefined : { from: first, to: (free.at(-1) ?? first) + 1 };
}

function trimArticle(range: Range, tokens: readonly Token[], names: Names): Range {
  return range.to - range.from > 1 && names.articles.has(tokens[range.from]?.text ?? '')
    ? { from: range.from + 1, to: range.to }
    : range;
}

/** Who approves in "unless Microsoft has approved", "if we agree". */
function subjectOf(
  opener: Mention,
  verb: Mention,
  inside: readonly Mention[],
  passage: Passage,
  names: Names,
): Range | undefined {
  const { tokens, text } = passage;
  // A phrase with a gap holds the subject: "sofern der Anbieter nicht".
  const from = opener.from + 1;
  if (tokens.slice(from, verb.to + 2).some((t) => names.passives.has(t.text))) return undefined;
  const party = inside.find(
    (m) => (m.concept === 'provider' || m.concept === 'reader') && m.from >= from && m.to <= verb.to,
  );
  if (party) return { from: party.from, to: Math.min(party.to, verb.to) };
  const capital = (i: number): boolean => isCapital(text, tokens[i]);
  let start = from;
  while (start < verb.from && !capital(start)) start++;
  let end = start;
  while (end < verb.from && (capital(end) || names.connectives.has(tokens[end]?.text ?? ''))) end++;
  while (end > start && !capital(end - 1)) end--;
  if (end > start) return { from: start, to: end };
  return passage.verbsLast || names.nounsAreCapital
    ? undefined
    : subjectName(opener.to, verb.from, inside, passage, names);
}

/** "the hall warden" in "unless the hall warden has agreed": up to a word that ends names. */
function subjectName(
  from: number,
  to: number,
  inside: readonly Mention[],
  passage: Passage,
  names: Names,
): Range | undefined {
  const { tokens } = passage;
  const first = tokens[from]?.text ?? '';
  if (
    names.ends.has(first) ||
    names.connectives.has(first) ||
    inside.some((m) => m.from === from && forms.has(m.concept))
  )
    return undefined;
  const subject = name(from, inside, passage, { from, to }, names);
  const next = subject && tokens[subject.to]?.text;
  if (!subject || next === undefined) return undefined;
  if (subject.to < to) return names.ends.has(next) ? subject : undefined;
  // Right before the verb only a group with its article is a subject: "the desk waives the rule", not "duly approved".
  const isClause = inside.some((m) => m.concept === 'consented' && m.from === to && m.to - m.from > 1);
  return names.theirs.has(next) || (isClause && inside.some((m) => m.concept === 'our' && m.from === from))
    ? subject
    : undefined;
}

/** Whom "its consent" means: the last party before, where it is not the one who acts. */
function antecedent(
  before: number,
  inside: readonly Mention[],
  { tokens, text }: Passage,
): Range | undefined {
  const parties = inside.filter(
    (m) => (m.concept === 'reader' || m.concept === 'provider') && m.to <= before,
  );
  const isGenitive = (m: Mention): boolean =>
    inside.some((o) => o.concept === 'of' && m.from - o.to >= 0 && m.from - o.to <= 1);
  const actor = parties.find((m) => !isGenitive(m));
  const others = parties.filter((m) => m !== actor && !(actor && m.from < actor.to));
  return others.findLast((m) => isCapital(text, tokens[m.to - 1])) ?? others.at(-1);
}

/** "written permission before mining": "before" names when the act is, which every permission precedes. */
function isBeforeAct(form: Mention, inside: readonly Mention[]): boolean {
  if (form.concept !== 'prior') return false;
  return inside.some(
    (m) =>
      (m.concept === 'mining' || m.concept === 'mine-word') && m.from >= form.to && m.from - form.to <= 1,
  );
}

/** Forms right behind ("… in writing", "in advance") belong to the consent. */
function formsEnd(end: number, inside: readonly Mention[], { tokens }: Passage, names: Names): number {
  let to = end;
  for (;;) {
    const next = inside.find(
      (m) =>
        forms.has(m.concept) &&
        !isBeforeAct(m, inside) &&
        m.from >= to &&
        m.from <= to + 2 &&
        [...tokens.slice(to, m.from)].every(
          (t) => t.text === ',' || names.connectives.has(t.text) || t.text.length <= 2,
        ),
    );
    if (!next || next.to <= to) return to;
    to = next.to;
  }
}

function formsIn(from: number, to: number, inside: readonly Mention[]): PermissionForm[] {
  const order: readonly PermissionForm[] = ['prior', 'written', 'express', 'specific'];
  const said = new Set(inside.filter((m) => m.from >= from && m.to <= to).map((m) => m.concept));
  return order.filter((f) => said.has(f));
}

/** "… for research purposes", "… which is only considered for testing": up to the next mark. */
function purposesBehind(at: number, { mentions, tokens }: Passage): Range[] {
  const purpose = mentions.find(
    (m) =>
      m.concept === 'purpose' &&
      m.from >= at &&
      (m.from - at <= 1 ||
        mentions.some((o) => o.concept === 'only' && o.from >= at && o.from <= m.from && m.from - o.to <= 4)),
  );
  if (!purpose) return [];
  let to = purpose.to;
  while (to < tokens.length && (tokens[to]?.isWord || tokens[to]?.text === '"')) to++;
  let from = purpose.to;
  while (from < to && !tokens[from]?.isWord) from++;
  while (to > from && !tokens[to - 1]?.isWord) to--;
  return to > from ? [{ from, to }] : [];
}
