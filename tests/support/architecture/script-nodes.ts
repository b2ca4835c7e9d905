import ts from 'typescript';

/** Goes through a file of TypeScript or JavaScript. */
export function eachScriptNode(path: string, text: string, look: (node: ts.Node, line: number) => void): void {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const visit = (node: ts.Node): void => {
		look(node, source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
		ts.forEachChild(node, visit);
	};
	visit(source);
}
