// What a language must bring. Code knows kinds, data knows words: adding a language adds one file in `languages/`.

/** Words that tell where a document's clauses and sections begin and end. */
export interface StructureWords {
  /** Abbreviations after whose full stop a sentence goes on ("e.g", "No", "art"), without the last full stop. */
  readonly abbreviations: readonly string[];
  /** Words before a number that head a section ("Article", "Section", "Annex"). */
  readonly sectionWords: readonly string[];
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
