// Entry of the server for agents: the Model Context Protocol over standard input and output. It reads documents below
// the folder in which it was started, and nothing else.
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { formatOf } from './cli/documents.ts';
import { Failure } from './cli/failure.ts';
import { findInputs } from './cli/inputs.ts';
import { uriOf } from './cli/projects.ts';
import { readText } from './cli/read.ts';
import { rangeLink } from './cli/reports.ts';
import { messagesFor } from './messages/messages.ts';
import { type DocumentFinder, documentFinder, withIncorporated } from './project/incorporated.ts';
import { reportedComparison } from './report/comparison.ts';
import { comparisonMarkdown } from './report/comparison-markdown.ts';
import { documentOf } from './report/document.ts';
import { evidence } from './report/evidence.ts';
import { positionsIn } from './report/positions.ts';
import { tool } from './report/tool.ts';
import { compareReviews, newReviewer } from './setup.ts';

const messages = messagesFor('en');
const reviewer = newReviewer();
const root = realpathSync('.');

const server = new McpServer({ name: tool.name, title: 'License Term Review', version: tool.version });

const filePath = z
  .string()
  .describe('Path of a Markdown or plain-text document, from the folder in which this server was started.');

const harmless = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

server.registerTool(
  'summarizeMiningTerms',
  {
    title: 'Summarize mining terms',
    description:
      'Reviews one licence, terms of service, acceptable use policy or contract and says whether it allows cryptocurrency mining, whose permission is needed and in what form, and which other acts need consent. Each sentence comes with a verbatim quotation and its place (path:line:column); pass both on. Deterministic and offline; no legal advice.',
    inputSchema: { filePath },
    annotations: harmless,
  },
  ({ filePath }) => answer(() => evidenceIn(readBelowRoot(filePath), filePath)),
);

server.registerTool(
  'reviewClause',
  {
    title: 'Review a clause',
    description:
      'Reviews a piece of legal text that is given as it stands: which clauses rule on cryptocurrency mining or need consent. Give whole sentences with the words that introduce a list and its items. Each sentence of the answer comes with a verbatim quotation and its place.',
    inputSchema: { text: z.string().describe('The text, in Markdown or plain text, in its own language.') },
    annotations: harmless,
  },
  ({ text }) => answer(() => evidenceIn(text, 'text.md', true)),
);

server.registerTool(
  'compareTerms',
  {
    title: 'Compare two versions of terms',
    description:
      'Says what changed in meaning between two versions of a document: the stance on cryptocurrency mining, whose permission is needed, scope, exceptions, and permissions added or removed. Differences of wording alone are no changes. Quotations are verbatim.',
    inputSchema: { oldPath: filePath, newPath: filePath },
    annotations: harmless,
  },
  ({ oldPath, newPath }) =>
    answer(() => {
      const [old, now] = [oldPath, newPath].map((path) => {
        const text = readBelowRoot(path);
        return { path, review: reviewed(text, path), positionAt: positionsIn(text) };
      });
      if (!old || !now) return '';
      const comparison = reportedComparison(compareReviews(old.review, now.review), old, now);
      return comparisonMarkdown(comparison, { messages, link: rangeLink });
    }),
);

void server.connect(new StdioServerTransport());

function evidenceIn(text: string, path: string, isTerms = false): string {
  const review = reviewed(text, path, isTerms);
  const document = documentOf({ path, review, positionAt: positionsIn(text) });
  const whole = isTerms ? document : withIncorporated(document, documentsMeantIn(path));
  return evidence(whole, text, messages);
}

/** What the documents say that the one at `path` makes part of itself, where they lie below the folder. */
function documentsMeantIn(path: string): Parameters<typeof withIncorporated>[1] {
  let find: DocumentFinder | undefined;
  const paths = new Map<string, string>();
  return (named) => {
    if (!find) {
      for (const input of findInputs({ operands: ['.'], files: [], standardInput: '' })) {
        if (input.kind === 'file') paths.set(uriOf(input.path), input.path);
      }
      find = documentFinder(paths.keys());
    }
    const meant = paths.get(find(named, uriOf(path)) ?? '');
    if (meant === undefined) return undefined;
    try {
      return { path: meant, mining: reviewed(readBelowRoot(meant), meant).mining };
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  };
}

function reviewed(text: string, name: string, isTerms = false) {
  return reviewer.review({ text, name, format: formatOf(name) }, isTerms ? { as: 'terms' } : {});
}

/** @throws {Failure} outside of the folder, links followed. */
function readBelowRoot(path: string): string {
  const file = resolve(root, path);
  const real = realPathOf(file);
  const below = relative(root, real ?? file);
  if (below === '..' || below.startsWith(`..${sep}`) || resolve(root, below) !== (real ?? file)) {
    throw new Failure('outside', `${path} lies outside of the folder in which this server was started.`);
  }
  return readText(relative(root, file) || '.').text;
}

function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function answer(words: () => string): CallToolResult {
  try {
    return { content: [{ type: 'text', text: words() }] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}
