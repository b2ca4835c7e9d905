import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const INSIDE = /\/node_modules\/drizzle-orm\/.*\.js$/;

/**
 * Loads drizzle's hundreds of small files without asking each time what kind of module it is: for every one of them
 * Node would read the whole list of exports again, which takes a second and 200 MB at every start.
 */
export const registerDrizzle = (): void => {
	registerHooks({
		resolve: (specifier, context, nextResolve) => {
			const { parentURL = '' } = context;
			const url = specifier.startsWith('.') && INSIDE.test(parentURL) ? new URL(specifier, parentURL).href : '';
			return INSIDE.test(url) ? { url, format: 'module', shortCircuit: true } : nextResolve(specifier, context);
		},
		load: (url, context, nextLoad) =>
			INSIDE.test(url)
				? { format: 'module', source: readFileSync(fileURLToPath(url), 'utf8'), shortCircuit: true }
				: nextLoad(url, context)
	});
};
