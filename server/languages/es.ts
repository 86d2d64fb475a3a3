import type { LanguagePack } from '../engine/language.ts';

/** What tells a document's language, kind, dates and structure; without phrases yet, so not among `languages`. */
export const es: Omit<LanguagePack, 'phrases' | 'acts'> = {
  tag: 'es',
  name: 'Español',
  elisions: [],
  structure: {
    abbreviations: [
      'p.ej', 'ej', 'etc', 'art', 'arts', 'núm', 'no', 'nº', 'sr', 'sra', 'sres', 'dr', 'dra', 'ud', 'uds',
      'vd', 'd.ª', 'cap', 'sec', 'apdo', 'párr', 'pág', 'págs', 's.a', 's.l', 'tel', 'vs', 'aprox', 'máx',
      'mín', 'inc', 'cía', 'avda',
    ],
    sectionWords: [
      'artículo', 'sección', 'cláusula', 'capítulo', 'título', 'anexo', 'apéndice', 'apartado', 'parte',
    ],
  },
  document: {
    stopWords: [
      'el', 'los', 'las', 'del', 'y', 'unos', 'es', 'por', 'para', 'con', 'sin', 'que', 'se', 'su', 'sus',
      'como', 'más', 'usted', 'nosotros', 'nuestro', 'nuestra', 'nuestros', 'este', 'esta', 'estos', 'estas',
      'no', 'cualquier', 'cuando', 'si', 'ser', 'puede', 'pueden', 'podrá', 'deberá', 'ha', 'han', 'según',
      'sobre', 'entre',
    ],
    legalWords: [
      'presente contrato', 'presente acuerdo', 'presentes condiciones', 'estos términos', 'las presentes',
      'términos y condiciones', 'términos de servicio', 'términos de uso', 'condiciones de uso',
      'condiciones generales', 'aviso legal', 'política de privacidad', 'esta licencia', 'el usuario',
      'el cliente', 'el proveedor', 'el licenciante', 'las partes', 'se compromete', 'queda prohibido',
      'está prohibido', 'están prohibidas', 'prohibido', 'prohibida', 'prohíbe', 'no podrá', 'no podrán',
      'no debe', 'deberá', 'deberán', 'autorización previa', 'consentimiento previo', 'previa y por escrito',
      'por escrito', 'se reserva el derecho', 'nos reservamos el derecho', 'rescindir', 'rescisión',
      'resolución', 'suspender', 'incumplimiento', 'infracción', 'responsabilidad', 'responsable', 'garantía',
      'garantías', 'legislación aplicable', 'ley aplicable', 'jurisdicción', 'cláusula', 'de conformidad con',
      'conforme a', 'sin perjuicio', 'salvo', 'propiedad intelectual', 'datos personales',
      'derechos de autor', 'licencia', 'terceros', 'obligaciones', 'vigente',
    ],
    fileNameWords: [
      'licencia', 'licencias', 'terminos', 'términos', 'condiciones', 'contrato', 'contratos', 'politica',
      'política', 'politicas', 'aviso legal', 'aviso-legal', 'privacidad', 'acuerdo', 'normas', 'reglamento',
    ],
    documentNouns: [
      'términos y condiciones', 'términos de servicio', 'términos del servicio', 'términos de uso',
      'términos', 'condiciones generales', 'condiciones de uso', 'condiciones particulares', 'condiciones',
      'política de uso aceptable', 'política de privacidad', 'política de cookies', 'política', 'políticas',
      'aviso legal', 'aviso de privacidad', 'normas de la comunidad', 'normas de uso', 'normas', 'reglamento',
      'contrato de licencia', 'acuerdo', 'licencia', 'código de conducta',
    ],
    effective: [
      'fecha de entrada en vigor', 'fecha de entrada en vigencia', 'fecha de vigencia', 'fecha efectiva',
      'entrada en vigor', 'entra en vigor el', 'entran en vigor el', 'entró en vigor el',
      'entraron en vigor el', 'entrará en vigor el', 'entrarán en vigor el', 'en vigor desde el',
      'en vigor desde', 'en vigor a partir del', 'en vigor a partir de', 'vigente desde el', 'vigente desde',
      'vigentes desde el', 'vigente a partir del', 'vigente a partir de', 'vigentes a partir del',
      'con efecto a partir del', 'con efecto desde el', 'con efectos desde el', 'efectivo a partir del',
      'efectiva a partir del', 'efectivo desde el', 'vigencia', 'en vigor', 'rige desde', 'rigen desde',
      'rige a partir', 'rigen a partir', 'aplicable a partir', 'aplicables a partir', 'aplicable desde',
      'aplicables desde', 'válido a partir', 'válida a partir', 'válidos a partir', 'válidas a partir',
      'surte efecto', 'surten efecto', 'surte efectos', 'surten efectos', 'surtirá efecto', 'surtirán efecto',
      'produce efectos', 'vigentes desde',
    ],
    updated: [
      'actualización', 'fecha de actualización', 'fecha de publicación', 'última actualización',
      'ultima actualización', 'fecha de última actualización', 'fecha de la última actualización',
      'última modificación', 'última revisión', 'última versión', 'actualizado el', 'actualizada el',
      'actualizado', 'actualizada', 'actualizados el', 'modificado el', 'revisado el', 'versión de',
      'versión del', 'versión', 'publicado el', 'fecha',
    ],
    since: ['desde el', 'desde', 'a partir del', 'a partir de', 'a contar del', 'el', 'con efecto a partir del'],
    incorporates: [
      'sujeto a', 'sujeto a nuestra', 'sujeto a nuestras', 'sujeto a nuestros', 'sujeta a',
      'sujeta a nuestra', 'sujetos a', 'sujetas a', 'por referencia', 'forma parte', 'forman parte',
      'parte integrante', 'parte integral', 'cumplir', 'cumplir con', 'cumplir nuestra',
      'cumplir con nuestra', 'cumplir con nuestras', 'cumplir nuestras', 'regirá por', 'se rige por',
      'se regirá por', 'se rigen por', 'complementado por', 'acepta nuestra', 'acepta nuestras',
      'acepta nuestros',
    ],
    reporting: [
      'dijo', 'declaró', 'afirmó', 'anunció', 'ha anunciado', 'informó', 'según', 'explicó', 'escribió',
      'portavoz', 'ayer', 'la semana pasada', 'recientemente', 'noticia', 'comunicado', 'redacción',
      'la redacción', 'los analistas', 'los proveedores', 'cada proveedor', 'esta semana', 'la semana',
      'en cambio', 'otra compañía', 'mientras tanto', 'por su parte',
    ],
  },
  names: {
    articles: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'],
    connectives: ['y', 'e', 'o', 'u', 'de', 'del'],
    ends: [
      'a', 'para', 'que', 'quien', 'quienes', 'en', 'por', 'con', 'sin', 'antes', 'si', 'cuando', 'donde',
      'es', 'son', 'será', 'serán', 'está', 'podrá', 'puede', 'pueden', 'deberá', 'debe', 'ha', 'han', 'bajo',
      'como', 'no', 'según', 'salvo', 'previa', 'previo', 'ni', 'tal', 'se', 'al', 'sobre', 'desde', 'hasta',
    ],
  },
};
