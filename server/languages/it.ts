import type { LanguagePack } from '../engine/language.ts';

/** What tells a document's language, kind, dates and structure; without phrases yet, so not among `languages`. */
export const it: Omit<LanguagePack, 'phrases' | 'acts'> = {
  tag: 'it',
  name: 'Italiano',
  elisions: [
    'l', 'un', 'dell', 'all', 'dall', 'nell', 'sull', 'd', 'c', 'quest', 'quell', 'gl', 'anch', 'senz',
  ],
  structure: {
    abbreviations: [
      'es', 'ad.es', 'p.es', 'ecc', 'art', 'artt', 'n', 'nn', 'num', 'sig', 'sig.ra', 'dott', 'ing', 'avv',
      'cap', 'par', 'pag', 'pagg', 'lett', 'co', 's.p.a', 's.r.l', 'tel', 'c.d', 'cfr', 'vs', 'max', 'min',
      'ca', 'prot',
    ],
    sectionWords: [
      'articolo', 'sezione', 'clausola', 'capo', 'titolo', 'allegato', 'appendice', 'parte', 'paragrafo',
      'punto',
    ],
  },
  document: {
    stopWords: [
      'il', 'lo', 'gli', 'dei', 'degli', 'delle', 'della', 'dello', 'del', 'nel', 'nella', 'nelle', 'alla',
      'ai', 'dal', 'dalla', 'uno', 'è', 'sono', 'di', 'per', 'che', 'non', 'come', 'questo', 'questa',
      'questi', 'queste', 'suo', 'sua', 'può', 'possono', 'deve', 'devono', 'essere', 'anche', 'ogni',
      'qualsiasi', 'nostro', 'nostra', 'nostri', 'dell', 'sull', 'nell', 'ed', 'ove', 'sui', 'sulla', 'ci',
      'più',
    ],
    legalWords: [
      'presente contratto', 'presente accordo', 'presenti condizioni', 'le presenti', 'presente licenza',
      'termini e condizioni', 'termini di servizio', 'termini di utilizzo', 'condizioni generali',
      "condizioni d'uso", 'informativa', 'note legali', "l'utente", 'il cliente', 'il fornitore',
      'il licenziante', 'il licenziatario', 'le parti', 'si impegna', 'è vietato', 'è vietata',
      'sono vietati', 'sono vietate', 'vietato', 'divieto', 'non è consentito', 'non è permesso', 'non può',
      'non possono', 'previa autorizzazione', 'preventiva autorizzazione', 'autorizzazione scritta',
      'consenso scritto', 'per iscritto', 'si riserva il diritto', 'ci riserviamo il diritto', 'risoluzione',
      'recesso', 'recedere', 'sospendere', 'inadempimento', 'violazione', 'responsabilità', 'responsabile',
      'garanzia', 'garanzie', 'legge applicabile', 'foro competente', 'clausola', 'ai sensi', 'in conformità',
      'salvo', 'fatto salvo', 'proprietà intellettuale', 'dati personali', "diritti d'autore", 'licenza',
      'terzi', 'obblighi', 'in vigore',
    ],
    fileNameWords: [
      'licenza', 'licenze', 'termini', 'condizioni', 'contratto', 'contratti', 'informativa', 'note legali',
      'note-legali', 'riservatezza', 'accordo', 'regolamento', 'norme',
    ],
    documentNouns: [
      'termini e condizioni', 'termini di servizio', 'termini del servizio', 'termini di utilizzo',
      "termini d'uso", 'termini', 'condizioni generali', "condizioni d'uso", 'condizioni di utilizzo',
      'condizioni particolari', 'condizioni', 'politica di utilizzo accettabile', 'politica di utilizzo',
      "politica sull'utilizzo accettabile", 'politica sulla privacy', 'informativa sulla privacy',
      'informativa sui cookie', 'informativa', 'politica', 'note legali', 'regolamento',
      'regole della community', 'linee guida', 'norme', 'contratto di licenza', 'accordo', 'licenza',
      'codice di condotta',
    ],
    effective: [
      'data di entrata in vigore', 'data di decorrenza', 'data di efficacia', 'data effettiva',
      'entrata in vigore', 'entra in vigore il', 'entrano in vigore il', 'entrato in vigore il',
      'entrata in vigore il', 'entreranno in vigore il', 'entrerà in vigore il', 'in vigore dal',
      'in vigore da', 'in vigore a partire dal', "in vigore dall'", 'valido dal', 'valida dal', 'validi dal',
      'valide dal', 'valido a partire dal', 'efficace dal', 'efficaci dal', 'con effetto dal',
      'con decorrenza dal', 'decorrenza', 'in vigore', 'acquista efficacia', 'acquistano efficacia',
      'acquisisce efficacia', 'ha efficacia', 'hanno efficacia', 'produce effetti', 'producono effetti',
      'applicabile dal', 'applicabili dal', 'si applica dal', 'si applicano dal',
      'si applicano a partire dal', 'si applica a partire dal', 'entra in vigore', 'entrano in vigore',
    ],
    updated: [
      'data di aggiornamento', 'revisione', 'ultimo aggiornamento', "data dell'ultimo aggiornamento",
      'data di ultimo aggiornamento', 'ultima modifica', 'ultima revisione', 'ultima versione',
      'aggiornato il', 'aggiornata il', 'aggiornato al', 'aggiornata al', 'aggiornate al', 'aggiornato',
      'aggiornata', 'aggiornamento', 'modificato il', 'versione del', 'versione', 'pubblicato il', 'data',
    ],
    since: ['dal', "dall'", 'a partire dal', 'a decorrere dal', 'il', 'da'],
    incorporates: [
      'soggetto a', 'soggetto alla', 'soggetto alla nostra', 'soggetto ai', 'soggetto ai nostri',
      'soggetta a', 'soggetta alla nostra', 'soggetti a', 'soggetti alle', 'subordinato alla',
      'per riferimento', 'mediante riferimento', 'parte integrante', 'fa parte', 'fanno parte', 'rispettare',
      'rispettare la nostra', 'rispettare le nostre', 'rispetto della', 'rispetto della nostra',
      'disciplinato da', 'disciplinato dai', 'disciplinato dalla', 'regolato dalla', 'regolati dalle',
      'integrato da', 'accetta la nostra', 'accetta i nostri', 'accetta le nostre',
    ],
    reporting: [
      'ha detto', 'ha dichiarato', 'ha annunciato', 'ha spiegato', 'ha scritto', 'ha affermato', 'secondo',
      'secondo quanto', 'portavoce', 'ieri', 'la settimana scorsa', 'recentemente', 'notizia', 'comunicato',
      'redazione', 'la redazione', 'gli analisti', 'i fornitori', 'ogni fornitore', 'questa settimana',
      'la settimana', "un'altra azienda", 'invece', 'nel frattempo',
    ],
  },
  names: {
    articles: ['il', 'lo', 'la', 'i', 'gli', 'le', "l'", 'un', 'uno', 'una', "un'"],
    connectives: ['e', 'ed', 'o', 'di', 'del', 'della', 'dei', 'delle'],
    ends: [
      'a', 'per', 'che', 'cui', 'in', 'con', 'senza', 'prima', 'se', 'quando', 'dove', 'è', 'sono', 'sarà',
      'saranno', 'può', 'possono', 'deve', 'devono', 'ha', 'hanno', 'sotto', 'come', 'non', 'da', 'dal',
      'dalla', 'salvo', 'previa', 'previo', 'né', 'tale', 'si', 'al', 'alla', 'su', 'fino',
    ],
  },
};
