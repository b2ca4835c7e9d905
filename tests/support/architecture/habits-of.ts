import ts from 'typescript';
import { eachScriptNode } from './script-nodes.ts';
import { eachSvelteNode } from './svelte-nodes.ts';

export interface Habit {
	readonly what: 'any' | 'console' | 'fetch';
	readonly line: number;
}

const CALLED = 'fetch';

const habitIn = (node: ts.Node): Habit['what'] | null => {
	if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
	if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
		if (node.expression.text === 'console') return 'console';
		if (node.expression.text === 'globalThis' && node.name.text === CALLED) return 'fetch';
	}
	return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === CALLED
		? 'fetch'
		: null;
};

/** Where a file uses the type `any`, the console, or the global `fetch`. */
export function habitsOf(path: string, text: string): Habit[] {
	const found: Habit[] = [];
	if (path.endsWith('.svelte')) {
		eachSvelteNode(path, text, ({ type, object, callee }, line) => {
			if (type === 'TSAnyKeyword') found.push({ what: 'any', line });
			if (object?.name === 'console') found.push({ what: 'console', line });
			if (callee?.name === CALLED) found.push({ what: 'fetch', line });
		});
	} else {
		eachScriptNode(path, text, (node, line) => {
			const what = habitIn(node);
			if (what) found.push({ what, line });
		});
	}
	return found;
}
