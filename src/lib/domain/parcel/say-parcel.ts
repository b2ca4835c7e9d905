/** How a test record's journey went. Times are UTC milliseconds. */
export interface ParcelResult {
	readonly state: 'going' | 'arrived' | 'failed';
	readonly startedAt: number;
	/** When it had been read back and found as it was sent. */
	readonly arrivedAt: number | null;
	/** Why it did not arrive, in words. */
	readonly say: string | null;
	/** How many of the records that it made are still there. */
	readonly left: number;
}

const DAY = 86_400_000;
/** The one of the week before is as old as this, give or take minutes. */
const NEWS = 6 * DAY;

/** "38 s", "2 min 5 s"; never 0. */
export function saySpan(milliseconds: number): string {
	const seconds = Math.max(1, Math.round(milliseconds / 1000));
	if (seconds < 120) return `${seconds} s`;
	const rest = seconds % 60;
	return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

const sayEnd = ({ left, arrivedAt }: ParcelResult): string => {
	if (left > 0)
		return arrivedAt === null ? 'What it left could not be removed yet.' : ', but could not be removed again yet.';
	return arrivedAt === null ? '' : ' and was removed again.';
};

/** What came of one, without a date: "arrived in 38 s and was removed again." */
export function sayResult(result: ParcelResult): string {
	const { state, startedAt, arrivedAt, say } = result;
	if (state === 'going') return 'is on its way.';
	if (arrivedAt !== null) return `arrived in ${saySpan(arrivedAt - startedAt)}${sayEnd(result)}`;
	return ['did not arrive.', say ?? '', sayEnd(result)].filter(Boolean).join(' ');
}

/** The line of the weekly report for a connection that sends one before it; `newest` is null where none ever was. */
export function sayForReport(
	newest: ParcelResult | null,
	{ now, locale, timeZone }: { readonly now: number; readonly locale: string; readonly timeZone: string }
): string {
	if (!newest || now - newest.startedAt > NEWS) return 'The test parcel was not sent this week.';
	if (newest.state === 'going') return 'The test parcel is not back yet.';
	const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(newest.startedAt);
	const when = now - newest.startedAt > DAY ? ` of ${day}` : '';
	return `The test parcel${when} ${sayResult(newest)}`;
}
