import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/**
 * Where an import leads: a path in the project, `node:…`, `npm:…` for a library, or `kit:…` for what SvelteKit makes.
 */
export function whereTo(importer: string, specifier: string): string {
	const bare = specifier.replace(/\?\w+$/, '');
	if (/(^|\/)\$types(\.js)?$/.test(bare) || /^\$(app|env|service-worker)\b/.test(bare)) return `kit:${bare}`;
	if (bare.startsWith('.')) return posix.join(posix.dirname(importer), bare);
	if (bare === '#env') return 'src/env.ts';
	if (bare.startsWith('#lib/') || bare.startsWith('$lib/')) return `src/lib/${bare.slice(5)}`;
	if (bare.startsWith('#connectors/')) return bare.slice(1);
	return isBuiltin(bare) ? `node:${bare.replace(/^node:/, '')}` : `npm:${bare}`;
}

/** A pattern of places: `a/` is everything below it, `*` is one step, anything else is itself and what stands below. */
export const within = (place: string, patterns: readonly string[]): boolean =>
	patterns.some((pattern) => expressionFor(pattern).test(place));

const expressionFor = (pattern: string): RegExp => {
	const text = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
	return new RegExp(pattern.endsWith('/') || pattern.endsWith(':') ? `^${text}` : `^${text}(/|$)`);
};
