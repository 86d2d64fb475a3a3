// The seven rules: default severity and what they say, once for diagnostics, manual, SARIF and `explain`.
import type { RuleId, Severity } from '../engine/review.ts';

export interface Rule {
  readonly severity: Severity;
  readonly title: Localized;
  /** What the rule flags. */
  readonly what: Localized;
  /** Why a reader wants to know. */
  readonly why: Localized;
  /** What to do next. */
  readonly advice: Localized;
}

export type Localized = Readonly<Record<'en' | 'fr', string>>;

export const rules: Readonly<Record<RuleId, Rule>> = {
  'mining-prohibited': {
    severity: 'warning',
    title: { en: 'Mining is prohibited', fr: 'Le minage est interdit' },
    what: {
      en: 'The clause forbids cryptocurrency mining and offers no way out.',
      fr: 'La clause interdit le minage de cryptomonnaies et n’ouvre aucune exception.',
    },
    why: {
      en: 'Mining in spite of it is a breach: accounts are suspended and contracts ended for it.',
      fr: 'Miner malgré tout est un manquement\u00a0: des comptes sont suspendus et des contrats résiliés pour cela.',
    },
    advice: {
      en: 'Do not mine under these terms; look for another product, or negotiate the contract.',
      fr: 'Ne minez pas sous ces conditions\u202f; cherchez un autre produit ou négociez le contrat.',
    },
  },
  'mining-permission-required': {
    severity: 'warning',
    title: { en: 'Mining needs permission', fr: 'Le minage demande une autorisation' },
    what: {
      en: 'The clause allows cryptocurrency mining only if somebody permits it.',
      fr: 'La clause ne permet le minage de cryptomonnaies que si quelqu’un l’autorise.',
    },
    why: {
      en: 'Without the permission, in the form that the clause names, mining is a breach.',
      fr: 'Sans l’autorisation, dans la forme que la clause indique, miner est un manquement.',
    },
    advice: {
      en: 'Ask whoever the clause names before you start, and keep the answer in the form that it demands.',
      fr: 'Demandez l’autorisation à la personne désignée avant de commencer, et conservez sa réponse dans la forme exigée.',
    },
  },
  'mining-restricted': {
    severity: 'warning',
    title: { en: 'Mining is restricted', fr: 'Le minage est restreint' },
    what: {
      en: 'The clause forbids, caps or conditions a part of the mining that the reader could do: a plan, an amount, a manner; or leaves it to discretion.',
      fr: 'La clause interdit, plafonne ou conditionne une partie du minage possible\u00a0: une offre, une quantité, une manière\u202f; ou s’en remet à une appréciation.',
    },
    why: {
      en: 'What is lawful on one plan may be a breach on another.',
      fr: 'Ce qui est permis dans une offre peut être un manquement dans une autre.',
    },
    advice: {
      en: 'Compare your plan and workload with the scope and conditions that the clause names.',
      fr: 'Comparez votre offre et votre usage avec la portée et les conditions de la clause.',
    },
  },
  'mining-permitted': {
    severity: 'information',
    title: { en: 'Mining is permitted', fr: 'Le minage est permis' },
    what: {
      en: 'The clause expressly allows cryptocurrency mining, within the scope that it names.',
      fr: 'La clause permet expressément le minage de cryptomonnaies, dans la portée qu’elle indique.',
    },
    why: {
      en: 'It can lift a ban that stands elsewhere in the document.',
      fr: 'Elle peut lever une interdiction qui figure ailleurs dans le document.',
    },
    advice: {
      en: 'Read its scope and conditions before you rely on it.',
      fr: 'Lisez sa portée et ses conditions avant de vous y fier.',
    },
  },
  'mining-by-provider': {
    severity: 'warning',
    title: { en: 'The provider mines on your machine', fr: 'Le fournisseur mine sur votre machine' },
    what: {
      en: 'The clause lets the provider or its software mine cryptocurrency on the reader’s machine.',
      fr: 'La clause permet au fournisseur ou à son logiciel de miner des cryptomonnaies sur la machine du lecteur.',
    },
    why: {
      en: 'It costs electricity, heat and the life of hardware.',
      fr: 'Cela coûte de l’électricité, de la chaleur et l’usure du matériel.',
    },
    advice: {
      en: 'Look for the setting that turns it off before you agree.',
      fr: 'Cherchez le réglage qui le désactive avant d’accepter.',
    },
  },
  'mining-mention': {
    severity: 'hint',
    title: { en: 'Mining is mentioned', fr: 'Le minage est mentionné' },
    what: {
      en: 'The clause speaks of cryptocurrency mining without ruling on it.',
      fr: 'La clause parle du minage de cryptomonnaies sans statuer.',
    },
    why: {
      en: 'It shows that the author thought of mining; a rule may stand elsewhere.',
      fr: 'Elle montre que l’auteur a pensé au minage\u202f; une règle peut figurer ailleurs.',
    },
    advice: { en: 'Nothing needs doing.', fr: 'Il n’y a rien à faire.' },
  },
  'permission-required': {
    severity: 'information',
    title: { en: 'Permission required', fr: 'Autorisation requise' },
    what: {
      en: 'A party may do an act only if another party consents.',
      fr: 'Une partie ne peut faire un acte que si une autre y consent.',
    },
    why: {
      en: 'Acting without the consent, or with one in the wrong form, is a breach or void.',
      fr: 'Agir sans l’accord, ou avec un accord dans la mauvaise forme, est un manquement ou reste sans effet.',
    },
    advice: {
      en: 'Obtain the consent in the form that the clause names, and keep it.',
      fr: 'Obtenez l’accord dans la forme que la clause indique, et conservez-le.',
    },
  },
};
