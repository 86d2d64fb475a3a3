// A difference in one part of a clause, in words.
import type { ComparedField } from '../engine/compare.ts';
import type { Messages } from '../messages/messages.ts';
import type { ReportedChange } from './comparison.ts';
import type { Part, ReportedFinding } from './document.ts';

/** "form: prior written → none", one for each part that differs; `escape` makes words of the document safe. */
export function changedParts(
  { old, new: now, fields }: ReportedChange,
  messages: Messages,
  escape: (text: string) => string,
): string[] {
  if (!old || !now) return [];
  return fields.map((field) => {
    const [before, after] = [old, now].map((finding) => partWords(finding, field, messages, escape));
    return messages.labelled(messages.comparison.fields[field], `${before ?? ''} → ${after ?? ''}`);
  });
}

function partWords(
  finding: ReportedFinding,
  field: ComparedField,
  messages: Messages,
  escape: (text: string) => string,
): string {
  const quoted = (texts: readonly string[]): string =>
    messages.semicolons(texts.map((text) => messages.summary.quoted(escape(text)))) ||
    messages.comparison.none;
  const parts = (all: readonly Part[]): string => quoted(all.map(({ text }) => text));
  const { permission } = finding;
  switch (field) {
    case 'stance':
      return messages.lens.verdicts[finding.stance];
    case 'kind':
      return messages.kinds[finding.activity.kind];
    case 'form':
      return messages.stacked(permission?.form ?? []) || messages.comparison.none;
    case 'grantor':
      return quoted([permission?.grantor ?? ''].filter((grantor) => grantor !== ''));
    case 'qualifiers':
      return quoted(permission?.qualifiers ?? []);
    case 'purposes':
      return parts(permission?.purposes ?? []);
    case 'since':
      return finding.since ?? messages.comparison.none;
    case 'attributedTo':
      return quoted(finding.attributedTo);
    case 'exceptions':
    case 'scope':
    case 'bound':
    case 'consequences':
      return parts(finding[field]);
  }
}
