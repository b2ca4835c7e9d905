import { Command } from 'commander';
import { chosenWorkspace } from '#lib/server/apply/chosen-workspace.ts';
import { exportFile } from '#lib/server/apply/export.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

export const verb = (): Command =>
	new Command('export')
		.description('Print what is set up as a file that apply takes. Secrets are named, never written.')
		.option('--workspace <name>', 'which workspace, where there are several')
		.option('--json', 'print JSON, which it does anyway')
		.action(({ workspace }: { workspace?: string }) =>
			withApp(async (app) => print(true, await exportFile(app, await chosenWorkspace(app, workspace)), () => []))
		);
