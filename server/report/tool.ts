import manifest from '../../package.json' with { type: 'json' };
import type { Tool } from './report.ts';

export const tool: Tool = { name: manifest.name, version: manifest.version };
