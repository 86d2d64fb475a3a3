import type { LanguagePack } from '../engine/language.ts';

/** What tells a document's language, kind, dates and structure; without phrases yet, so not among `languages`. */
export const nl: Omit<LanguagePack, 'phrases' | 'acts'> = {
  tag: 'nl',
  name: 'Nederlands',
  elisions: [],
  structure: {
    abbreviations: [
      'bijv', 'bv', 'enz', 'etc', 'art', 'artt', 'nr', 'nrs', 'dhr', 'mevr', 'dr', 'mr', 'ir', 'prof', 'o.a',
      'm.b.t', 'd.m.v', 'i.v.m', 't.a.v', 't.o.v', 'a.d.h.v', 'd.w.z', 'excl', 'incl', 'max', 'min', 'ca',
      'blz', 'resp', 'evt', 'jl', 'lid', 'sub', 'vs', 'b.v', 'n.v', 'tel', 'm.u.v',
    ],
    sectionWords: [
      'artikel', 'afdeling', 'hoofdstuk', 'deel', 'bijlage', 'paragraaf', 'clausule', 'sectie', 'titel',
      'lid',
    ],
  },
  document: {
    stopWords: [
      'het', 'een', 'van', 'op', 'voor', 'met', 'zijn', 'niet', 'wordt', 'worden', 'dat', 'die', 'deze',
      'dit', 'bij', 'aan', 'door', 'naar', 'uit', 'als', 'ook', 'kan', 'kunnen', 'mag', 'mogen', 'moet',
      'moeten', 'u', 'uw', 'wij', 'ons', 'onze', 'je', 'jouw', 'om', 'te', 'er', 'geen', 'indien', 'zoals',
      'onder', 'tot', 'dan', 'heeft', 'hebben', 'zonder', 'hun',
    ],
    legalWords: [
      'deze voorwaarden', 'algemene voorwaarden', 'gebruiksvoorwaarden', 'servicevoorwaarden', 'voorwaarden',
      'overeenkomst', 'deze licentie', 'licentie', 'licentiegever', 'licentienemer', 'privacyverklaring',
      'privacybeleid', 'persoonsgegevens', 'de gebruiker', 'de klant', 'de afnemer', 'de leverancier',
      'opdrachtgever', 'opdrachtnemer', 'de partijen', 'partijen', 'verplicht zich', 'is verplicht',
      'is verboden', 'zijn verboden', 'verboden', 'niet toegestaan', 'mag niet', 'mogen niet',
      'voorafgaande toestemming', 'voorafgaande schriftelijke', 'schriftelijke toestemming', 'schriftelijk',
      'toestemming', 'behoudt zich het recht voor', 'behouden ons het recht voor', 'opzegging', 'opzeggen',
      'beëindigen', 'beëindiging', 'ontbinden', 'opschorten', 'inbreuk', 'schending', 'overtreding',
      'aansprakelijk', 'aansprakelijkheid', 'garantie', 'garanties', 'toepasselijk recht', 'bevoegde rechter',
      'overeenkomstig', 'in overeenstemming met', 'onverminderd', 'behoudens', 'tenzij',
      'intellectuele eigendom', 'auteursrecht', 'auteursrechten', 'derden', 'verplichtingen',
    ],
    fileNameWords: [
      'licentie', 'licenties', 'voorwaarden', 'gebruiksvoorwaarden', 'overeenkomst', 'contract', 'beleid',
      'privacybeleid', 'privacyverklaring', 'huisregels', 'reglement', 'regels',
    ],
    documentNouns: [
      'algemene voorwaarden', 'gebruiksvoorwaarden', 'servicevoorwaarden', 'leveringsvoorwaarden',
      'voorwaarden', 'beleid voor aanvaardbaar gebruik', 'beleid inzake aanvaardbaar gebruik',
      'gebruiksbeleid', 'acceptable use policy', 'privacybeleid', 'privacyverklaring', 'privacy statement',
      'cookiebeleid', 'beleid', 'licentieovereenkomst', 'verwerkersovereenkomst', 'overeenkomst', 'licentie',
      'huisregels', 'gedragscode', 'richtlijnen', 'reglement', 'regels',
    ],
    effective: [
      'ingangsdatum', 'datum van inwerkingtreding', 'inwerkingtreding', 'treedt in werking op',
      'treden in werking op', 'trad in werking op', 'in werking getreden op', 'van kracht op',
      'van kracht vanaf', 'van kracht sinds', 'van kracht met ingang van', 'van kracht per', 'met ingang van',
      'geldig vanaf', 'geldig per', 'geldig sinds', 'geldend vanaf', 'gelden vanaf', 'geldt vanaf',
      'effectief vanaf', 'ingaande op', 'ingaande',
    ],
    updated: [
      'laatst bij gewerkt op', 'laatst bij gewerkt', 'laatst bijgewerkt', 'laatst bijgewerkt op',
      'laatste update', 'laatst gewijzigd', 'laatst gewijzigd op', 'laatste wijziging', 'laatst herzien',
      'laatste herziening', 'laatst aangepast', 'bijgewerkt op', 'bijgewerkt', 'gewijzigd op', 'versie van',
      'versie', 'gepubliceerd op', 'datum',
    ],
    since: ['sinds', 'vanaf', 'per', 'met ingang van', 'op'],
    incorporates: [
      'onderworpen aan', 'onderworpen aan ons', 'onderworpen aan onze', 'onderhevig aan',
      'onderhevig aan ons', 'maken deel uit', 'maakt deel uit', 'deel uitmaken', 'deel uit van',
      'integraal onderdeel', 'onderdeel van', 'door verwijzing', 'van toepassing', 'naleven', 'naleving',
      'naleving van ons', 'naleving van onze', 'voldoen aan', 'voldoen aan ons', 'voldoen aan onze',
      'houden aan ons', 'houden aan onze', 'akkoord met ons', 'akkoord met onze', 'aangevuld met',
    ],
    reporting: [
      'zei', 'zegt', 'verklaarde', 'meldde', 'meldt', 'kondigde aan', 'volgens', 'schreef', 'woordvoerder',
      'gisteren', 'vorige week', 'onlangs', 'nieuws', 'bericht',
    ],
  },
  names: {
    articles: ['de', 'het', 'een'],
    connectives: ['en', 'of', 'van'],
    ends: [
      'om', 'te', 'voor', 'die', 'dat', 'welke', 'wie', 'in', 'op', 'aan', 'bij', 'voordat', 'als', 'indien',
      'wanneer', 'waar', 'is', 'zijn', 'wordt', 'worden', 'mag', 'mogen', 'kan', 'kunnen', 'moet', 'moeten',
      'heeft', 'hebben', 'onder', 'met', 'zonder', 'niet', 'door', 'na', 'behalve', 'tenzij', 'over', 'tot',
      'uit', 'vooraf', 'eerst', 'via',
    ],
  },
};
