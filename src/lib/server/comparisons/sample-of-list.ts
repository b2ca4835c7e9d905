import { ConnectorError } from '#connectors/connector-error.ts';
import type { SourceRecord } from '#connectors/contract.ts';
import { pathCaller } from '#lib/domain/mapping/call-path.ts';
import { sheetOf, type SampleTable } from '#lib/domain/match/nightly/sheet-of.ts';
import type { App } from '../app.ts';
import { openStream } from '../engine/read-source.ts';
import type { ComparableList } from './comparable-lists.ts';

/** So many of the newest records show how two lists go together. */
const COUNT = 100;
const PATIENCE = 30_000;

export interface SampledList {
	readonly list: ComparableList;
	readonly table: SampleTable;
	readonly records: readonly SourceRecord[];
	/** Why it could not be read, in words for a person; null where it could. */
	readonly say: string | null;
}

/** The newest records of a list; reads only. A failure is a sentence, not an exception. */
export const sampleOfList = async (
	{ room }: Pick<App, 'room'>,
	connection: { readonly id: string; readonly workspaceId: string },
	list: ComparableList
): Promise<SampledList> => {
	const { fields } = list.manifest;
	const bare = pathCaller(Object.fromEntries(fields.map(({ name, label }) => [name, label])));
	const call = (path: string): string => bare(path).replaceAll(/[“”]/g, '');
	const sampled = (records: readonly SourceRecord[], say: string | null): SampledList => {
		const values = records.filter(({ problem }) => problem === undefined).map((record) => record.values);
		return { list, records, say, table: sheetOf(values, fields, call) };
	};
	try {
		const open = { ...connection, sourceSystemId: list.systemId, stream: list.stream };
		const { stream, context } = await openStream(room, open, AbortSignal.timeout(PATIENCE));
		return sampled(await stream.latest(context, COUNT), null);
	} catch (failure) {
		if (!(failure instanceof ConnectorError)) throw failure;
		return sampled([], failure.say);
	}
};
