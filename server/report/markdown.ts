import type { Document } from './document.ts';
import type { Report } from './report.ts';
import { type SummaryOptions, summaryMarkdown } from './summary-markdown.ts';

/** The summary of all documents, once they are all there. */
export function markdown(options: SummaryOptions): Report {
  const documents: Document[] = [];
  return {
    document(document) {
      documents.push(document);
      return '';
    },
    end: () => summaryMarkdown(documents, options),
  };
}
