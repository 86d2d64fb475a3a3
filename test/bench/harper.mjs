import { readFileSync } from 'node:fs';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';

const linter = new LocalLinter({ binary: binaryInlined });
for (const file of process.argv.slice(2)) await linter.lint(readFileSync(file, 'utf8'));
