import ts from 'typescript';
import { eachScriptNode } from './script-nodes.ts';
import { eachSvelteNode, type SvelteNode } from './svelte-nodes.ts';

export interface Import {
	/** As it is written. */
	readonly specifier: string;
	/** Gone when the program runs: `import type`, or a type that is imported where it stands. */
	readonly isType: boolean;
	readonly line: number;
}

type Named = readonly [specifier: ts.Node | undefined, isType: boolean];

const isOfTypes = (clause: ts.ImportClause | undefined): boolean => clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

const namedIn = (node: ts.Node): Named | null => {
	if (ts.isImportDeclaration(node)) return [node.moduleSpecifier, isOfTypes(node.importClause)];
	if (ts.isExportDeclaration(node)) return [node.moduleSpecifier, node.isTypeOnly];
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return [node.argument.literal, true];
	const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
	return isImportCall ? [node.arguments[0], false] : null;
};

const namedInSvelte = ({ type, argument, source, importKind, exportKind }: SvelteNode): [unknown, boolean] =>
	type === 'TSImportType' ? [argument?.value, true] : [source?.value, importKind === 'type' || exportKind === 'type'];

/** Everything that a file imports: import, export … from, import(), import types; of scripts and of Svelte's markup. */
export function importsOf(path: string, text: string): Import[] {
	const found: Import[] = [];
	if (path.endsWith('.svelte')) {
		eachSvelteNode(path, text, (node, line) => {
			const [specifier, isType] = namedInSvelte(node);
			if (typeof specifier === 'string') found.push({ specifier, isType, line });
		});
	} else {
		eachScriptNode(path, text, (node, line) => {
			const [specifier, isType] = namedIn(node) ?? [undefined, false];
			if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, isType, line });
		});
	}
	return found;
}
