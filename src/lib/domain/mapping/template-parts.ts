export type TemplatePart = { readonly text: string } | { readonly path: string };

const PART = /\{\{|\}\}|\{([^{}]+)\}|[^{}]+|[{}]/g;

/**
 * The parts of a template such as `Dear {name}, …`; `{{` and `}}` stand for the braces themselves. Null where a brace is
 * opened and not closed.
 */
export function readTemplate(template: string): TemplatePart[] | null {
	const parts: TemplatePart[] = [];
	for (const [part, path] of template.matchAll(PART)) {
		if (path !== undefined) parts.push({ path: path.trim() });
		else if (part === '{') return null;
		else parts.push({ text: part === '{{' ? '{' : part === '}}' ? '}' : part });
	}
	return parts;
}

/** The template that has these parts. */
export const writeTemplate = (parts: readonly TemplatePart[]): string =>
	parts.map((part) => ('path' in part ? `{${part.path}}` : part.text.replace(/[{}]/g, '$&$&'))).join('');
