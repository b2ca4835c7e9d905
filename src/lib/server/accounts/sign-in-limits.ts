import { RateLimiterMemory } from 'rate-limiter-flexible';

const WINDOW = 15 * 60;

/** Thrown where there were too many attempts. */
export class TooManyAttempts extends Error {
	override readonly name = 'TooManyAttempts';
	/** Whole minutes until the next one is taken. */
	readonly minutes: number;

	constructor(milliseconds: number) {
		const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
		super(`Too many attempts. Please wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`);
		this.minutes = minutes;
	}
}

const takeOne = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
	try {
		await limiter.consume(key);
	} catch (refusal) {
		if (refusal instanceof Error) throw refusal;
		throw new TooManyAttempts((refusal as { msBeforeNext: number }).msBeforeNext);
	}
};

/** So many calls per network address and minute. `take` throws {@link TooManyAttempts}. */
export const openCallLimits = (perMinute: number) => {
	const perAddress = new RateLimiterMemory({ points: perMinute, duration: 60 });
	return { take: (address: string): Promise<void> => takeOne(perAddress, address) };
};

export type CallLimits = ReturnType<typeof openCallLimits>;

/** Counts sign-ins per network address and per account, so that neither one guess at many nor many at one gets far. */
export const openSignInLimits = () => {
	const perAddress = new RateLimiterMemory({ points: 30, duration: WINDOW });
	const perAccount = new RateLimiterMemory({ points: 10, duration: WINDOW });
	return {
		/** Throws {@link TooManyAttempts}. */
		attempt: async (address: string, email: string): Promise<void> => {
			await takeOne(perAddress, address);
			await takeOne(perAccount, email);
		},
		forget: async (email: string): Promise<void> => {
			await perAccount.delete(email);
		}
	};
};

export type SignInLimits = ReturnType<typeof openSignInLimits>;
