// One object, written as the documents come: a document a line, so that even a large report can be read and compared.
import type { Document } from './document.ts';
import type { Parties } from './providers.ts';
import type { Report, Tool } from './report.ts';
import { type Summary, summarize } from './summary.ts';

export function json(tool: Tool, parties: Parties): Report {
  const documents: Document[] = [];
  return {
    document(document) {
      const opening = documents.length === 0 ? head(tool) : ',\n';
      documents.push(document);
      return opening + JSON.stringify(document);
    },
    end() {
      const opening = documents.length === 0 ? head(tool) : '';
      const summary: Summary = summarize(documents, parties);
      return `${opening}\n],\n"summary": ${JSON.stringify(summary)}}\n`;
    },
  };
}

function head(tool: Tool): string {
  return `{"schema": 1,\n"tool": ${JSON.stringify(tool)},\n"documents": [\n`;
}
