import { Command } from 'commander';
import { counted } from '#lib/domain/health/words.ts';
import { purgeValues, type Purged } from '#lib/server/purge-values.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

const lines = ({ records, entries }: Purged): string[] => [
	records + entries === 0
		? 'Nothing has been kept longer than it should be.'
		: `The values of ${counted(records, 'record')} and ${counted(entries, 'form entry', 'form entries')} were removed.`
];

const run = ({ json }: { json?: boolean }): Promise<void> =>
	withApp(async (app) => {
		const purged = await purgeValues(app);
		print(json, purged, () => lines(purged));
	});

export const verb = (): Command =>
	new Command('purge')
		.description('Remove the values of what was carried longer ago than they are kept; the program does it every hour.')
		.option('--json', 'print JSON')
		.action(run);
