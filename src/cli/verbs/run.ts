import { Command } from 'commander';
import { chosenWorkspace } from '#lib/server/apply/chosen-workspace.ts';
import { runByName, type CaughtUp } from '#lib/server/connections/run-by-name.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

interface Options {
	readonly untilCaughtUp?: boolean;
	readonly workspace?: string;
	readonly json?: boolean;
}

const lines = (connection: string, result: CaughtUp): string[] => [
	`${connection}: ${result.read} read, ${result.delivered} delivered, ${result.unchanged} already there, ` +
		`${result.refused} refused, ${result.waiting} waiting, in ${result.seconds} seconds.`,
	...(result.needsAttention > 0 ? [`${result.needsAttention} need attention.`] : []),
	...(result.say ? [result.say] : [])
];

const run = (connection: string, { untilCaughtUp = false, workspace, json }: Options): Promise<void> =>
	withApp(async (app) => {
		const result = await runByName(app, await chosenWorkspace(app, workspace), connection, untilCaughtUp);
		print(json, result, () => lines(connection, result));
		if (result.say) process.exitCode = 1;
	});

export const verb = (): Command =>
	new Command('run')
		.description('Run a connection now.')
		.argument('<connection>', 'its name or id')
		.option('--until-caught-up', 'go on until the source has nothing new and nothing waits')
		.option('--workspace <name>', 'which workspace, where there are several')
		.option('--json', 'print JSON')
		.action(run);
