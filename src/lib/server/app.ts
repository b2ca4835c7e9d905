import { join } from 'node:path';
import { readEnv, type Env } from '#env';
import { openSessions, type Sessions } from './accounts/sessions.ts';
import { openCallLimits, openSignInLimits, type CallLimits, type SignInLimits } from './accounts/sign-in-limits.ts';
import type { Network } from '#connectors/contract.ts';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import { openWakeUps, type WakeUps } from './connections/wake-up.ts';
import { openAnswers, type Answers } from './engine/answers.ts';
import { openContexts } from './engine/contexts.ts';
import { discreet } from './engine/discreet.ts';
import { executeRun } from './engine/execute-run.ts';
import { openHttp, type HttpRoom } from './engine/http/http.ts';
import { openNetwork } from './engine/http/network.ts';
import { keepTime } from './engine/keep-time.ts';
import type { Queue } from './engine/queue/queue.ts';
import { openTableQueue } from './engine/queue/table-queue.ts';
import { timetable } from './engine/timetable.ts';
import type { EngineRoom } from './engine/work.ts';
import { openLog, type Log } from './log.ts';
import { openStore, type Store } from './persistence/store.ts';
import { openKey } from './secrets/key.ts';
import { sealWith, type Seal } from './secrets/seal.ts';

const LANES = 100;
const LOOK_EVERY = 1_000;
const ESTIMATES_A_MINUTE = 60;
const WAKE_UPS_A_MINUTE = 1_000;
const PINGS_A_MINUTE = 300;

/** Everything that the routes and the command stand on, built in one place. */
export interface App {
	readonly env: Env;
	readonly log: Log;
	readonly store: Store;
	readonly seal: Seal;
	readonly network: Network;
	readonly http: HttpRoom;
	readonly answers: Answers;
	readonly sessions: Sessions;
	readonly signInLimits: SignInLimits;
	readonly estimateLimits: CallLimits;
	readonly room: EngineRoom;
	readonly queue: Queue;
	readonly wakeUps: WakeUps;
	readonly wakeUpLimits: CallLimits;
	readonly pingLimits: CallLimits;
	readonly now: () => number;
	/** Ends what the clock has begun. */
	readonly stopping: AbortSignal;
	stop(): Promise<void>;
}

export interface AppChoice {
	/** Whether timed work and queued runs are taken up; the command does one thing and goes. */
	readonly running: boolean;
}

const restingQueue: Queue = { nudge: () => undefined, alive: () => true, stop: async () => undefined };

/** Reads the variables once and builds the house. Throws `WrongVariable` where one of them is wrong. */
export const openApp = async (
	variables: Readonly<Record<string, string | undefined>>,
	{ running }: AppChoice
): Promise<App> => {
	const env = readEnv(variables);
	const log = openLog(env);
	const store = await openStore(env.HANDOVER_DATABASE_URL ?? join(env.HANDOVER_DATA, 'handover.sqlite'));
	const seal = sealWith(openKey({ fromVariable: env.HANDOVER_KEY, file: join(env.HANDOVER_DATA, 'handover.key') }));
	const allowPrivate = env.HANDOVER_ALLOW_PRIVATE;
	const http = openHttp({ allowPrivate });
	const network = openNetwork({ allowPrivate });
	const now = Date.now;
	const answers = openAnswers(now);
	const contexts = openContexts({
		store,
		http,
		network,
		seal,
		dataFolder: env.HANDOVER_DATA,
		folders: env.HANDOVER_FOLDERS,
		now,
		answers
	});
	const halves = discreet({ sourceOf, destinationOf });
	const room: EngineRoom = { store, halves, contexts, heldSources: new Map(), now, random: Math.random };
	const stopping = new AbortController();
	const failed = (what: string, failure: unknown) => log.error({ err: failure }, what);
	const queue = running
		? openTableQueue({
				runs: store.runs,
				handle: async (run) => (await executeRun(room, run, stopping.signal)) !== null,
				onFailure: (failure) => failed('a run could not be worked on', failure),
				lanes: LANES,
				every: LOOK_EVERY
			})
		: restingQueue;
	const parts = { env, log, store, seal, http, network, answers, room, queue, now, stopping: stopping.signal };
	const sessions = openSessions(store);
	const app: App = {
		...parts,
		sessions,
		signInLimits: openSignInLimits(),
		estimateLimits: openCallLimits(ESTIMATES_A_MINUTE),
		wakeUps: openWakeUps(),
		wakeUpLimits: openCallLimits(WAKE_UPS_A_MINUTE),
		pingLimits: openCallLimits(PINGS_A_MINUTE),
		stop: async () => {
			// First of all, so that what the clock still waits for takes nothing from the time of the runs under way.
			stopping.abort();
			await Promise.all([queue.stop(), clock?.stop()]);
			await http.close();
			await store.close();
		}
	};
	const clock = running ? keepTime(timetable(app), failed) : null;
	return app;
};
