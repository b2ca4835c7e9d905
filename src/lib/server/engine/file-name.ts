import { ConnectorError } from '#connectors/connector-error.ts';

/** Characters. */
const LONGEST = 200;
// Separators of every system, and what cannot be seen in a name.
const FORBIDDEN = /[/\\\p{Cc}]/u;

/** Whether it is the name of a file in plain sight: no folder in it, no dot in front, 1 to 200 characters. */
export const isPlainFileName = (name: string): boolean =>
	name !== '' && name.length <= LONGEST && !FORBIDDEN.test(name) && !name.startsWith('.');

/** The same name, or `ConnectorError` (misconfigured). */
export function plainFileName(name: string): string {
	if (isPlainFileName(name)) return name;
	throw new ConnectorError('misconfigured', {
		say: 'This file name cannot be used. Choose a short one without slashes and without a dot in front, such as orders.csv.',
		technical: 'not a plain file name'
	});
}
