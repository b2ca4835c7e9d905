import { test } from 'vitest';
import { allManifests } from '#connectors/registry.ts';
import { pairAnswer } from '#connectors/catalogue/pair-answer.ts';
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import { readDraft } from '#lib/domain/estimate/read-draft.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { adviceFrom } from './advice.ts';
import { costChart } from './cost-chart.ts';
import { sayTotal } from './say-total.ts';
import { waysFor } from './ways.ts';
test('x', () => {
	const levels = Object.fromEntries(
		EXAMPLE.handovers.map((h) => [h.id, pairAnswer(allManifests, h.source, h.target, h.typical)!.names])
	);
	const r = readDraft(EXAMPLE, levels);
	const t0 = performance.now();
	const a = estimateAnswer(r.input!, { draws: 20000 });
	console.log(performance.now() - t0);
	const q = quickRange(r.input!);
	console.log(
		sayTotal({ cost: a.monte_carlo!.total_cost, hours: a.monte_carlo!.total_hours, priced: true }, 'EUR', 'en-GB'),
		sayTotal({ cost: q.total_cost, hours: q.total_hours, priced: true }, 'EUR', 'en-GB').headline
	);
	console.log(JSON.stringify(adviceFrom(r.input!, a, 'en-GB'), null, 1));
	console.log(JSON.stringify(costChart(r.input!, a, true, 'en-GB'), null, 1));
	for (const h of EXAMPLE.handovers)
		console.log(JSON.stringify(waysFor(pairAnswer(allManifests, h.source, h.target, h.typical)), null, 1));
});
