import type { LanguagePack } from '../engine/language.ts';

/** What tells a document's language, kind, dates and structure; without phrases yet, so not among `languages`. */
export const de: Omit<LanguagePack, 'phrases' | 'acts'> = {
  tag: 'de',
  name: 'Deutsch',
  elisions: [],
  structure: {
    abbreviations: [
      'z.b', 'bzw', 'u.a', 'usw', 'etc', 'ggf', 'd.h', 'inkl', 'exkl', 'vgl', 'abs', 'art', 'nr', 'ziff',
      'bspw', 'evtl', 'max', 'min', 'ca', 'gem', 'i.s.d', 'i.d.r', 'i.v.m', 'o.ä', 'o.g', 'u.u', 'z.t',
      'zzgl', 'dr', 'prof', 'hr', 'fr', 'str', 'tel', 's', 'v', 'sog', 'lit', 'rn', 'buchst', 'rz', 'mio',
      'mrd', 'gmbh', 'std', 'sek', 'vs',
    ],
    sectionWords: [
      'artikel', 'abschnitt', 'ziffer', 'kapitel', 'teil', 'anlage', 'anhang', 'paragraf', 'paragraph',
      'punkt', 'absatz', 'klausel',
    ],
  },
  document: {
    stopWords: [
      'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einer', 'eines', 'einem', 'einen', 'und',
      'oder', 'ist', 'sind', 'wird', 'werden', 'wurde', 'nicht', 'mit', 'von', 'vom', 'zu', 'zum', 'zur',
      'auf', 'für', 'im', 'bei', 'sich', 'auch', 'wir', 'sie', 'ihre', 'ihrer', 'ihren', 'unsere', 'unserer',
      'dieser', 'diese', 'dieses', 'durch', 'nach', 'aus', 'wenn', 'nur', 'kein', 'keine', 'als', 'über',
      'können', 'kann', 'darf', 'dürfen', 'sowie', 'haben', 'hat', 'sofern',
    ],
    legalWords: [
      'diese bedingungen', 'dieser bedingungen', 'diese nutzungsbedingungen', 'dieser nutzungsbedingungen',
      'nutzungsbedingungen', 'geschäftsbedingungen', 'agb', 'vertrag', 'vertrags', 'vertragspartner',
      'vertragsparteien', 'vereinbarung', 'lizenz', 'lizenzgeber', 'lizenznehmer', 'datenschutzerklärung',
      'personenbezogene', 'personenbezogener', 'personenbezogenen', 'der kunde', 'der anbieter', 'der nutzer',
      'der auftraggeber', 'der auftragnehmer', 'verpflichtet sich', 'ist verpflichtet', 'sind verpflichtet',
      'ist untersagt', 'ist verboten', 'sind verboten', 'untersagt', 'verboten', 'unzulässig',
      'nicht gestattet', 'nicht erlaubt', 'nicht zulässig', 'ausdrückliche zustimmung',
      'vorherige zustimmung', 'vorherige schriftliche', 'schriftliche zustimmung', 'genehmigung',
      'einwilligung', 'behalten uns das recht vor', 'behält sich das recht vor', 'behält sich vor',
      'kündigung', 'kündigen', 'sperren', 'verstoß', 'verstöße', 'haftung', 'haftet', 'haften',
      'gewährleistung', 'gerichtsstand', 'anwendbares recht', 'salvatorische klausel', 'urheberrecht',
      'geistiges eigentum', 'gemäß', 'im sinne von', 'im sinne des', 'unbeschadet', 'vorbehaltlich', 'soweit',
      'dritter', 'dritten', 'rechtsgrundlage', 'abs', 'bgb', 'dsgvo',
    ],
    fileNameWords: [
      'lizenz', 'lizenzen', 'agb', 'nutzungsbedingungen', 'nutzungsordnung', 'geschaeftsbedingungen',
      'geschäftsbedingungen', 'bedingungen', 'richtlinie', 'richtlinien', 'vertrag', 'vertraege', 'verträge',
      'datenschutz', 'datenschutzerklaerung', 'datenschutzerklärung', 'impressum', 'hausordnung', 'regeln',
      'vereinbarung',
    ],
    documentNouns: [
      'allgemeine geschäftsbedingungen', 'allgemeinen geschäftsbedingungen', 'geschäftsbedingungen',
      'nutzungsbedingungen', 'nutzungsordnung', 'nutzungsrichtlinie', 'nutzungsrichtlinien', 'richtlinie',
      'richtlinien', 'richtlinie zur akzeptablen nutzung', 'bedingungen', 'datenschutzerklärung',
      'datenschutzhinweis', 'datenschutzhinweise', 'datenschutz', 'lizenzvertrag', 'lizenzvereinbarung',
      'lizenz', 'vereinbarung', 'auftragsverarbeitungsvertrag', 'hausordnung', 'regeln', 'verhaltenskodex',
      'agb',
    ],
    effective: [
      'tritt in kraft am', 'tritt am', 'treten am', 'in kraft ab', 'in kraft seit', 'in kraft getreten am',
      'inkrafttreten', 'datum des inkrafttretens', 'gültig ab', 'gültig seit', 'wirksam ab', 'wirksam zum',
      'wirksam seit', 'gilt ab', 'gelten ab', 'gilt seit', 'gelten seit', 'mit wirkung zum',
      'mit wirkung vom', 'datum des wirksamwerdens', 'wirksamkeitsdatum',
    ],
    updated: [
      'zuletzt am', 'hat den stand', 'aktueller stand', 'stand', 'stand vom', 'stand der',
      'zuletzt aktualisiert', 'zuletzt aktualisiert am', 'zuletzt geändert', 'zuletzt geändert am',
      'zuletzt überarbeitet', 'letzte aktualisierung', 'letzte änderung', 'letzte überarbeitung',
      'letzter stand', 'aktualisiert am', 'aktualisiert', 'geändert am', 'fassung vom', 'in der fassung vom',
      'version vom', 'version', 'datum', 'veröffentlicht am',
    ],
    since: ['seit', 'seit dem', 'ab', 'ab dem', 'am', 'mit wirkung zum', 'zum'],
    incorporates: [
      'unterliegt', 'unterliegen', 'unterliegt unserer', 'unterliegt unseren', 'unterliegen unseren',
      'vorbehaltlich', 'vorbehaltlich unserer', 'bestandteil', 'durch bezugnahme', 'durch verweis',
      'ergänzend gelten', 'es gelten', 'es gelten unsere', 'gelten zusätzlich', 'gelten ergänzend',
      'ergänzt durch', 'einhaltung', 'einhaltung unserer', 'einzuhalten', 'einhalten', 'zustimmen', 'stimmen',
      'akzeptieren', 'akzeptieren unsere', 'im einklang mit unserer', 'im einklang mit unseren',
    ],
    reporting: [
      'sagte', 'sagt', 'erklärte', 'erklärt', 'teilte mit', 'berichtet', 'berichtete', 'kündigte an', 'laut',
      'zufolge', 'schrieb', 'sprecher', 'sprecherin', 'gestern', 'vergangene woche', 'letzte woche',
      'kürzlich', 'meldung', 'bericht',
    ],
  },
  names: {
    articles: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einer', 'eines', 'einem', 'einen'],
    connectives: ['und', 'oder', 'sowie', 'von'],
    ends: [
      'zu', 'für', 'welche', 'welcher', 'welches', 'die', 'der', 'das', 'in', 'im', 'auf', 'an', 'bei', 'vor',
      'wenn', 'falls', 'sofern', 'soweit', 'ist', 'sind', 'wird', 'werden', 'wurde', 'darf', 'dürfen', 'kann',
      'können', 'muss', 'müssen', 'soll', 'hat', 'haben', 'unter', 'als', 'mit', 'ohne', 'nicht', 'durch',
      'nach', 'außer', 'über', 'um', 'aus', 'bevor', 'zuvor', 'nur', 'bis',
    ],
  },
};
