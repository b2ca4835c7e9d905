import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Compiler from 'svelte/compiler';

const require = createRequire(import.meta.url);

/** Lets the command import the same Svelte mails that the built server renders. */
export const registerSvelte = (): void => {
	registerHooks({
		load: (url, context, nextLoad) => {
			if (!url.endsWith('.svelte')) return nextLoad(url, context);
			const filename = fileURLToPath(url);
			const { compile } = require('svelte/compiler') as typeof Compiler;
			const { js } = compile(readFileSync(filename, 'utf8'), { filename, generate: 'server', css: 'injected' });
			return { format: 'module', source: js.code, shortCircuit: true };
		}
	});
};
