/** As forges write paths: "./legal/terms.md" would lie on no line of theirs. */
export function repositoryPath(path: string): string {
  return path.replace(/^(?:\.\/+)+(?=[^/])/, '');
}
