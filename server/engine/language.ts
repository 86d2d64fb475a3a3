// What a language must bring. Code knows kinds, data knows words: adding a language adds one file in `languages/`.
import type { PermissionKind } from './review.ts';
/** Words that tell where a document's clauses and sections begin and end. */
export interface StructureWords {
  /** Abbreviations after whose full stop a sentence goes on ("e.g", "No", "art"), without the last full stop. */
  readonly abbreviations: readonly string[];
  /** Words before a number that head a section ("Article", "Section", "Annex"). */
  readonly sectionWords: readonly string[];
}

/** Words by which a text defines its terms. Lower case, straight apostrophes. */
export interface DefinitionWords {
  /** Between a term and what it means ("means", "shall mean", "désigne"). */
  readonly verbs: readonly string[];
  /**
   * In parentheses before a term that stands for the words in front of it ("together", "ci-après"); those of more than
   * one word also without parentheses ("hereinafter referred to as").
   */
  readonly openers: readonly string[];
  /** "the", "le", "l'" */
  readonly articles: readonly string[];
  /** Between terms that are defined together ("or", "and", "et"). */
  readonly joins: readonly string[];
  /** In titles of sections that define terms ("definitions", "glossary"). */
  readonly titles: readonly string[];
}

/** Words by which a text refers to its parts. Lower case, straight apostrophes. */
export interface ReferenceWords {
  /** Before the number of a part of the text itself ("section", "clause", "article", "§"), singular and plural. */
  readonly parts: readonly string[];
  /** Before the letter or number of what is attached ("exhibit", "annex", "schedule"). */
  readonly attachments: readonly string[];
  /** Between two numbers ("and", "to", "through"). */
  readonly joins: readonly string[];
  /** After a number, where the part is this document's ("of this", "above", "hereof"). */
  readonly here: readonly string[];
  /** After a number, where the part is another document's, unless `here` fits ("of", "du"). */
  readonly elsewhere: readonly string[];
}

/** How drafters define terms and refer to clauses, in one language. */
export interface DraftingWords {
  readonly definitions: DefinitionWords;
  readonly references: ReferenceWords;
  /** What must, may and must not be done ("shall", "may not", "is prohibited from"); plain words. */
  readonly duties: readonly string[];
}

/** Words from which the facts about a whole document are read. */
export interface DocumentWords {
  /** Frequent short words by which the language of a section is told; none of them typical of another language. */
  readonly stopWords: readonly string[];
  /** Words and phrases that terms are full of ("shall", "hereby", "this Agreement"), by which a text is read as terms. */
  readonly legalWords: readonly string[];
  /** Words in file names of terms ("terms", "cgu"). */
  readonly fileNameWords: readonly string[];
  /** Phrases before the date on which the text is in force ("effective date", "en vigueur le"). */
  readonly effective: readonly string[];
  /** Phrases before the date of the last update. */
  readonly updated: readonly string[];
  /** Phrases that make another document part of this one ("subject to our", "incorporated by reference"). */
  readonly incorporates: readonly string[];
  /** Nouns that name a kind of terms ("policy", "terms", "conditions générales"), as titles and references do. */
  readonly documentNouns: readonly string[];
  /** Phrases before the date since which a single rule holds ("since", "as of", "depuis le"). */
  readonly since: readonly string[];
  /** Words by which a news article reports what others said or did ("said", "announced", "according to"). */
  readonly reporting: readonly string[];
}

/** What telling the facts about a document needs of a language. All words are in lower case, with straight apostrophes. */
export interface DocumentLanguage {
  /** BCP 47 primary tag. */
  readonly tag: string;
  readonly document: DocumentWords;
}

/**
 * What a phrase means to the reader of clauses. `Record<Concept, …>` makes the compiler list what a language lacks.
 * The signs of the modal ones stand in `polarity.ts`.
 */
export const concepts = [
  // The activity.
  'mining', // says cryptocurrency mining by itself: "cryptomining", "mining pool"
  'mine-word', // mining only beside a coin word: "mine", "miner", "rig"
  'making', // mining only with a coin as its object: "generate", "dig for"
  'earning', // as `making`, where the clause also says what is made to work: "earn"
  'rig', // mining only with a coin word in its clause or lead-in: "rig", "hashing", "farming"
  'coin', // "bitcoin", "cryptocurrency", "blockchain"
  'miner', // a noun that in a text that names coins at all is a miner of them: "miner", "Miner"
  'computing', // what is made to work: "processor", "graphics card"
  'virtual', // of the coin words those that name much else, too: "digital assets", "virtual currency"
  'other-mining', // absorbs: "data mining", "coal mining", "no fault of mine"
  'other-hash', // absorbs, but does not count as other mining: "password hashes", "ore"
  'cryptojacking',
  'plotting', // proof of space: "Chia plotting"
  'software', // object of running: "software", "script"
  'hosting', // object of hosting: "rigs", "host"
  'providing', // "provide", "resell"
  'advertising', // "promote", "discuss"
  // Modality.
  'ban', // a negated modal or imperative, whose subject is bound: "may not", "do not", "never"
  'forbid', // whoever says it: "is prohibited", "refrain from", "does not allow"
  'ban-noun', // "abuse", "violations": what is named under it is forbidden
  'allow', // a predicate or adjective: "is permitted", "allowed uses"
  'enable', // an active verb: "we allow", "permits"; under a ban it is part of what is banned
  'may', // a bare modal of permission
  'duty', // "must", "shall"
  'not', // a bare negation
  'none', // "no", "neither", "nothing": turns the sign of what follows
  'lift', // "is not prohibited", "is exempt from"
  'neutral', // "need not", "does not have to": no ruling
  'discretion', // "may be restricted", "reserves the right to refuse"
  'limit', // "is limited to", "fair use"
  'only',
  'detect', // "to detect", "we scan for": what follows is only spoken of
  'absence', // a promise that something is not in there: "does not contain"; a ban only where the reader owes it
  'suffer', // the reader lets the provider act: "you agree that"
  'disclaim', // "should not be interpreted as", "we do not"
  'consequence', // "suspend", "terminate"
  'if', // "if", "when", "where"
  'provided', // a condition that limits: "provided that", "as long as"
  // Consent.
  'consent', // the noun: "permission", "sign-off"
  'consented', // the participle after an opener: "approved", "agreed", "authorised"
  'consenting', // a person gives it: "consents", "gives us permission"
  'unauthorised', // the adjective
  'authorised', // the adjective before an act: "approved mining"
  'prior',
  'written',
  'express',
  'specific',
  'without',
  'unless', // "unless", "except", "save"
  'until', // opens a consent, but no exception: "until", "before"
  'with', // "with", "only with", "upon"
  'subject-to', // "subject to", "conditional on"
  'ask', // demands permission by itself: "ask us first", "contact us before"
  'require', // "requires", "must obtain", "ask for"
  'needless', // "does not require consent", "without the need for"
  'qualifier', // "not to be unreasonably withheld"
  'by-law', // an agent that is no person: "by law", "by these Terms"
  'as-agreed', // "except as the parties otherwise agree"
  'consent-talk', // consent as a lawful basis, given, withdrawn, or a technical setting
  'purpose', // "for the purpose of", "for"
  // Parties and places.
  'reader', // "you", "Customer", "the licensee"
  'provider', // "we", "the software"
  'reader-machine', // "your device"
  'our', // a possessive before consent: "our", "your", "its"
  'of', // "of", "from", "by" between consent and whoever gives it
  'plan', // a part of what the provider offers, beside others: "free tier", "VPS", "in China"
  'product', // a thing that rules speak of, no part of an offer: "compute nodes", "our servers"
  'place', // a preposition that opens a scope: "on", "within"
  'concession', // what it opens limits nothing: "regardless of", "even", "whether"
  'manner', // limits how: "excessive", "with stolen electricity"
  // Between clauses.
  'contrast', // "whereas", "but"
  'include', // "including", "such as"
  'vice', // what stands in lists of forbidden uses: "spam", "port scanning"
  'define', // "means", "refers to"
  'these', // "any of the above", "the foregoing"
  'it', // a pronoun that can stand for the act
  'no', // an answer: "No"
  'yes',
  'likewise', // adds a name to a ruling: "as does", "so does", "just like"
  'report', // somebody says something: "announced", "according to"
  'security', // accidents and attacks: "unauthorised access", "accidental"
] as const;

export type Concept = (typeof concepts)[number];

/** A language: all that the reader needs to know about its words. One file a language. */
export interface LanguagePack {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  /** Words written in front of an apostrophe ("l", "qu"), levelled. */
  readonly elisions: readonly string[];
  readonly structure: StructureWords;
  readonly document: DocumentWords;
  /** Phrases in the notation of `phrases.ts`. */
  readonly phrases: Readonly<Record<Concept, readonly string[]>>;
  /** Words that name an act of each kind. */
  readonly acts: Readonly<Record<PermissionKind, readonly string[]>>;
  readonly names: NameWords;
  readonly parts: PartWords;
  /**
   * The verb may stand last, far from what belongs to it: the negation anywhere behind a modal ("darf die Server nicht"),
   * a pronoun long before what rules on it ("es auf eigenen Servern erlaubt").
   */
  readonly verbsLast?: true;
}

/** How names of parties are bounded in running text; levelled words. */
export interface NameWords {
  readonly articles: readonly string[];
  /** Words that join names ("and", "or"). */
  readonly connectives: readonly string[];
  /** Words at which a name ends ("to", "which"). */
  readonly ends: readonly string[];
  /** Every noun is written with a capital: a name ends at a small letter, and a capital alone makes no name. */
  readonly nounsAreCapital?: true;
  /** Possessives that point back at the giver: "die Betreiberin ihr Einverständnis", "de portier zijn fiat". */
  readonly theirs?: readonly string[];
  /** Verbs by which a subject gives a consent, behind the noun: "der Vermieter die Erlaubnis erteilt hat". */
  readonly gives?: readonly string[];
  /** Verbs that make a participle passive ("wurde", "wordt"): what stands before it is no giver. */
  readonly passives?: readonly string[];
}

/** Words by which the parts of a finding are bounded; levelled. */
export interface PartWords {
  /** Between members of an enumeration of parties or places. */
  readonly joins: readonly string[];
  /** Before somebody to whom something is forbidden or given ("to", "au"); no part of a party's name. */
  readonly datives: readonly string[];
  /** "no" in "no user". */
  readonly nobody: readonly string[];
  /** "be" in "may not be used": its subject does nothing. */
  readonly be: readonly string[];
  /** Pronouns and possessives of the first and second person, and the pronoun for each: "our" is us. */
  readonly persons: Readonly<Record<string, string>>;
  /** Pronouns and possessives that stand for a party named elsewhere: "its", "the latter". */
  readonly thirds: readonly string[];
  /** Pronouns that are subjects: "it shall obtain". */
  readonly subjects: readonly string[];
  /** What opens a clause on the noun before it: "which we may withdraw". */
  readonly relatives: readonly string[];
  /** Before an amount that limits: "up to 10 kW". Several words are parted by spaces. */
  readonly caps: readonly string[];
  /** A bare "elsewhere". */
  readonly elsewhere: readonly string[];
  /** Words that begin a verb of consequence: auxiliaries before "suspend", "closed". */
  readonly auxiliaries: readonly string[];
  /** Beginnings of words that speak of a breach: "violat", "disregard". */
  readonly breaches: readonly string[];
  /** What a text calls its rules before their numbers, besides sections: "rule". */
  readonly rules: readonly string[];
  /** Forms of the verbs by which rights are given: "granted"; levelled. */
  readonly grants: readonly string[];
  /** Verbs of having, by which a permission is only said to be there; levelled. */
  readonly has: readonly string[];
  /** "otherwise" in "unless otherwise agreed"; levelled. */
  readonly otherwise: readonly string[];
}
