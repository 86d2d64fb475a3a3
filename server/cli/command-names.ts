export const commandNames = ['review', 'summarize', 'compare', 'history', 'explain', 'init', 'mcp'] as const;

export type CommandName = (typeof commandNames)[number];
