import { expect, test } from 'vitest';
import { readMapping } from './mapping.ts';

test.each([
	[{ join: 'name', with: ' ' }, 'this takes a list in [ ].'],
	[{ join: ['first', 'last'] }, 'this is needed.'],
	[{ template: 5 }, 'this takes a text.'],
	[{ phone: 'tel', country: 'NO', to: 'e164' }, 'Write plus, zeros or national.'],
	[{ number: 'total', decimals: 'two' }, 'Write how many decimals']
])('a slip in the rule %j is said in plain words', (rule, why) => {
	const read = readMapping({ field: rule });
	expect('problems' in read && read.problems.map((problem) => problem.why).join(' ')).toContain(why);
	expect(JSON.stringify(read)).not.toMatch(/Invalid|expected|received|undefined/);
});
