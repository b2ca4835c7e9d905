import type { Http } from '#connectors/contract.ts';
import { interfaceNotice, noticesTogether, type InterfaceNotice } from '#lib/domain/endings/interface-notice.ts';
import type { Store } from '../persistence/store.ts';

interface Heard {
	readonly at: number;
	readonly notice: InterfaceNotice | null;
}

/**
 * What systems say by answering at all, and beside their answers. It is remembered, and written down once a minute, so
 * that no call has to wait for the database.
 */
export const openAnswers = (now: () => number) => {
	let heard = new Map<string, Heard>();
	return {
		/** The same door, whose answers are looked at. */
		listening: ({ send }: Http, systemId: string): Http => ({
			send: async (request) => {
				const answer = await send(request);
				const isFine = answer.status >= 200 && answer.status < 300;
				if (!isFine) return answer;
				const [before, said] = [heard.get(systemId)?.notice ?? null, interfaceNotice(answer.headers, answer.url)];
				heard.set(systemId, { at: now(), notice: before && said ? noticesTogether(before, said) : (before ?? said) });
				return answer;
			}
		}),

		/** Writes down what has been heard since the last time. */
		keep: async ({ systems, interfaceNotices }: Pick<Store, 'systems' | 'interfaceNotices'>): Promise<void> => {
			const some = [...heard];
			heard = new Map();
			if (some.length === 0) return;
			await systems.called(
				some.map(([id]) => id),
				now()
			);
			for (const [systemId, { at, notice }] of some) {
				if (!notice) continue;
				const { isSaid, deprecatedAt, ...said } = notice;
				// Where no day is given, it holds at the latest from now on.
				const since = deprecatedAt ?? (isSaid && said.sunsetAt === null ? at : null);
				await interfaceNotices.see({ systemId, firstSeenAt: at, lastSeenAt: at, deprecatedAt: since, ...said });
			}
		}
	};
};

export type Answers = ReturnType<typeof openAnswers>;
