import { readPath } from '../../mapping/path.ts';
import type { Values } from '../../mapping/values.ts';
import type { FieldChange } from './field-change.ts';
import { countFields, looksOf, type FieldCounts } from './field-counts.ts';
import type { Form } from './form.ts';
import { isAffected } from './is-affected.ts';
import { knownValues, type ListLine } from './list-values.ts';
import { alwaysThere, renamedIn } from './renamed-in.ts';
import { reshapedIn } from './reshaped-in.ts';
import { onlyForm } from './usual-forms.ts';

/** What is known of the fields of a connection's source, as it is kept. */
export interface KnownFields {
	readonly usual: FieldCounts;
	readonly lists: readonly ListLine[];
	/** What the day in hand has brought so far. */
	readonly today: { readonly day: string; readonly counts: FieldCounts };
}

/** What there is to know besides. */
export interface FieldFacts {
	/** The paths that mappings and conditions read. */
	readonly read: readonly string[];
	/** Those of them that a table looks up or a condition compares. */
	readonly compared: readonly string[];
	/** What has been asked and not been answered. */
	readonly open: readonly FieldChange[];
	/** What a person has said yes and no to, the oldest first. */
	readonly agreed: readonly FieldChange[];
	readonly denied: readonly FieldChange[];
}

/** The changes of fields for which a record has to wait, and the values in it that were never seen. */
export interface Noticed {
	readonly waitsFor: readonly FieldChange[];
	readonly news: readonly FieldChange[];
}

/** Above this, what is older counts less and less. */
const MOST_RECORDS = 1000;
/** Of a day that brings more, every tenth says enough. */
export const ALL_OF = 500;
const EVERY = 10;
/** Up to here each record may be the one that says what is usual. */
const SOON = 50;
const NOTHING: Noticed = { waitsFor: [], news: [] };

/** Looks at records one by one, as they come. */
export interface FieldWatching {
	/** `learns` is false for what says nothing of what comes from now on. */
	notice(values: Values, learns: boolean): Noticed;
	/** Learns what is usual from a record that came before anything was counted. */
	recall(values: Values): void;
	known(): KnownFields;
}

/** Goes on from what is known, on a day. */
export function watchFields(before: KnownFields | null, facts: FieldFacts, day: string): FieldWatching {
	const { read, compared, agreed, denied } = facts;
	const usual = countFields(before?.usual);
	for (const { kind, field, to } of agreed) if (kind === 'renamed') usual.rename(field, to);
	const today = countFields(before?.today.day === day ? before.today.counts : undefined);
	const lists = knownValues(before?.lists);
	const used = new Set(compared);
	const open = facts.open.filter(({ kind }) => kind !== 'value');
	let left = 0;

	// Few things change them, and every record asks.
	let always: readonly string[] = [];
	let forms: ReadonlyMap<string, Form> = new Map();
	let lookedAt = -1;
	const bringUpToDate = (): void => {
		if (usual.records() === lookedAt) return;
		lookedAt = usual.records();
		always = alwaysThere(usual, read);
		forms = new Map(
			read.flatMap((path) => {
				const form = onlyForm(usual, path);
				return form === null ? [] : [[path, form] as const];
			})
		);
	};

	const changesIn = (values: Values): FieldChange[] => {
		const known = open.filter((change) => isAffected(change, values));
		const settled = new Set(known.map(({ field }) => field));
		const asked = always.filter((path) => !settled.has(path));
		const fresh = [...renamedIn(values, asked, usual, denied), ...reshapedIn(values, forms, denied)].filter(
			({ field }) => !settled.has(field)
		);
		open.push(...fresh);
		return [...known, ...fresh];
	};

	const learn = (values: Values, waits: boolean): FieldChange[] => {
		const looks = looksOf(values, read);
		today.add(looks);
		// What is wrong is not learnt from.
		if (waits) return [];
		usual.add(looks);
		if (usual.records() > MOST_RECORDS) usual.halve();
		const news: FieldChange[] = [];
		for (const [field, form] of looks) {
			const value = lists.meet(field, readPath(values, field), form, used.has(field));
			if (value !== null) news.push({ kind: 'value', field, was: '', to: value });
		}
		return news;
	};

	return {
		recall: (values) => {
			const looks = looksOf(values, read);
			usual.add(looks);
			for (const [field, form] of looks) lists.meet(field, readPath(values, field), form, used.has(field));
		},
		notice: (values, learns) => {
			if (usual.records() < SOON || left === 0) bringUpToDate();
			const waitsFor = changesIn(values);
			left = left === 0 ? EVERY - 1 : left - 1;
			if (!learns || (today.records() >= ALL_OF && left > 0)) {
				return waitsFor.length === 0 ? NOTHING : { waitsFor, news: [] };
			}
			return { waitsFor, news: learn(values, waitsFor.length > 0) };
		},
		known: () => ({ usual: usual.counts(), lists: lists.lines(), today: { day, counts: today.counts() } })
	};
}
