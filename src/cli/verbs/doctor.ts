import { Command } from 'commander';
import { examine, type Examination } from '#lib/server/doctor.ts';
import { print } from '../output.ts';
import { sentenceFor } from '../sentence.ts';
import { withApp } from '../with-app.ts';

const WORDS = { fine: 'fine     ', missing: 'missing  ', unreachable: 'NO ANSWER' } as const;

const lines = ({ checks }: Examination): string[] =>
	checks.map(({ name, state, say }) => `${WORDS[state]}  ${name}: ${say}`);

/** A house that cannot even be opened is what a doctor is asked about. */
const examined = async (): Promise<Examination> => {
	try {
		return await withApp(examine);
	} catch (failure) {
		return { fine: false, checks: [{ name: 'start', state: 'unreachable', say: sentenceFor(failure) }] };
	}
};

const run = async ({ json }: { json?: boolean }): Promise<void> => {
	const examination = await examined();
	print(json, examination, () => lines(examination));
	if (!examination.fine) process.exitCode = 1;
};

export const verb = (): Command =>
	new Command('doctor')
		.description('Say what is set up, what is missing and what is unreachable.')
		.option('--json', 'print JSON')
		.action(run);
