import { isObject, type Value, type Values } from '#lib/domain/mapping/values.ts';
import type { SourceStream } from '../contract.ts';
import { listOf } from '../rest/read.ts';
import { vendorStream } from '../rest/stream.ts';
import { isSubscribed, readMember } from './member.ts';
import { ghost, streamAtApi } from './vendor.ts';

const SIZE = 100;
/** Seconds that are read again: what is written at the same moment is seen a little later. */
const OVERLAP = 60;

const ORDER = { include: 'labels,newsletters', order: 'updated_at asc, id asc' };

/** A moment as Ghost keeps it: it compares letter by letter, and a T would stand behind every hour of the day. */
const inFilter = (moment: string): string => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');

interface Listed {
	/** What Ghost is asked for besides, in the words of its filters. */
	readonly filter: string | null;
	readonly only: (member: Values) => boolean;
}

const listed = ({ filter, only }: Listed): SourceStream =>
	streamAtApi(
		vendorStream(ghost, {
			path: '/members/',
			items: 'members',
			key: 'id',
			changed: 'updated_at',
			parameters: ORDER,
			since: { parameter: 'since', format: 'iso', overlap: OVERLAP, sorted: true },
			paging: { kind: 'page', parameter: 'page', sizeParameter: 'limit', size: SIZE, pages: 'meta.pagination.pages' },
			newestFirst: { order: 'updated_at desc, id desc' },
			ask: ({ since, ...parameters }) => {
				const asked = [filter, since === undefined ? null : `updated_at:>='${inFilter(String(since))}'`];
				const words = asked.filter((one) => one !== null).join('+');
				return {
					method: 'GET',
					address: '/members/',
					parameters: { ...parameters, ...(words !== '' && { filter: words }) }
				};
			},
			reads: (json: Value) => (isObject(json) ? { ...json, members: listOf(json.members).filter(only) } : json),
			shape: readMember
		})
	);

export const members = listed({ filter: null, only: () => true });

/** Those to whom no newsletter goes any more. */
export const unsubscribes = listed({ filter: 'subscribed:false', only: (member) => !isSubscribed(member) });
