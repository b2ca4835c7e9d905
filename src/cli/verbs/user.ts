import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { AddressTaken, signUp, signUpForm } from '#lib/server/accounts/sign-up.ts';
import { guessPlace } from '#lib/server/accounts/guess-place.ts';
import { firstChannel } from '#lib/server/alarms/channels.ts';
import { checked } from '#lib/server/checked.ts';
import { Mistake } from '#lib/server/mistake.ts';
import { print } from '../output.ts';
import { withApp } from '../with-app.ts';

interface Options {
	readonly name?: string;
	readonly business?: string;
	readonly country?: string;
	readonly json?: boolean;
}

const add = (email: string, options: Options): Promise<void> =>
	withApp(async (app) => {
		// Empty counts as not set, as with every variable.
		const given = process.env.HANDOVER_NEW_PASSWORD || undefined;
		const password = given ?? randomBytes(12).toString('base64url');
		const name = options.name ?? email.split('@')[0] ?? email;
		const form = checked(signUpForm, { email, name, business: options.business ?? `${name}’s business`, password });
		try {
			const { personId, workspaceId } = await signUp(app.store, form, guessPlace(options.country), null, Date.now());
			await firstChannel(app, workspaceId, form.email);
			const shown = given ? {} : { password };
			print(options.json, { person: personId, workspace: workspaceId, email: form.email, ...shown }, () => [
				`${form.email} can sign in now.`,
				...(given ? [] : [`Password: ${password}`, 'It is shown this once; change it in the settings.'])
			]);
		} catch (failure) {
			if (failure instanceof AddressTaken) throw new Mistake(`${form.email} has an account already.`);
			throw failure;
		}
	});

export const verb = (): Command =>
	new Command('user')
		.description('Accounts.')
		.addCommand(
			new Command('add')
				.description('Make an account with a workspace of its own. HANDOVER_NEW_PASSWORD sets its password.')
				.argument('<email>', 'the e-mail address to sign in with')
				.option('--name <name>', 'what the person is called')
				.option('--business <name>', 'what the business is called')
				.option('--country <code>', 'two letters, such as NO')
				.option('--json', 'print JSON')
				.action(add)
		);
