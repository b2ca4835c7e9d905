import { ConnectorError } from '#connectors/connector-error.ts';
import type { App } from '../app.ts';
import { mySystem } from '../connections/mine.ts';
import { releaseWaiting } from '../connections/release.ts';
import { addSystem, changeSystem } from '../connections/save-system.ts';
import { checkSignIn } from '../connections/sign-in-check.ts';
import { mustAgree } from '../grants/must-agree.ts';
import { Mistake } from '../mistake.ts';
import type { System } from '../persistence/systems.ts';

type Parts = Pick<App, 'store' | 'seal' | 'now' | 'room' | 'queue'>;

/** The answers of a system form: its own fields are called `setting.NAME`. */
const settingsIn = (typed: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(typed).flatMap(([name, value]) =>
			name.startsWith('setting.') ? [[name.slice('setting.'.length), value]] : []
		)
	);

const withFormNames = (failure: Mistake): Mistake =>
	new Mistake(
		failure.message,
		Object.fromEntries(Object.entries(failure.fields).map(([name, say]) => [`setting.${name}`, say]))
	);

const saved = async (parts: Parts, workspaceId: string, typed: Readonly<Record<string, string>>): Promise<System> => {
	const given = settingsIn(typed);
	try {
		if (!typed.system) {
			return await addSystem(parts, workspaceId, { connector: typed.connector ?? '', name: typed.name, given });
		}
		return await changeSystem(parts, await mySystem(parts.store, workspaceId, typed.system), given);
	} catch (failure) {
		throw failure instanceof Mistake ? withFormNames(failure) : failure;
	}
};

/**
 * Saves what a person typed about a system and tries it live. Throws `Mistake` with the reason in plain words where it
 * does not let us in; a system that was just added for that is taken away again, so that nothing half-finished stays.
 */
export const saveAndTry = async (
	parts: Parts,
	workspaceId: string,
	typed: Readonly<Record<string, string>>
): Promise<System> => {
	const system = await saved(parts, workspaceId, typed);
	// There is nothing to try before a person has agreed on the system's own page, which comes next.
	if (mustAgree(parts.room, system)) return system;
	let answer;
	try {
		answer = await checkSignIn(parts.room, system);
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		answer = { fine: false as const, say: failure.say };
	}
	if (!answer.fine) {
		if (!typed.system) await parts.store.systems.remove(system.id);
		throw new Mistake(answer.say);
	}
	await releaseWaiting(parts, system);
	return system;
};
