import type { Messages } from '../messages/messages.ts';
import type { SummaryPermission } from './summary.ts';

/** "prior, written permission of “Microsoft” for “testing”"; `escape` makes words of the document safe. */
export function permissionWords(
  { form, grantor, purposes }: SummaryPermission,
  messages: Messages,
  escape: (text: string) => string,
): string {
  const { summary } = messages;
  return [
    summary.permission(messages.stacked(form)),
    ...(grantor === null ? [] : [summary.of(escape(grantor))]),
    ...(purposes.length === 0
      ? []
      : [summary.forPurposes(messages.list(purposes.map((text) => summary.quoted(escape(text)))))]),
  ].join(' ');
}
