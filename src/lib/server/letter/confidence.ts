import { hiddenIn, saidIn } from '#lib/domain/letter/hidden-in.ts';
import type { App } from '../app.ts';
import { secretsPurpose } from '../engine/contexts.ts';
import { masked } from '../engine/masked.ts';
import { openedTokens } from '../grants/tokens.ts';
import type { System } from '../persistence/systems.ts';

/** Settings that name a person. */
const OF_A_PERSON = /user|mail|login|account/i;

const secretsOf = ({ seal }: Pick<App, 'seal'>, system: System): Record<string, string> => {
	const tokens = openedTokens(seal, system);
	return {
		...(system.secrets ? JSON.parse(seal.open(system.secrets, secretsPurpose(system.id))) : {}),
		...(tokens && { access: tokens.access, refresh: tokens.refresh ?? '' }),
		...(system.incoming ? { incoming: seal.open(system.incoming, `incoming:${system.id}`) } : {})
	};
};

const personsIn = ({ settings }: System): unknown[] =>
	Object.entries(settings).flatMap(([name, value]) => (OF_A_PERSON.test(name) ? [value] : []));

/**
 * What makes a text fit for a stranger: without the secrets of these systems, without what the records said, without
 * whatever looks like a person's.
 */
export const confidence = (
	parts: Pick<App, 'seal'>,
	systems: readonly System[],
	values: readonly unknown[]
): ((text: string) => string) => {
	const said = saidIn([...values, ...systems.flatMap(personsIn)]);
	const sealed = systems.map((system) => ({ secrets: secretsOf(parts, system), settings: system.settings }));
	return (text) =>
		hiddenIn(
			sealed.reduce((rest, one) => masked(rest, one), text),
			said
		);
};
