import fc from 'fast-check';

const TROUBLE = [
	...['\\', ',', ';', ':', '"', '=', '^', 'n', 'N', '<', '&', "'"],
	...['\n', '\r', '\t', ' ', '\u0001', '\u001c', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\ufeff', '\ufffe'],
	...['å', '🥐', '👩‍👩‍👧‍👦', 'م', '\u202e', 'e\u0301', '\ud83e'],
	...['BEGIN:VCARD', 'END:VTODO', '=3D', '\\n', '&amp;']
];

/** Text of every character there is, and text made of what breaks careless software. */
export const anyText = fc.oneof(
	fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
	fc.string({ unit: fc.constantFrom(...TROUBLE), minLength: 1, maxLength: 120 })
);
