// A bare parse of each file: what a linter on remark costs before it has a rule.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse);
for (const path of process.argv.slice(2)) {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  for (const file of files) processor.parse(readFileSync(file, 'utf8'));
}
