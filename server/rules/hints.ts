// The four checks of a document itself, as the rules are described.
import type { HintRule } from '../engine/hint-rules.ts';
import type { Rule } from './rules.ts';

export const hints: Readonly<Record<HintRule, Rule>> = {
  'broken-reference': {
    severity: 'hint',
    title: { en: 'A reference leads nowhere', fr: 'Un renvoi ne mène nulle part' },
    what: {
      en: 'The text refers to a section, clause or article that the document does not have.',
      fr: 'Le texte renvoie à une section, une clause ou un article que le document n’a pas.',
    },
    why: {
      en: 'An exception or a condition that stands in a clause that is not there cannot be read; often the numbering has changed.',
      fr: 'Une exception ou une condition placée dans une clause absente ne peut être lue\u202f; souvent, la numérotation a changé.',
    },
    advice: {
      en: 'Look for the clause that is meant, or ask whoever wrote the document.',
      fr: 'Cherchez la clause visée, ou demandez à l’auteur du document.',
    },
  },
  'duplicate-term': {
    severity: 'hint',
    title: { en: 'A term is defined more than once', fr: 'Un terme est défini plus d’une fois' },
    what: {
      en: 'The same term has two definitions in the document.',
      fr: 'Le même terme a deux définitions dans le document.',
    },
    why: {
      en: 'Where the two differ, nobody can tell which one a clause means.',
      fr: 'Si elles diffèrent, nul ne peut dire laquelle une clause vise.',
    },
    advice: {
      en: 'Compare the definitions; as an author, keep one of them.',
      fr: 'Comparez les définitions\u202f; si vous rédigez, n’en gardez qu’une.',
    },
  },
  'unused-term': {
    severity: 'hint',
    title: { en: 'A defined term is not used', fr: 'Un terme défini n’est pas employé' },
    what: {
      en: 'The document defines a term, and no clause uses it.',
      fr: 'Le document définit un terme qu’aucune clause n’emploie.',
    },
    why: {
      en: 'It may be a leftover, or a clause may say the same by another name.',
      fr: 'C’est peut-être un reste, ou une clause dit la même chose sous un autre nom.',
    },
    advice: {
      en: 'Look whether another term stands where this one is meant; as an author, take it out.',
      fr: 'Voyez si un autre terme figure là où celui-ci est visé\u202f; si vous rédigez, retirez-le.',
    },
  },
  'undefined-term': {
    severity: 'off',
    title: { en: 'A term has no definition', fr: 'Un terme n’a pas de définition' },
    what: {
      en: 'A word is written like a defined term, and the document does not define it. A guess, and therefore off by default.',
      fr: 'Un mot est écrit comme un terme défini, et le document ne le définit pas. C’est une supposition, donc désactivée par défaut.',
    },
    why: {
      en: 'Its meaning may stand in another document, or nowhere.',
      fr: 'Son sens figure peut-être dans un autre document, ou nulle part.',
    },
    advice: {
      en: 'Look for it in the documents that this one makes part of itself.',
      fr: 'Cherchez-le dans les documents que celui-ci incorpore.',
    },
  },
};
