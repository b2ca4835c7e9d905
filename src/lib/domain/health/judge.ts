import type { HealthFacts } from './facts.ts';
import type { Health } from './finding.ts';

export const judge = (facts: HealthFacts): Health => ({
	word: facts.state === 'on' ? 'working' : facts.state === 'paused' ? 'paused' : 'half-finished',
	tone: facts.state === 'on' ? 'good' : 'idle',
	sentence: facts.state === 'on' ? 'It works.' : 'It does not run.',
	since: null,
	findings: []
});
