import { commandLine } from './command-line.ts';
import { engine } from './engine.ts';
import { messages } from './messages.ts';
import { projectFiles } from './project-files.ts';
import { reports } from './reports.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [engine, projectFiles, reports, commandLine, messages];
