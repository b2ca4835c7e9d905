import { PHONE_PLANS, type PhoneCountry, type PhonePlan } from './countries.ts';

export type PhoneForm = 'plus' | 'zeros' | 'national';

/** A number such as `+4791234567` in another form; a number of another country has no national form and stays. */
export function writePhone(phone: string, country: PhoneCountry, form: PhoneForm): string {
	const { code, trunk }: PhonePlan = PHONE_PLANS[country];
	if (form === 'zeros') return phone.replace('+', '00');
	if (form === 'plus' || !phone.startsWith(`+${code}`)) return phone;
	// The 1 of North America is dialled and never written.
	return `${trunk.startsWith('0') ? trunk : ''}${phone.slice(code.length + 1)}`;
}
