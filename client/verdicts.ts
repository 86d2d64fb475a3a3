import { env, l10n } from 'vscode';

/** A document's verdict on mining, as it reads after "Mining: ". */
export function verdictText(verdict: string): string {
  switch (verdict) {
    case 'prohibited':
      return l10n.t('prohibited');
    case 'permission-required':
      return l10n.t('permission required');
    case 'restricted':
      return l10n.t('restricted');
    case 'by-provider':
      return l10n.t('done by the provider');
    case 'permitted':
      return l10n.t('permitted');
    case 'mention':
      return l10n.t('only mentioned');
    case 'silent':
      return l10n.t('nothing said');
    default:
      return verdict;
  }
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
