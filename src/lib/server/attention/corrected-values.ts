import type { Values } from '#connectors/contract.ts';

const PREFIX = 'value.';

/** The corrected fields of a posted form (`value.NAME`); a field left empty is not sent. */
export const correctedValues = (typed: Readonly<Record<string, string>>): Values =>
	Object.fromEntries(
		Object.entries(typed).flatMap(([name, value]) =>
			name.startsWith(PREFIX) && value !== '' ? [[name.slice(PREFIX.length), value.replaceAll('\r\n', '\n')]] : []
		)
	);
