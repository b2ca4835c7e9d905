import { error } from '@sveltejs/kit';
import { PRACTICE_MONTH, practicePair } from '#lib/domain/match/practice/practice-pair.ts';
import type { RequestHandler } from './$types';

let files: ReadonlyMap<string, string> | null = null;

function practiceFiles(): ReadonlyMap<string, string> {
	const { orders, invoices } = practicePair(PRACTICE_MONTH);
	return new Map([
		['orders.csv', orders],
		['invoices.csv', invoices]
	]);
}

export const GET: RequestHandler = ({ params }) => {
	files ??= practiceFiles();
	const text = files.get(params.file);
	if (text === undefined) error(404, 'There is no such practice file.');
	const headers = {
		'content-type': 'text/csv; charset=utf-8',
		'content-disposition': `attachment; filename="practice-${params.file}"`
	};
	return new Response(text, { headers });
};
