// The language of the interface: the editor's, unless the user wants another one for what the reviewer says.
import { env, workspace } from 'vscode';

/** "en" or "fr". */
export function interfaceLanguage(): 'en' | 'fr' {
  const chosen = workspace.getConfiguration('licenseTermReview').get<string>('interfaceLanguage', 'auto');
  return (chosen === 'auto' ? env.language : chosen).toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** "French" for `fr`, in the language of the editor; the tag itself where nobody knows it. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([env.language, 'en'], { type: 'language' }).of(tag) ?? tag;
    return capital(name);
  } catch {
    return tag;
  }
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(env.language) + text.slice(1);
}
