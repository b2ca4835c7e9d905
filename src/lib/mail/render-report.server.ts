import { render } from 'svelte/server';
import type { ChartSpec } from '#lib/domain/charts/spec.ts';
import { chartImage } from './chart-image.server.ts';
import Report from './Report.svelte';
import { reportText } from './report-text.ts';
import type { ReportProps } from './report-props.ts';

/** A mail ready for the outbox; the pictures are referred to as `cid:…` in the HTML. */
export interface ReportMail {
	readonly subject: string;
	readonly html: string;
	readonly text: string;
	readonly images: { readonly cid: string; readonly base64: string }[];
}

const SIZE = { width: 544, height: 180 };

/** The chart in words, for a mail program with pictures off. */
const wordsFor = ({ labels, series }: ChartSpec): string =>
	series
		.map(({ name, values }) => `${name}: ${labels.map((label, day) => `${label} ${values[day] ?? 0}`).join(', ')}`)
		.join('. ');

/** Renders the weekly report with one chart image per connection. */
export const renderReport = async ({
	charts,
	...props
}: ReportProps & { readonly charts: ReadonlyMap<string, ChartSpec> }): Promise<ReportMail> => {
	const drawn = await Promise.all(
		[...charts].map(async ([id, spec], index) => ({
			id,
			cid: `week-${index + 1}`,
			words: wordsFor(spec),
			base64: (await chartImage(spec, SIZE, props.locale)).toString('base64')
		}))
	);
	const images = new Map(drawn.map(({ id, cid, words }) => [id, { cid, words }]));
	const { body } = render(Report, { props: { ...props, images } });
	const head =
		'<meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
		'<meta name="color-scheme" content="light">';
	return {
		subject: props.summary.subject,
		// Svelte marks its blocks with comments for the browser; in a mail they are only weight.
		html: `<!doctype html><html lang="en"><head>${head}</head><body style="margin:0">${body.replaceAll(/<!--.*?-->/g, '')}</body></html>`,
		text: reportText(props),
		images: drawn.map(({ cid, base64 }) => ({ cid, base64 }))
	};
};
