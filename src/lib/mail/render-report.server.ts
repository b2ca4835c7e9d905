import { render } from 'svelte/server';
import { chartImage } from './chart-image.server.ts';
import { mailStyle } from './dark.ts';
import Report from './Report.svelte';
import { reportText } from './report-text.ts';
import type { ReportProps } from './report-props.ts';
import { sparkWords } from './report-words.ts';

/** A mail ready for the outbox; the pictures are referred to as `cid:…` in the HTML. */
export interface ReportMail {
	readonly subject: string;
	readonly html: string;
	readonly text: string;
	readonly images: { readonly cid: string; readonly base64: string }[];
}

const SPARK = { width: 136, height: 32, ground: 'any' } as const;

/** So many connections, and so many pictures, are well below the 100 KB at which mail programs begin to cut. */
const MOST_LINES = 24;

const sparkOf = async (weeks: readonly number[], locale: string): Promise<string> => {
	const spec = { kind: 'spark', labels: weeks.map(String), series: [{ name: 'Records', values: weeks }] } as const;
	return (await chartImage(spec, SPARK, locale)).toString('base64');
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Renders the weekly report as HTML and as text, with a small line of its weeks for each connection. */
export const renderReport = async (props: ReportProps): Promise<ReportMail> => {
	const { summary, beside, locale } = props;
	const withWeeks = summary.lines.slice(0, MOST_LINES).flatMap(({ id }) => {
		const weeks = beside.get(id)?.weeks ?? [];
		return weeks.length > 1 ? [{ id, weeks }] : [];
	});
	const drawn = await Promise.all(
		withWeeks.map(async ({ id, weeks }, index) => ({
			id,
			cid: `weeks-${index + 1}`,
			words: sparkWords(weeks),
			base64: await sparkOf(weeks, locale)
		}))
	);
	const images = new Map(drawn.map(({ id, cid, words }) => [id, { cid, words }]));
	const { body } = render(Report, { props: { ...props, images, most: MOST_LINES } });
	const head =
		'<meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
		'<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">' +
		`<title>${escaped(summary.subject)}</title><style>${mailStyle}</style>`;
	return {
		subject: summary.subject,
		// Svelte marks its blocks with comments for the browser; in a mail they are only weight.
		html: `<!doctype html><html lang="en"><head>${head}</head><body class="ground" style="margin:0">${body.replaceAll(/<!--.*?-->/g, '').replaceAll(/\s*\n\s*/g, '\n')}</body></html>`,
		text: reportText(props, MOST_LINES),
		images: drawn.map(({ cid, base64 }) => ({ cid, base64 }))
	};
};
