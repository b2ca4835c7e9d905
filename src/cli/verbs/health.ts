import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { replay } from '#lib/domain/health/drift/replay.ts';
import { driftFolder } from '../drift-folder.ts';
import { personsPath } from '../input-file.ts';
import { print } from '../output.ts';

interface Options {
	readonly json?: boolean;
	readonly out?: string;
}

const replayFolder = (folder: string, { json, out }: Options): void => {
	const alarms = driftFolder(personsPath(folder)).flatMap(({ id, meta, periods }) =>
		replay(meta, periods()).map(({ t, kind, text }) => ({ series: id, t, kind, text }))
	);
	if (out !== undefined) writeFileSync(personsPath(out), `${JSON.stringify(alarms)}\n`);
	print(json, alarms, () => alarms.map(({ series, t, text }) => `${series} ${t}: ${text}`));
};

export const verb = (): Command =>
	new Command('health')
		.description('How the detection of drift judges.')
		.addCommand(
			new Command('replay')
				.description('Go through recorded series one period after the other, and say what would have been told.')
				.argument('<dir>', 'a folder with index.json and the series as CSV, gzipped or not')
				.option('--out <file>', 'write the alarms to a file as JSON, too')
				.option('--json', 'print JSON')
				.action(replayFolder)
		);
