/** What stands beside every result (MODEL.md 2.9, 1.1). */
export const LIMITS: readonly string[] = [
	'The answers for one handover are taken as independent. A tired person is both slower and less careful, so the true ranges are a little wider.',
	'How much a connection carries, how much saved time is put to use, which mistakes matter and most losses are our assumptions until you change them.',
	'No interest, no tax, and no price on calmer working days.',
	'Saved hours are money only if they are used for something, or not paid.',
	'A wrong e-mail address that the customer typed is not counted: a connection copies it faithfully. Only checking at the form cures it.'
];
