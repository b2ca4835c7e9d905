import { Command } from 'commander';
import type { App } from '#lib/server/app.ts';
import { apply } from '#lib/server/apply/apply.ts';
import { readJson } from '../input-file.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

interface Options {
	readonly workspace?: string;
	readonly json?: boolean;
}

const listed = (names: readonly string[]): string => (names.length > 0 ? names.join(', ') : 'none');

const origin = ({ ORIGIN, PORT }: App['env']): string => (ORIGIN ? new URL(ORIGIN).origin : `http://localhost:${PORT}`);

const run = (file: string, { workspace, json }: Options): Promise<void> => {
	const input = readJson(file);
	return withApp(async (app) => {
		const applied = await apply(app, input, process.env, workspace);
		print(json, applied, () => [
			`Systems: ${listed(applied.systems)}.`,
			`Connections: ${listed(applied.connections)}.`,
			...(applied.watched.length > 0 ? [`Watched: ${listed(applied.watched)}.`] : []),
			...(applied.comparisons.length > 0 ? [`Compared: ${listed(applied.comparisons)}.`] : []),
			...Object.entries(applied.pings).map(([name, path]) => `${name} pings ${origin(app.env)}${path}`),
			...Object.entries(applied.incoming).map(([name, path]) => {
				const does = applied.wakeUps.includes(name) ? 'can tell us that something has happened' : 'takes entries';
				return `${name} ${does} at ${origin(app.env)}${path}`;
			})
		]);
	});
};

export const verb = (): Command =>
	new Command('apply')
		.description('Bring what is set up to what a JSON file says. The same file twice changes nothing.')
		.argument('<file>', 'the file, or - for standard input')
		.option('--workspace <name>', 'which workspace, where there are several')
		.option('--json', 'print JSON')
		.action(run);
