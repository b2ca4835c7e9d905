import { COMPUTING } from './arrows.ts';
import { lineOf, type Arrival } from './code.ts';
import { within } from './where.ts';

/** What the pages begin with in a browser. Mails are rendered on the server only. */
const isBrowserStart = (path: string): boolean =>
	/^src\/routes\/.*(\.svelte|\/\+(page|layout)\.ts)$/.test(path) || within(path, ['src/lib/ui/', 'src/lib/domain/']);

const BROWSER_LIBRARIES = [
	'npm:svelte',
	'npm:@lucide/svelte',
	'npm:bits-ui',
	'npm:chart.js',
	'npm:read-excel-file/web-worker',
	...COMPUTING
];

const isForBrowsers = (place: string): boolean =>
	!/\.server\.(ts|js)$/.test(place) &&
	within(place, [
		'src/lib/ui/',
		'src/lib/domain/',
		'connectors/',
		'src/routes/',
		'src/app.css',
		'kit:$app',
		...BROWSER_LIBRARIES
	]);

/** Every way from a page to something that belongs on the server, as the chain of imports that leads there. */
export const waysOutOfTheBrowser = (arrivals: readonly Arrival[]): string[] => {
	const from = Map.groupBy(
		arrivals.filter(({ isType }) => !isType),
		({ importer }) => importer
	);
	const wayTo = new Map<string, Arrival[]>([...from.keys()].filter(isBrowserStart).map((path) => [path, []]));
	const ways: string[] = [];
	// The map grows while it is walked: what is reached is looked at in its turn.
	for (const [path, way] of wayTo) {
		for (const step of from.get(path) ?? []) {
			if (!isForBrowsers(step.to)) ways.push([...way, step].map(lineOf).join(', which '));
			else if (!wayTo.has(step.to)) wayTo.set(step.to, [...way, step]);
		}
	}
	return ways;
};
