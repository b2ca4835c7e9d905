import { ConnectorError } from '../connector-error.ts';
import { shortHash } from '../values-hash.ts';
import type { Place } from './place.ts';
import type { Stream } from './stream-settings.ts';
import type { TurnedPage } from './turn-page.ts';

/** Pages in a row without anything new. */
const MOST_IDLE = 1000;

/** Asked again at once, it would lead us round once more. */
export const goesRound = (host: string, technical: string): ConnectorError =>
	new ConnectorError('misconfigured', {
		say: `${host} sends us round in a circle: it says that there is more, and gives the same again. Reading was ended there; what was read is kept. Check in the settings of this system how one gets to the next page, or ask whoever looks after the system.`,
		technical
	});

/** Watches over one reading: a list that never ends is ended with a sentence, instead of being read for ever. */
export function watchProgress({ paging }: Stream) {
	const visited = new Set<string>();
	/** What stood on the pages, for places that are new each time and lead to the same. */
	const pages = new Set<string>();
	let idle = 0;
	let before = '';
	return {
		/** Begins anew, where a list is read again on purpose. */
		restart(): void {
			visited.clear();
			before = '';
			idle += 1;
		},

		/** Notes where the next page begins. Throws `ConnectorError` where we have been there already. */
		goOn({ host, listed }: TurnedPage, { since, at }: Place, fresh: number): void {
			const place = `${since ?? ''} ${at ?? ''}`;
			const print = shortHash(JSON.stringify(listed.map(({ record }) => record.key)));
			idle = fresh > 0 && !pages.has(print) ? 0 : idle + 1;
			pages.add(print);
			if (visited.has(place)) throw goesRound(host, `the next page is once more at ${place.slice(0, 100)}`);
			if (idle > MOST_IDLE) throw goesRound(host, `${MOST_IDLE} pages in a row without a new record`);
			visited.add(place);
		},

		/**
		 * The page, as the last one where it is the one before once more: some systems give their last page for every
		 * number behind it. Throws `ConnectorError` for a full page, which says that the number is not understood.
		 */
		unlessRepeated(page: TurnedPage, { since }: Place): TurnedPage {
			if (paging.kind !== 'page' && paging.kind !== 'offset') return page;
			// Asked from a later moment, the same page may well come first once more.
			const keys = JSON.stringify([since, ...page.listed.map(({ record }) => record.key)]);
			const isSame = keys === before && page.listed.length > 0 && page.next !== null;
			before = keys;
			if (!isSame) return page;
			if (page.listed.length < (paging.size ?? 1)) return { ...page, next: null };
			throw goesRound(page.host, `the page after gives the same records: is the parameter ${paging.parameter} right?`);
		}
	};
}
