// Change How This Document Is Read: as terms or not, and in which language.
import { l10n, QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode';
import type { Reading, Readings } from './readings.ts';
import { languageName } from './interface.ts';

interface Choice extends QuickPickItem {
  readonly change?: Partial<Reading>;
}

const tags = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

export async function changeReading(uri: Uri, readings: Readings): Promise<void> {
  const reading = readings.of(uri);
  const choice = await window.showQuickPick(choices(reading), {
    title: l10n.t('Change How This Document Is Read'),
    placeHolder: l10n.t('What is this document, and in which language?'),
    matchOnDescription: true,
  });
  if (choice?.change !== undefined) await readings.set(uri, { ...reading, ...choice.change });
}

function choices({ as, language }: Reading): Choice[] {
  const choice = (label: string, description: string, chosen: boolean, change: Partial<Reading>): Choice => ({
    label: `$(${chosen ? 'check' : 'blank'}) ${label}`,
    description,
    change,
  });
  return [
    { label: l10n.t('Kind'), kind: QuickPickItemKind.Separator },
    choice(l10n.t('Automatic'), l10n.t('Told from its name and its text'), as === 'auto', { as: 'auto' }),
    choice(l10n.t('Terms'), l10n.t('Every mining and permission clause is shown'), as === 'terms', {
      as: 'terms',
    }),
    choice(l10n.t('Other document'), l10n.t('Only rulings on mining are shown'), as === 'other', {
      as: 'other',
    }),
    { label: l10n.t('Language'), kind: QuickPickItemKind.Separator },
    choice(l10n.t('Automatic'), l10n.t('Told section by section'), language === 'auto', { language: 'auto' }),
    ...tags.map((tag) => choice(languageName(tag), tag, language === tag, { language: tag })),
  ];
}
