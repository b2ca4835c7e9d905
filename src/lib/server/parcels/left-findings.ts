import { leftBehindFinding } from '#lib/domain/parcel/left-behind.ts';
import type { PlacedFinding } from '#lib/domain/health/gather.ts';
import type { App } from '../app.ts';
import type { Connection } from '../persistence/connections.ts';

/** What a person is told of test records that could not be removed again, connection by connection. */
export const leftFindings = async (
	{ store }: Pick<App, 'store'>,
	workspaceId: string,
	connections: readonly Pick<Connection, 'id'>[]
): Promise<PlacedFinding[]> => {
	const left = await store.parcels.left({ workspaceId });
	if (left.length === 0) return [];
	const names = new Map((await store.systems.of(workspaceId)).map(({ id, name }) => [id, name]));
	return connections.flatMap(({ id }): PlacedFinding[] => {
		const here = left.filter(({ step }) => step.connectionId === id);
		const finding = leftBehindFinding(
			here.map(({ mark, step: { systemId, say, createdAt } }) => {
				return { mark, system: names.get(systemId) ?? 'the system', say, since: createdAt };
			})
		);
		return finding ? [{ connectionId: id, systemId: null, finding }] : [];
	});
};
