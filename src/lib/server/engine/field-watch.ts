import type { SourceRecord } from '#connectors/contract.ts';
import { sameChange, type FieldChange } from '#lib/domain/health/fields/field-change.ts';
import { watchFields, type FieldWatching, type Noticed } from '#lib/domain/health/fields/field-knowledge.ts';
import { sayWaits } from '#lib/domain/health/fields/say-fields.ts';
import { pathsCompared, pathsRead } from '#lib/domain/mapping/paths-read.ts';
import { dayOf } from '#lib/domain/runs/local-day.ts';
import type { Connection } from '../persistence/connections.ts';
import type { Query, Statement } from '../persistence/database.ts';
import type { StoredFieldChange } from '../persistence/field-changes.ts';
import { newId } from '../persistence/id.ts';
import { releaseWaiting } from './release-waiting.ts';
import type { EngineRoom, ReadyAction } from './work.ts';

/** So many of the newest records say what is usual where nothing has been counted yet. */
const LOOKED_BACK = 200;
const NOTHING: Noticed = { waitsFor: [], news: [] };

/** What was noticed in records that have come. */
export interface SeenFields {
	/** The changes of fields for which a record waits until a person has answered, by its place among them. */
	waitsFor(place: number): readonly FieldChange[];
	/** Keeps what is known now, and asks what is new; the ids are those of the records, by their places. */
	statements(tx: Query, ids: readonly string[]): (Statement | readonly Statement[])[];
	/** To be called when that is written: lets go what a person has answered in the meantime. */
	settle(): Promise<void>;
}

export const NOTHING_SEEN: SeenFields = { waitsFor: () => [], statements: () => [], settle: async () => undefined };

/** Watches the fields of what one run takes in. */
export interface FieldWatch {
	/** `learns` is false for what says nothing of what comes from now on. */
	see(records: readonly SourceRecord[], learns: boolean): Promise<SeenFields>;
}

interface Opened {
	readonly day: string;
	readonly at: number;
	readonly watching: FieldWatching;
}

const withAnswer = (changes: readonly StoredFieldChange[], answer: StoredFieldChange['answer']): StoredFieldChange[] =>
	changes
		.filter((change) => change.answer === answer)
		.toSorted((one, other) => (one.answeredAt ?? 0) - (other.answeredAt ?? 0));

export const openFieldWatch = (
	{ store, now }: Pick<EngineRoom, 'store' | 'now'>,
	{ id: connectionId }: Pick<Connection, 'id'>,
	actions: readonly ReadyAction[]
): FieldWatch => {
	const rows = actions.map(({ row }) => row);
	const read = [...new Set(rows.flatMap(pathsRead))];
	const timeZone = actions[0]?.context.timeZone ?? 'UTC';
	let opened: Opened | null = null;

	const open = async (at: number): Promise<Opened> => {
		const day = dayOf(at, timeZone);
		if (opened?.day === day) return opened;
		const [known, changes] = await Promise.all([store.fields.known(connectionId), store.fieldChanges.of(connectionId)]);
		const compared = [...new Set(rows.flatMap(pathsCompared))];
		const [open, agreed, denied] = [withAnswer(changes, null), withAnswer(changes, 'yes'), withAnswer(changes, 'no')];
		const watching = watchFields(known, { read, compared, open, agreed, denied }, day);
		if (!known) {
			const before = await store.records.latest(connectionId, LOOKED_BACK);
			for (const { values } of before.toReversed()) if (values) watching.recall(values);
		}
		opened = { day, at, watching };
		return opened;
	};

	const see = async (records: readonly SourceRecord[], learns: boolean): Promise<SeenFields> => {
		const at = now();
		const { watching, at: openedAt } = await open(at);
		const noticed = records.map(({ values, problem }) => (problem ? NOTHING : watching.notice(values, learns)));
		const changes = noticed.flatMap(({ waitsFor, news }, place) =>
			[...waitsFor, ...news].map((change) => ({ change, place }))
		);
		const stored = changes.length > 0 ? await store.fieldChanges.of(connectionId) : [];
		const storedOf = (change: FieldChange) => stored.find((other) => sameChange(other, change));
		// What was agreed to before this run and has come back is asked once more; what was just answered is not.
		const isNew = (change: FieldChange): boolean => {
			const before = storedOf(change);
			return before === undefined || (before.answer !== null && (before.answeredAt ?? 0) < openedAt);
		};
		const fresh = changes.filter(
			({ change }, index) => isNew(change) && changes.findIndex((other) => sameChange(other.change, change)) === index
		);
		const waits = changes.filter(({ change }) => change.kind !== 'value');
		return {
			waitsFor: (place) => noticed[place]?.waitsFor ?? [],
			statements: (tx, ids) => [
				...(learns ? store.fields.keeping(tx, { connectionId, known: watching.known(), savedAt: at }) : []),
				...fresh.map(({ change: { kind, field, was, to }, place }) =>
					store.fieldChanges.adding(tx, {
						id: newId(at),
						connectionId,
						kind,
						field,
						was,
						to,
						say: kind === 'value' ? '' : sayWaits({ kind, field, was, to }),
						recordId: ids[place] ?? '',
						openedAt: Math.min(at, records[place]?.occurredAt ?? at)
					})
				)
			],
			settle: async () => {
				if (waits.length === 0) return;
				const asked = await store.fieldChanges.of(connectionId);
				const answered = asked.filter(
					(one) => one.answer !== null && waits.some(({ change }) => sameChange(change, one))
				);
				for (const change of answered) await releaseWaiting({ store, now }, change);
			}
		};
	};

	return {
		see: async (records, learns) => (records.length === 0 || read.length === 0 ? NOTHING_SEEN : see(records, learns))
	};
};
