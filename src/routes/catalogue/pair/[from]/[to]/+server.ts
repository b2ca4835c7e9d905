import { error, json } from '@sveltejs/kit';
import { pairAnswer } from '#connectors/catalogue/pair-answer.ts';
import { allManifests } from '#connectors/registry.ts';
import type { RequestHandler } from './$types';

const AN_HOUR = 'public, max-age=3600';

export const GET: RequestHandler = ({ params: { from, to }, url, setHeaders }) => {
	const answer = pairAnswer(allManifests, from, to, url.searchParams.get('handover'));
	if (!answer) error(404, 'One of these systems is not in our catalogue.');
	setHeaders({ 'cache-control': AN_HOUR });
	return json(answer);
};
