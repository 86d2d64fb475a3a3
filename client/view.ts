// The view "License Terms": clauses by document and stance, or by stance over all documents; permissions by the kind
// of act that needs them.
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  Selection,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  type TreeDataProvider,
} from 'vscode';
import type { Clause, DocumentFindings, Findings } from './findings.ts';
import { later } from './later.ts';
import { capital } from './interface.ts';
import { nameOf } from './places.ts';

type Node = DocumentNode | GroupNode | ClauseNode;

interface DocumentNode {
  readonly kind: 'document';
  readonly findings: DocumentFindings;
}

interface GroupNode {
  readonly kind: 'group';
  readonly group: string;
  readonly clauses: readonly ClauseNode[];
}

export interface ClauseNode {
  readonly kind: 'clause';
  readonly uri: Uri;
  readonly clause: Clause;
}

const id = 'licenseTermReview.terms';
const goToClause = 'licenseTermReview.goToClause';

export function termsView(findings: Findings): Disposable {
  const changed = new EventEmitter<undefined>();
  let byStance = false;
  /** Groups that are shown; empty: all. */
  let shown: ReadonlySet<string> = new Set();

  const documents = (): DocumentFindings[] =>
    findings
      .all()
      .map((each) => ({ ...each, clauses: each.clauses.filter(isShown) }))
      .filter(({ clauses }) => clauses.length > 0);
  const isShown = ({ group }: Clause): boolean => shown.size === 0 || shown.has(group);

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(node, byStance),
    getChildren: (node) => {
      if (node === undefined) {
        return byStance
          ? groupsOf(documents().flatMap(clausesOf))
          : documents().map((each): Node => ({ kind: 'document', findings: each }));
      }
      if (node.kind === 'document') return groupsOf(clausesOf(node.findings));
      return node.kind === 'group' ? [...node.clauses] : [];
    },
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });

  function update(): void {
    const count = documents().reduce((sum, { clauses }) => sum + clauses.length, 0);
    view.description = shown.size === 0 ? '' : l10n.t('filtered');
    void commands.executeCommand('setContext', 'licenseTermReview.isFiltered', shown.size > 0);
    void commands.executeCommand('setContext', 'licenseTermReview.byStance', byStance);
    view.message = count === 0 && shown.size > 0 ? l10n.t('No clause is of the chosen kinds.') : '';
    changed.fire(undefined);
  }

  // Many documents may be read in a row.
  const updateLater = later(100, update);

  async function filter(): Promise<void> {
    const groups = groupsOf(findings.all().flatMap(clausesOf));
    const chosen = await window.showQuickPick(
      groups.map((node) => ({
        label: capital(labelOf(node)),
        description: String(node.clauses.length),
        picked: shown.size === 0 || shown.has(node.group),
        group: node.group,
      })),
      { canPickMany: true, title: l10n.t('Filter Clauses'), placeHolder: l10n.t('Which clauses to show') },
    );
    if (chosen === undefined) return;
    shown = chosen.length === groups.length ? new Set() : new Set(chosen.map(({ group }) => group));
    update();
  }

  return Disposable.from(
    changed,
    view,
    view.onDidChangeVisibility(({ visible }) => findings.watch(visible)),
    findings.onDidChange(updateLater),
    commands.registerCommand('licenseTermReview.refresh', () => findings.refresh()),
    commands.registerCommand('licenseTermReview.filter', filter),
    commands.registerCommand('licenseTermReview.clearFilter', () => {
      shown = new Set();
      update();
    }),
    commands.registerCommand('licenseTermReview.groupByStance', () => {
      byStance = true;
      update();
    }),
    commands.registerCommand('licenseTermReview.groupByDocument', () => {
      byStance = false;
      update();
    }),
    commands.registerCommand(goToClause, async ({ uri, clause }: ClauseNode) => {
      const { start, end } = clause.range;
      await window.showTextDocument(uri, {
        selection: new Selection(start.line, start.character, end.line, end.character),
      });
    }),
  );
}

function clausesOf({ uri, clauses }: DocumentFindings): ClauseNode[] {
  return clauses.map((clause) => ({ kind: 'clause', uri: Uri.parse(uri), clause }));
}

/** Mining first, in the order of stances; then permissions by kind. */
function groupsOf(clauses: readonly ClauseNode[]): GroupNode[] {
  const groups = new Map<string, ClauseNode[]>();
  for (const node of clauses) {
    const { group } = node.clause;
    groups.set(group, [...(groups.get(group) ?? []), node]);
  }
  return [...groups]
    .map(([group, members]): GroupNode => ({ kind: 'group', group, clauses: members }))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || labelOf(a).localeCompare(labelOf(b)));
}

const stances = ['prohibited', 'permission-required', 'restricted', 'by-provider', 'permitted', 'mention'];

function rankOf({ clauses: [first], group }: GroupNode): number {
  return first?.clause.isMining === true ? stances.indexOf(group) : stances.length;
}

function labelOf({ clauses: [first], group }: GroupNode): string {
  return first?.clause.label ?? group;
}

function itemOf(node: Node, byStance: boolean): TreeItem {
  switch (node.kind) {
    case 'document': {
      const uri = Uri.parse(node.findings.uri);
      const item = new TreeItem(uri, TreeItemCollapsibleState.Expanded);
      item.description = l10n.t('Mining: {0}', node.findings.label);
      item.iconPath = ThemeIcon.File;
      item.contextValue = 'document';
      item.accessibilityInformation = { label: `${nameOf(uri)}, ${item.description}` };
      return item;
    }
    case 'group': {
      const label = capital(labelOf(node));
      const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
      item.description = String(node.clauses.length);
      item.iconPath = iconOf(node);
      item.accessibilityInformation = { label: l10n.t('{0}, {1} clauses', label, node.clauses.length) };
      return item;
    }
    case 'clause': {
      const { clause, uri } = node;
      const item = new TreeItem(clause.quote);
      const line = l10n.t('line {0}', clause.range.start.line + 1);
      item.description = [byStance ? nameOf(uri) : '', line].filter((part) => part !== '').join(', ');
      item.tooltip = [clause.section.join(' › '), clause.explanation]
        .filter((part) => part !== '')
        .join('\n\n');
      item.accessibilityInformation = {
        label: [capital(clause.label), clause.quote, nameOf(uri), line].join(', '),
      };
      item.contextValue = clause.needsPermission ? 'clause permission' : 'clause';
      item.command = { title: l10n.t('Go to Clause'), command: goToClause, arguments: [node] };
      return item;
    }
  }
}

const icons: Readonly<Record<string, readonly [string, string?]>> = {
  prohibited: ['circle-slash', 'list.errorForeground'],
  'permission-required': ['key', 'list.warningForeground'],
  restricted: ['warning', 'list.warningForeground'],
  'by-provider': ['server-process'],
  permitted: ['pass'],
  mention: ['comment'],
};

function iconOf({ clauses: [first], group }: GroupNode): ThemeIcon {
  const [icon, color] = (first?.clause.isMining === true ? icons[group] : undefined) ?? ['law'];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}
