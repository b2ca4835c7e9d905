import { describe, expect, test } from 'vitest';
import { readEntry } from './read-entry.ts';

const URL_ENCODED = 'application/x-www-form-urlencoded';
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const read = (contentType: string, body: string | Uint8Array) =>
	readEntry({ contentType, body: typeof body === 'string' ? new TextEncoder().encode(body) : body });

describe('encodings', () => {
	test('an encoding that is declared is read', () => {
		expect(read(`${URL_ENCODED}; charset=iso-8859-1`, 'name=J%F8rgen').values).toEqual({ name: 'Jørgen' });
		expect(read('application/json; charset=ISO-8859-1', latin1('{"name":"Bjørg"}')).values).toEqual({ name: 'Bjørg' });
		const utf16 = Uint8Array.from(Buffer.from('{"name":"Åse"}', 'utf16le'));
		expect(read('application/json; charset=utf-16le', utf16).values).toEqual({ name: 'Åse' });
	});

	test('an encoding that the form itself tells is read', () => {
		expect(read(URL_ENCODED, '_charset_=windows-1252&name=J%F8rgen').values.name).toBe('Jørgen');
		const part = (name: string, value: string) =>
			`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
		const body = latin1(`${part('_charset_', 'windows-1252')}${part('gjøremål', 'Ærlig talt')}--x--`);
		expect(read('multipart/form-data; boundary=x', body).values['gjøremål']).toBe('Ærlig talt');
	});

	test('a wrong encoding leaves replacement characters and loses nothing else', () => {
		expect(read(URL_ENCODED, 'name=J%F8rgen&city=Troms%C3%B8').values).toEqual({ name: 'J\uFFFDrgen', city: 'Tromsø' });
		expect(read(`${URL_ENCODED}; charset=klingon`, 'city=Troms%C3%B8').values).toEqual({ city: 'Tromsø' });
		expect(read(URL_ENCODED, 'discount=50%&odd=%zz&zero=%00').values).toEqual({
			discount: '50%',
			odd: '%zz',
			zero: '\uFFFD'
		});
		expect(read('application/json', '{"half":"\\ud83e","key\\ud83e":1}').values).toEqual({
			half: '\uFFFD',
			'key\uFFFD': 1
		});
	});
});
