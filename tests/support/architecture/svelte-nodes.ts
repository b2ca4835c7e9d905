import { parse } from 'svelte/compiler';

/** A node of Svelte's own tree, with what is looked at here. */
export interface SvelteNode {
	readonly type?: string;
	readonly start?: number;
	readonly name?: string;
	readonly source?: { readonly value?: unknown } | null;
	readonly argument?: { readonly value?: unknown };
	readonly object?: SvelteNode;
	readonly callee?: SvelteNode;
	readonly importKind?: string;
	readonly exportKind?: string;
}

/** Goes through a component, scripts and markup alike. */
export function eachSvelteNode(path: string, text: string, look: (node: SvelteNode, line: number) => void): void {
	const visit = (node: SvelteNode): void => {
		look(node, text.slice(0, node.start).split('\n').length);
		for (const part of Object.values(node)) {
			for (const each of Array.isArray(part) ? part : [part]) {
				if (typeof each === 'object' && each !== null) visit(each);
			}
		}
	};
	visit(parse(text, { modern: true, filename: path }) as unknown as SvelteNode);
}
