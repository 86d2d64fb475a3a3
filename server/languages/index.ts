// The languages that the reader speaks. A new one is a file beside this and a line here.
import type { LanguagePack } from '../engine/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

export const languages: readonly LanguagePack[] = [en, fr, de, nl, es, pt, it];
