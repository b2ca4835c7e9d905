import type { FieldKind, SourceRecord, Values } from '#connectors/contract.ts';
import { mostReachedFirst } from '../connections/samples.ts';
import { refuseHeld } from '../engine/hold-source.ts';
import { openStream } from '../engine/read-source.ts';
import { untilAborted } from '../engine/until-aborted.ts';
import type { EngineRoom, ReadyAction } from '../engine/work.ts';
import type { Connection } from '../persistence/connections.ts';
import { Astray, astray } from './astray.ts';

const COUNT = 5;

export interface Newest {
	readonly record: { readonly key: string; readonly values: Values };
	/** What the source says of its fields, by their names. */
	readonly kinds: ReadonlyMap<string, FieldKind>;
}

/** What was carried last and is still kept, where the source has nothing to show now. */
const carriedLast = async ({ store }: EngineRoom, connection: Connection): Promise<SourceRecord[]> =>
	(await store.records.latest(connection.id, COUNT)).flatMap(({ key, values, problem }) =>
		values && !problem ? [{ key, values }] : []
	);

/**
 * The newest record of the source, read now, so that signing in there is tried as well; of the newest few the one that
 * the most steps are for. Throws `Astray`.
 */
export const newestRecord = async (
	room: EngineRoom,
	connection: Connection,
	actions: readonly ReadyAction[],
	signal: AbortSignal
): Promise<Newest> => {
	const doing = 'When the newest record was read';
	try {
		const { stream, manifest, context, system } = await openStream(room, connection, signal);
		refuseHeld(room, system);
		const latest = await untilAborted(signal, stream.latest(context, COUNT));
		const whole = latest.filter(({ problem }) => problem === undefined);
		const found = whole.length > 0 ? whole : await carriedLast(room, connection);
		const [record] = mostReachedFirst(
			found,
			actions.map(({ row }) => row)
		);
		if (!record) throw new Astray(`${system.name} has no record yet after whose shape it could be made.`);
		return { record, kinds: new Map(manifest.fields.map(({ name, kind }) => [name, kind])) };
	} catch (failure) {
		throw astray(doing, failure, signal.aborted);
	}
};
