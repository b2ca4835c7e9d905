import { defineSource, type Context, type SourceRecord, type SourceStream } from '../contract.ts';
import { signInAnswer } from '../sign-in-answer.ts';
import { entryAt } from './entries.ts';
import { asItGives } from './fields-changed.ts';
import { happenings, type Happening, type Pace } from './hours.ts';
import manifest from './manifest.ts';
import { enter } from './mood.ts';
import { orderAt } from './orders.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PAGE = 50;

// The practice shop forgets what is older than four weeks.
const KEPT = 28 * DAY;

type Rhythm = Pick<Pace, 'what' | 'every' | 'likely'>;

/** A stream of the shop: the cursor is the moment of the last record, UTC milliseconds. */
function stream(rhythm: Rhythm, recordOf: (happening: Happening) => SourceRecord): SourceStream {
	const since = (context: Context, moment: number): SourceRecord[] => {
		enter(context);
		const { settings, timeZone } = context;
		const pace = { ...rhythm, timeZone, dayAndNight: settings.openingHours === 'always' };
		const now = context.now();
		return happenings(pace, Math.max(moment, now - KEPT), now)
			.map(recordOf)
			.map((record) => asItGives(record, context));
	};
	return {
		now: async (context) => {
			enter(context);
			return context.now();
		},
		latest: async (context, count) => {
			for (let back = DAY; ; back *= 2) {
				const records = since(context, context.now() - back);
				if (records.length >= count || back > KEPT) return records.slice(-count).toReversed();
			}
		},
		read: async function* (context, cursor, wanted = 0) {
			const records = since(context, Math.max(wanted, typeof cursor === 'number' ? cursor : 0));
			for (let start = 0; start < records.length; start += PAGE) {
				enter(context);
				const page = records.slice(start, start + PAGE);
				yield { records: page, cursor: page.at(-1)?.occurredAt ?? cursor };
			}
		}
	};
}

export default defineSource(manifest, {
	check: (context) =>
		signInAnswer(async () => {
			enter(context);
			return 'The practice shop is there. Nothing in it is real.';
		}),
	streams: {
		orders: stream({ what: 'order', every: 10 * MINUTE, likely: 0.6 }, orderAt),
		entries: stream({ what: 'entry', every: 45 * MINUTE, likely: 0.6 }, entryAt)
	}
});
