import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { labelFont } from './label-font.server.ts';

function drawn(letter: string): string {
	const canvas = createCanvas(40, 40);
	const context = canvas.getContext('2d');
	context.font = `24px ${labelFont().split(',')[0]}`;
	context.fillText(letter, 6, 30);
	return canvas.data().toString('base64');
}

test('every letter of a European name, a date and a price is drawn, on a machine without any font too', () => {
	const nothing = drawn(' ');
	const letters = [...'ABCXYZabcxyz0123456789.,:;%+−–()/€£$&ÆØÅæøåÄÖÜäöüßÉÈÇñçłŁżőűřžșțÞðΑΩαωЖЩжщї'];
	expect(letters.filter((letter) => drawn(letter) === nothing)).toEqual([]);
	const pictures = letters.map(drawn);
	const same = letters.filter((letter, index) => pictures.indexOf(pictures[index] ?? '') !== index);
	// The Greek capital alpha is drawn as the Latin A in every font; anything more would be the box of an absent letter.
	expect(same).toEqual(['Α']);
});

test('asking again registers nothing twice', () => {
	expect(labelFont()).toBe(labelFont());
});
