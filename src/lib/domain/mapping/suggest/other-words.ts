/** Words that say nothing about what a field holds: whose it is, that it is a field, and the small words of questions. */
export const NEUTRAL =
	'your, you, my, our, the, a, an, of, and, or, is, are, what, please, enter, write, to, receive, get, send, me, about, yes, we, us, i, in, for, on, can, do, ' +
	'customer, client, contact, buyer, purchaser, shopper, user, visitor, lead, applicant, attendee, participant, invitee, member, subscriber, people, ' +
	'form, field, fields, input, value, text, txt, textarea, fld, answer, answers, response, responses, entry, data, info, information, details, properties, attributes, payload, record, object, node, custom, ' +
	'owner, required, optional, main, primary, default, full, fully, complete, current, wpforms, wpcf, cf, wpcf7, gform, elementor, ninja, mc4wp, et, pb, ff, nf, acf, q, ' +
	'kunde, kunden, kundens, kund, kunder, person, personlig, din, ditt, dine, dina, deres, deras, er, ert, vår, hva, hvad, vad, är, som, og, och, und, oder, den, det, dit, skriv, venligst, vennligst, ' +
	'ihr, ihre, dein, deine, bitte, wie, lautet, ist, was, der, die, das, für, feld, felt, fält, angi, ange, angiv, besteller, käufer, kontakt, nummer, number, no, nr, hoved, huvud, haupt';

/** Words that say which of several a field is: the address of the delivery, the telephone at work. */
export const QUALIFIERS = {
	shipping:
		'shipping, ship, delivery, deliver, recipient, levering, leverings, leverans, liefer, lieferung, versand, forsendelse',
	billing: 'billing, bill, invoice, invoicing, payer, faktura, fakturering, fakturerings, betaler, rechnung, rechnungs',
	second:
		'second, secondary, alt, alternative, alternate, other, another, additional, work, home, private, privat, jobb, arbeit, arbeids, arbets, emergency, partner, spouse, parent, guardian, child, verge, foresatt, annen, annan, anden, andre, ekstra, extra, weitere, 2, 3, 4'
} as const;

export type Qualifier = keyof typeof QUALIFIERS;
