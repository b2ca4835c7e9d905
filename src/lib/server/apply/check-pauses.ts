import { holidaysOf } from '../health/holidays.ts';
import { Mistake } from '../mistake.ts';
import type { ApplyFile } from './apply-file.ts';
import type { PauseEntry } from './pause-entry.ts';

type Placed = readonly [place: string, pauses: readonly PauseEntry[] | undefined];

const SECTIONS = ['connections', 'watched', 'comparisons'] as const;

const placed = (file: ApplyFile): Placed[] => [
	['pauses', file.pauses],
	...SECTIONS.flatMap((section) =>
		Object.entries(file[section]).map(([name, { pauses }]): Placed => [`${section}.${name}.pauses`, pauses])
	)
];

/** Looks whether the public holidays that a file pauses on are known. Throws `Mistake` naming the place. */
export const checkPauses = async ({ now }: { readonly now: () => number }, file: ApplyFile): Promise<void> => {
	const year = new Date(now()).getUTCFullYear();
	for (const [place, pauses = []] of placed(file)) {
		for (const [at, { holidays }] of pauses.entries()) {
			if (holidays === undefined || (await holidaysOf(holidays, [year])).length > 0) continue;
			throw new Mistake(`${place}.${at}: the public holidays of ${holidays} are not known here.`);
		}
	}
};
