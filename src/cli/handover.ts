import { Command } from 'commander';
import { registerSvelte } from './svelte-loader.ts';
import { sentenceFor } from './sentence.ts';

registerSvelte();

const program = new Command('handover')
	.description(
		'Find what your business types twice, connect the worst one first, and know every day that it still works.'
	)
	.showHelpAfterError('Use --help to see what it takes.');

const verbs = await Promise.all([
	import('./verbs/serve.ts'),
	import('./verbs/estimate.ts'),
	import('./verbs/apply.ts'),
	import('./verbs/export.ts'),
	import('./verbs/run.ts'),
	import('./verbs/report.ts'),
	import('./verbs/user.ts'),
	import('./verbs/doctor.ts')
]);
for (const { verb } of verbs) program.addCommand(verb());

try {
	await program.parseAsync();
} catch (failure) {
	process.stderr.write(`${sentenceFor(failure)}\n`);
	process.exitCode = 1;
}
