import { PHONE_PLANS, type PhoneCountry, type PhonePlan } from './countries.ts';

export type PhoneReading = { readonly phone: string } | { readonly problem: string };

const WRITTEN = /^\+?[\d\s().\-/\u00a0\u202f\u2010-\u2013]+$/;
/** The longest number there is, with its country code (E.164). */
const LONGEST = 15;
const SHORTEST = 7;
const LONGEST_WRITTEN = 60;

function national(digits: string, { trunk, digits: [fewest, most] }: PhonePlan): string | null {
	const bare = trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits;
	return bare.length >= fewest && bare.length <= most ? bare : null;
}

function international(digits: string): PhoneReading {
	const { length } = digits;
	const isPossible = length >= SHORTEST && length <= LONGEST && !digits.startsWith('0');
	return isPossible ? { phone: `+${digits}` } : { problem: 'is not a telephone number that can exist' };
}

/**
 * Reads a telephone number as people write it, into the one form that every system knows: `+4791234567`. A number
 * without a country code is one of `country`. The problem goes on after the quoted value.
 */
export function readPhone(text: string, country: PhoneCountry): PhoneReading {
	const written = text.trim().replace(/^tel:/i, '');
	if (written.length > LONGEST_WRITTEN || !WRITTEN.test(written)) return { problem: 'is not a telephone number' };
	const digits = written.replace(/\D/g, '');
	const plan: PhonePlan = PHONE_PLANS[country];
	// +44 (0)20 …: the 0 in brackets is for callers inside the country.
	if (written.startsWith('+')) return international(written.replace(/\(0\)/, '').replace(/\D/g, ''));
	if (digits.startsWith(plan.abroad)) return international(digits.slice(plan.abroad.length));
	const own = national(digits, plan);
	if (own === null) return { problem: `is not a telephone number of ${country}; write it with + and the country code` };
	return { phone: `+${plan.code}${own}` };
}
