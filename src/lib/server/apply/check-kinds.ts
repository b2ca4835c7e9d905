import { Mistake } from '../mistake.ts';
import type { Connection } from '../persistence/connections.ts';
import type { ConnectionKind } from '../persistence/tables/connections.ts';
import type { ApplyFile } from './apply-file.ts';

const DOES: Readonly<Record<ConnectionKind, string>> = {
	ours: 'a connection that runs here',
	watched: 'a connection that something else runs',
	compared: 'a comparison of its own'
};

/** Of whom a comparison is: of a connection of its name, or of nobody but itself. */
export const isOfItself = (
	file: Pick<ApplyFile, 'connections' | 'watched'>,
	name: string,
	present: readonly Pick<Connection, 'name' | 'kind'>[]
): boolean =>
	!Object.hasOwn(file.connections, name) &&
	!Object.hasOwn(file.watched, name) &&
	(present.find((one) => one.name === name)?.kind ?? 'compared') === 'compared';

/** Looks whether every name of a file stands for one kind of connection. Throws `Mistake` naming the place. */
export const checkKinds = (file: ApplyFile, present: readonly Connection[]): void => {
	const check = (section: 'connections' | 'watched', kind: ConnectionKind): void => {
		for (const name of Object.keys(file[section])) {
			const before = present.find((one) => one.name === name);
			if (!before || before.kind === kind) continue;
			throw new Mistake(`${section}.${name}: this name belongs to ${DOES[before.kind]}. Use another name.`);
		}
	};
	check('connections', 'ours');
	check('watched', 'watched');
	for (const name of Object.keys(file.watched)) {
		if (!Object.hasOwn(file.connections, name)) continue;
		throw new Mistake(`watched.${name}: this name stands under connections too. Use another name for one of them.`);
	}
	for (const [name, { state, minutesEach, pauses }] of Object.entries(file.comparisons)) {
		if (isOfItself(file, name, present)) continue;
		const [given] = Object.entries({ state, minutesEach, pauses }).find(([, value]) => value !== undefined) ?? [];
		if (given === undefined) continue;
		throw new Mistake(`comparisons.${name}: “${given}” is said of the connection of this name. Write it there.`);
	}
};
