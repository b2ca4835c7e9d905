import { Command } from 'commander';
import { registerDrizzle } from './drizzle-loader.ts';
import { registerSvelte } from './svelte-loader.ts';
import { sentenceFor } from './sentence.ts';

registerDrizzle();
registerSvelte();

const program = new Command('handover')
	.description(
		'Find what your business types twice, connect the worst one first, and know every day that it still works.'
	)
	.showHelpAfterError('Use --help to see what it takes.');

const VERBS: Readonly<Record<string, () => Promise<{ verb: () => Command }>>> = {
	serve: () => import('./verbs/serve.ts'),
	estimate: () => import('./verbs/estimate.ts'),
	apply: () => import('./verbs/apply.ts'),
	export: () => import('./verbs/export.ts'),
	run: () => import('./verbs/run.ts'),
	report: () => import('./verbs/report.ts'),
	health: () => import('./verbs/health.ts'),
	purge: () => import('./verbs/purge.ts'),
	user: () => import('./verbs/user.ts'),
	doctor: () => import('./verbs/doctor.ts')
};

// Most of a verb's time is what it imports, so the others are only looked at to list them.
const [name = ''] = process.argv.slice(2);
const wanted = Object.entries(VERBS).filter(([verb]) => !Object.hasOwn(VERBS, name) || verb === name);
for (const [, open] of wanted) program.addCommand((await open()).verb());

try {
	await program.parseAsync();
} catch (failure) {
	process.stderr.write(`${sentenceFor(failure)}\n`);
	process.exitCode = 1;
}
