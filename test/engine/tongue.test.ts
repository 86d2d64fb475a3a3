import assert from 'node:assert/strict';
import { newOutliner } from '../../server/engine/outline.ts';
import { languagesOf, tellLanguage } from '../../server/engine/tongue.ts';
import { languages } from '../../server/languages/index.ts';
import { documentLanguages } from '../support/document-languages.ts';

describe('the language of a text', () => {
  const samples: readonly (readonly [tag: string, text: string])[] = [
    ['en', 'You may not use the service to mine cryptocurrency without the prior consent of the provider.'],
    [
      'fr',
      'Il est interdit de miner de la cryptomonnaie sur nos serveurs sans l’accord écrit du prestataire.',
    ],
    ['de', 'Der Kunde darf die Server nicht ohne vorherige Zustimmung für das Schürfen von Bitcoin nutzen.'],
    [
      'es',
      'El cliente no podrá minar criptomonedas en los servidores sin la autorización previa del proveedor.',
    ],
    [
      'it',
      'Il cliente non può estrarre criptovalute sui server senza il previo consenso scritto del fornitore.',
    ],
    ['pt', 'O cliente não pode minerar criptomoedas nos servidores sem a autorização prévia do prestador.'],
    [
      'nl',
      'De klant mag de servers niet gebruiken voor het delven van bitcoin zonder onze toestemming vooraf.',
    ],
    ['ja', '当社の事前の書面による承諾なしに、暗号資産のマイニングを行ってはなりません。'],
    ['zh', '未经本公司事先书面许可,不得利用本服务进行加密货币挖矿。'],
    ['ko', '당사의 사전 서면 동의 없이 암호화폐를 채굴할 수 없습니다.'],
    ['ru', 'Запрещается добывать криптовалюту на наших серверах без письменного согласия.'],
    ['ar', 'يحظر تعدين العملات المشفرة على خوادمنا دون موافقة خطية مسبقة.'],
    ['el', 'Απαγορεύεται η εξόρυξη κρυπτονομισμάτων χωρίς προηγούμενη άδεια.'],
    [
      'pl',
      'Użytkownik nie może wydobywać kryptowalut na serwerach bez uprzedniej zgody usługodawcy, gdyż obciąża to łącza.',
    ],
    [
      'ro',
      'Este interzisă minarea de criptomonede fără acordul prealabil scris al societății noastre, în toate situațiile.',
    ],
  ];
  for (const [tag, text] of samples) {
    it(`is told to be ${tag}`, () => {
      assert.equal(tellLanguage(text, documentLanguages), tag);
    });
  }

  it('is not told from a few words', () => {
    assert.equal(tellLanguage('Definitions', documentLanguages), undefined);
  });

  it('is undetermined where no pack speaks it', () => {
    const swedish =
      'Kunden får inte använda tjänsten för att utvinna kryptovaluta utan leverantörens skriftliga medgivande i förväg. ' +
      'Leverantören har rätt att stänga av kontot om kunden bryter mot villkoren.';
    assert.equal(tellLanguage(swedish, documentLanguages), 'und');
  });

  it('is not told from addresses, paths and markup', () => {
    const text =
      '<div class="the of and to"><a href="https://la.les.des/du/une/et"></a></div> the/of/and/to/your.is.are';
    assert.equal(tellLanguage(text, documentLanguages), undefined);
  });

  it('is heard in samples of a long text', () => {
    const text = 'La présente charte fixe les règles qui sont applicables à tous les clients. '.repeat(
      20_000,
    );
    assert.equal(tellLanguage(text, documentLanguages), 'fr');
  });
});

describe('a text that opens with some lines in another language', () => {
  it('is told by the rest of it', () => {
    const preface =
      'This is a courtesy copy of the document for our customers; the text that follows is the one that binds you and us. '.repeat(
        3,
      );
    const text =
      preface +
      'La présente charte fixe les règles qui sont applicables à tous les clients de la société. '.repeat(
        200,
      );
    assert.equal(tellLanguage(text, documentLanguages), 'fr');
  });
});

describe('the languages of a document', () => {
  const outliner = newOutliner(languages.map((pack) => pack.structure));

  function told(text: string): Record<string, string> {
    const { sections } = outliner.outline(text, 'markdown');
    const tongues = languagesOf(text, sections, documentLanguages);
    return Object.fromEntries([...tongues].map(([section, tag]) => [section?.title ?? '', tag]));
  }

  it('are decided section by section, and the document has that of most of its text', () => {
    const text = [
      '# Terms',
      'You shall not use the platform for any purpose that is not allowed by these terms, and you shall keep your password to yourself.',
      'We may suspend the account of anyone who does not comply with this section, and we will tell you when we have done so.',
      '## Version française',
      'Vous ne devez pas utiliser la plateforme pour miner de la cryptomonnaie sans notre accord.',
      '## Definitions',
      'Account: access.',
    ].join('\n\n');
    assert.deepEqual(told(text), { '': 'en', Terms: 'en', 'Version française': 'fr', Definitions: 'en' });
  });

  it('are inherited from the section around where there is too little to tell', () => {
    const text = [
      '# Terms',
      'You shall not use the platform for any purpose that is not allowed by these terms. '.repeat(4),
      '# Conditions',
      'Vous ne devez pas utiliser la plateforme pour miner de la cryptomonnaie sans notre accord.',
      '## Exclusions',
      'Minage.',
    ].join('\n\n');
    assert.equal(told(text)['Exclusions'], 'fr');
  });

  it('are guessed from any hint in a document of one short sentence', () => {
    assert.deepEqual(told('Minage interdit sur les serveurs.'), { '': 'fr' });
    assert.deepEqual(told('Cryptominage interdit.'), { '': 'fr' });
    assert.deepEqual(told('Bitcoin-Mining verboten!'), { '': 'de' });
    assert.deepEqual(told('Bitcoin'), { '': 'en' });
  });
});
