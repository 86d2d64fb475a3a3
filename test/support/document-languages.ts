import type { DocumentLanguage } from '../../server/engine/language.ts';
import { de } from '../../server/languages/de.ts';
import { en } from '../../server/languages/en.ts';
import { es } from '../../server/languages/es.ts';
import { fr } from '../../server/languages/fr.ts';
import { it } from '../../server/languages/it.ts';
import { nl } from '../../server/languages/nl.ts';
import { pt } from '../../server/languages/pt.ts';

export const documentLanguages: readonly DocumentLanguage[] = [en, fr, de, es, it, pt, nl];
