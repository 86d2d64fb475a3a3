import type { LanguagePack } from '../engine/language.ts';

/** What tells a document's language, kind, dates and structure; without phrases yet, so not among `languages`. */
export const pt: Omit<LanguagePack, 'phrases' | 'acts'> = {
  tag: 'pt',
  name: 'Português',
  elisions: ['d'],
  structure: {
    abbreviations: [
      'p.ex', 'ex', 'etc', 'art', 'arts', 'n', 'nº', 'no', 'sr', 'sra', 'srs', 'dr', 'dra', 'v.ex', 'cap',
      'sec', 'par', 'pág', 'págs', 'inc', 'ltda', 's.a', 'tel', 'vs', 'aprox', 'máx', 'mín', 'al', 'cl',
    ],
    sectionWords: [
      'artigo', 'secção', 'seção', 'cláusula', 'capítulo', 'título', 'anexo', 'apêndice', 'parte', 'número',
    ],
  },
  document: {
    stopWords: [
      'o', 'os', 'as', 'do', 'da', 'dos', 'no', 'na', 'nas', 'ao', 'à', 'aos', 'às', 'um', 'uma', 'e', 'é',
      'são', 'em', 'por', 'pelo', 'pela', 'para', 'com', 'sem', 'que', 'se', 'seu', 'sua', 'seus', 'suas',
      'não', 'como', 'mais', 'você', 'nós', 'nosso', 'nossa', 'este', 'esta', 'estes', 'estas', 'qualquer',
      'quando', 'ser', 'pode', 'podem', 'deve', 'devem', 'deverá', 'poderá', 'sobre', 'entre', 'mediante',
      'nossos', 'nossas', 'também', 'está',
    ],
    legalWords: [
      'presente contrato', 'presente acordo', 'presentes termos', 'estes termos', 'as presentes',
      'termos e condições', 'termos de serviço', 'termos de uso', 'termos de utilização', 'condições gerais',
      'aviso legal', 'política de privacidade', 'esta licença', 'o usuário', 'o utilizador', 'o cliente',
      'o prestador', 'o licenciante', 'as partes', 'compromete-se', 'é proibido', 'é proibida',
      'são proibidos', 'é vedado', 'é vedada', 'proibido', 'proibida', 'vedado', 'não pode', 'não podem',
      'não poderá', 'deverá', 'deverão', 'autorização prévia', 'consentimento prévio', 'prévia e por escrito',
      'por escrito', 'reserva-se o direito', 'reservamo-nos o direito', 'rescindir', 'rescisão', 'suspender',
      'incumprimento', 'descumprimento', 'violação', 'responsabilidade', 'responsável', 'garantia',
      'garantias', 'legislação aplicável', 'lei aplicável', 'foro', 'cláusula', 'de acordo com', 'nos termos',
      'sem prejuízo', 'salvo', 'propriedade intelectual', 'dados pessoais', 'direitos autorais', 'licença',
      'terceiros', 'obrigações', 'em vigor',
    ],
    fileNameWords: [
      'licenca', 'licença', 'licencas', 'termos', 'condicoes', 'condições', 'contrato', 'contratos',
      'politica', 'política', 'politicas', 'aviso legal', 'aviso-legal', 'privacidade', 'acordo',
      'regulamento', 'normas',
    ],
    documentNouns: [
      'termos e condições', 'termos de serviço', 'termos de uso', 'termos de utilização', 'termos',
      'condições gerais', 'condições de uso', 'condições de utilização', 'condições particulares',
      'condições', 'política de uso aceitável', 'política de utilização aceitável', 'política de privacidade',
      'política de cookies', 'política', 'políticas', 'aviso legal', 'aviso de privacidade',
      'diretrizes da comunidade', 'diretrizes', 'regras da comunidade', 'regras', 'normas', 'regulamento',
      'contrato de licença', 'acordo', 'licença', 'código de conduta',
    ],
    effective: [
      'data de entrada em vigor', 'data de vigência', 'data efetiva', 'data de efetivação',
      'entrada em vigor', 'entra em vigor em', 'entram em vigor em', 'entrou em vigor em',
      'entraram em vigor em', 'entra em vigor a', 'entram em vigor a', 'entrou em vigor a',
      'entrará em vigor em', 'entrarão em vigor em', 'em vigor desde', 'em vigor a partir de',
      'em vigor desde o dia', 'vigente desde', 'vigente a partir de', 'vigentes a partir de',
      'válido a partir de', 'válida a partir de', 'com efeitos a partir de', 'com efeito a partir de',
      'vigência', 'em vigor', 'produz efeitos', 'produzem efeitos', 'produz efeito', 'aplicável a partir',
      'aplicáveis a partir', 'válidos a partir', 'válidas a partir', 'vigora desde', 'vigora a partir',
      'vigoram a partir', 'vigoram desde', 'vigentes desde',
    ],
    updated: [
      'última alteração ao presente', 'data de atualização', 'última atualização', 'última actualização',
      'data da última atualização', 'data de última atualização', 'última modificação', 'última alteração',
      'última revisão', 'última versão', 'atualizado em', 'atualizada em', 'atualizados em', 'atualizado',
      'atualizada', 'atualizado a', 'modificado em', 'revisado em', 'versão de', 'versão', 'publicado em',
      'data',
    ],
    since: ['desde', 'desde o dia', 'a partir de', 'a partir do dia', 'a contar de', 'em', 'no dia'],
    incorporates: [
      'sujeito a', 'sujeito à', 'sujeito à nossa', 'sujeito ao', 'sujeito aos', 'sujeito aos nossos',
      'sujeita à', 'sujeita à nossa', 'sujeitos à', 'sujeitos aos', 'por referência', 'faz parte',
      'fazem parte', 'parte integrante', 'cumprir', 'cumprir a nossa', 'cumprir nossa', 'cumprir as nossas',
      'regido por', 'regido pela', 'regida pelos', 'regidos pela', 'rege-se pela', 'complementado por',
      'aceita a nossa', 'aceita nossa', 'aceita os nossos', 'aceita nossos',
    ],
    reporting: [
      'disse', 'declarou', 'afirmou', 'anunciou', 'informou', 'segundo', 'explicou', 'escreveu', 'porta-voz',
      'ontem', 'na semana passada', 'recentemente', 'notícia', 'comunicado', 'redação', 'da redação',
      'redacção', 'os analistas', 'os provedores', 'os fornecedores', 'esta semana', 'a semana',
      'outra empresa', 'por sua vez', 'enquanto isso', 'entretanto',
    ],
  },
  names: {
    articles: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
    connectives: ['e', 'ou', 'de', 'do', 'da', 'dos', 'das'],
    ends: [
      'para', 'que', 'quem', 'em', 'no', 'na', 'por', 'pelo', 'pela', 'com', 'sem', 'antes', 'se', 'quando',
      'onde', 'é', 'são', 'será', 'serão', 'está', 'poderá', 'pode', 'podem', 'deverá', 'deve', 'devem',
      'tem', 'têm', 'sob', 'como', 'não', 'segundo', 'salvo', 'prévia', 'prévio', 'nem', 'tal', 'ao', 'à',
      'sobre', 'desde', 'até',
    ],
  },
};
