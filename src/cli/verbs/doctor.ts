import { Command } from 'commander';
import { examine, type Examination } from '#lib/server/doctor.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

const WORDS = { fine: 'fine     ', missing: 'missing  ', unreachable: 'NO ANSWER' } as const;

const lines = ({ checks }: Examination): string[] =>
	checks.map(({ name, state, say }) => `${WORDS[state]}  ${name}: ${say}`);

export const verb = (): Command =>
	new Command('doctor')
		.description('Say what is set up, what is missing and what is unreachable.')
		.option('--json', 'print JSON')
		.action(({ json }: { json?: boolean }) =>
			withApp(async (app) => {
				const examination = await examine(app);
				print(json, examination, () => lines(examination));
				if (!examination.fine) process.exitCode = 1;
			})
		);
